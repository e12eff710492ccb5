/* A stand-in for gateway and services while pages are drawn: node dev/mock/server.mjs [port]. Never part of the bundle. */
import { createServer } from 'node:http';
import * as D from './data.mjs';

const PORT = Number(process.argv[2] ?? 5180);
const PEOPLE = {
  clerk: { bureau: '140902', name: '刘建平', posts: [['UNIT_CLERK', D.UNIT]], caps: ['SUBJECT_READ', 'TARGET_READ', 'TARGET_WRITE', 'TARGET_SUBMIT', 'TARGET_ENTRUST'], today: '2026-10-14' },
  head: { bureau: '140902', name: '郭志强', posts: [['UNIT_HEAD', D.UNIT]], caps: ['SUBJECT_READ', 'TARGET_READ', 'TARGET_AGREE_UNIT', 'TARGET_ENTRUST'], today: '2026-10-16' },
  department: { bureau: '140902', name: '李建国', posts: [['DEPT_LEAD', D.DEPT], ['DEPT_CLERK', D.DEPT]], caps: ['SUBJECT_READ', 'SUBJECT_INVITE', 'TARGET_READ', 'TARGET_AGREE_DEPARTMENT'], today: '2026-10-16' },
  performance: { bureau: '140902', name: '张海霞', posts: [['FIN_PERF', { id: 'o3', code: '003', name: '绩效股' }]], caps: ['SUBJECT_READ', 'TARGET_READ', 'TARGET_AGREE_PERFORMANCE', 'COVERAGE_READ', 'GRANT_READ', 'READ_LOG_READ', 'RULES_READ'], today: '2026-10-20' },
  budget: { bureau: '140902', name: '赵敏', posts: [['FIN_BUDGET', { id: 'o2', code: '002', name: '预算股' }]], caps: ['SUBJECT_READ', 'TARGET_READ', 'BUDGET_REPLY', 'SUBJECT_IMPORT'], today: '2026-10-20' },
  supervisor: { bureau: '140900', name: '赵国强', posts: [['CITY_SUPERVISOR', { id: 'c3', code: '003', name: '绩效管理科' }]], caps: ['SUPERVISE', 'GRANT_READ'], today: '2026-10-20' },
};
PEOPLE.filler = { bureau: '140902', name: '王丽', posts: [['DEPT_CLERK', D.DEPT]], caps: ['SUBJECT_READ', 'TARGET_READ', 'TARGET_AGREE_DEPARTMENT', 'TARGET_FILL_IN', 'TARGET_ENTRUST'], today: '2026-10-16' };
PEOPLE.auditor = { bureau: '140902', name: '贾明亮', posts: [['LOG_AUDITOR', { id: 'o0', code: '140902', name: '忻府区财政局' }]], caps: ['READ_LOG_READ', 'TRAIL_READ', 'GRANT_READ'], today: '2026-10-20' };
PEOPLE.admin = { bureau: '140902', name: '赵敏', posts: [['TENANT_ADMIN', { id: 'm0', code: '140902', name: '忻府区财政局' }]], caps: ['GRANT_READ', 'COVERAGE_READ'], rights: ['ORG_UNIT_WRITE', 'MECHANISM_WRITE', 'ROSTER_IMPORT', 'HANDOVER', 'POST_READ'], today: '2026-10-20' };
PEOPLE.security = { bureau: '140902', name: '钱进', posts: [['SECURITY_ADMIN', { id: 'm0', code: '140902', name: '忻府区财政局' }]], caps: ['GRANT_READ', 'COVERAGE_READ'], rights: ['POST_GRANT', 'ROSTER_IMPORT', 'HANDOVER', 'POST_READ'], today: '2026-10-20' };
PEOPLE.projectleader = { bureau: '140902', name: '温建军', posts: [['PROJECT_LEADER', D.UNIT]], caps: ['SUBJECT_READ', 'TARGET_READ'], today: '2026-10-20' };
PEOPLE.chooser = { bureau: undefined, name: '贾明亮', posts: [], caps: [], today: '2026-10-20', serves: ['140900', '140902'] };
PEOPLE.operator = { bureau: undefined, name: '平台运营', posts: [], caps: [], today: '2026-10-20', operator: true };
const NAMES = { 140902: '忻府区财政局', 140900: '忻州市财政局' };
const fresh = () => ({ out: false, down: false, rev: 7, content: D.content(), draft: null, submitted: false, statuses: {}, fault: false, broken: false, moved: false, late: false, cancelled: false, further: false, runs: [], verified: false, verifications: [], mechanisms: {}, units: D.bodies(), people: D.people(), offices: { m2: ['m1'] }, factor: ['SECURITY_ADMIN'], factorRev: 1, invitations: [], entrustments: [], handovers: [], settled: false, unlocked: false, attachments: [{ id: 'a1', name: '初步设计批复.pdf', size: 482133, contentType: 'application/pdf', lineId: 'l1', at: '2026-10-13T02:00:00Z', by: '刘建平', state: 'STORED' }], calls: [], answered: new Map() });
const state = fresh();

const user = (req) => /mock=(\w+)/.exec(req.headers.cookie ?? '')?.[1] ?? '';
const postsOf = (p) => p.posts.map(([role, orgUnit], i) => ({ id: `post-${i}`, role, orgUnit, fiscalYear: null, validFrom: '2026-01-01', validTo: null, rights: p.rights ?? [] }));
const problem = (res, status, code, detail, more = {}) => json(res, status, { status, code, detail, title: detail, ...more }, 'application/problem+json');
function json(res, status, body, type = 'application/json') {
  res.writeHead(status, { 'content-type': type, ...(body?.etag ? { etag: `"${body.etag}"` } : {}) });
  res.end(body === undefined ? '' : JSON.stringify(body));
}
function target(id, who) {
  const entrusted = state.entrustments.find((e) => e.state === 'IN_FORCE');
  const fills = who === 'clerk' || (who === 'filler' && entrusted !== undefined);
  const mine = fills && id === 't-1' && !state.submitted;
  const fillIn = entrusted && id === 't-1' ? { personName: '王丽', orgUnit: '农业农村局', takenOver: state.taken === true } : undefined;
  const content = mine ? state.content : fills && state.submitted ? state.content : D.reviewed();
  const row = D.rows('SUBMITTED', 'FIN_PERF').find((r) => r.id === id) ?? D.rows('SUBMITTED', 'FIN_PERF')[0];
  const step = mine ? 'UNIT' : { clerk: 'UNIT_HEAD', filler: fills ? 'UNIT_HEAD' : 'DEPARTMENT', head: 'UNIT_HEAD', department: 'DEPARTMENT', budget: 'BUDGET_REPLY' }[who] ?? 'FIN_PERF';
  const allowed = mine ? ['save', 'submit', 'attach', 'export', 'delete'] : fills ? ['withdraw', 'export'] : who === 'budget' ? ['reply', 'export'] : ['agree', 'return', 'export'];
  return {
    id, kind: 'PROJECT', fiscalYear: 2027, subject: { ...row.subject, amount: row.amount }, orgUnit: row.orgUnit, department: row.department, status: mine ? 'DRAFT' : 'SUBMITTED', step, version: mine ? 1 : 2,
    etag: `v${state.rev}`, steps: D.steps(step).map((s) => (fillIn && !fillIn.takenOver && s.key === 'UNIT_HEAD' ? { ...s, name: '确认代编', confirms: true } : s)), fillIn, entrusted: entrusted && { department: '农业农村局', askedBy: entrusted.askedBy.name, validTo: entrusted.validTo }, content, findings: mine ? D.findings(content) : D.findings(content).filter((f) => ['MNY-03', 'SAT-02'].includes(f.rule)),
    comments: mine ? [] : [{ id: 'c1', field: 'indicators[l6].value', text: '增产 3500 公斤，按 5000 亩折每亩 0.7 公斤，同类中位 35 公斤。单位是否应为“吨”？', author: { name: '张海霞', post: 'FIN_PERF', orgUnit: '绩效股' }, at: '2026-10-20T01:42:00Z', versionNo: 2, resolved: false }],
    attachments: state.attachments,
    allowed, refusals: {}, updatedAt: '2026-10-14T02:32:00Z', updatedBy: '刘建平',
  };
}
const TABS = { clerk: { UNSENT: 2, SENT: 5, RETURNED: 1, APPROVED: 3, ALL: 11 }, other: { PENDING: 94, RETURNED: 17, SENT: 206, APPROVED: 2, HANDLED: 240, ALL: 462 } };

function workbench(who) {
  const clerk = who === 'clerk';
  const mine = D.rows('DRAFT', 'UNIT').slice(0, 5).map((r, i) => ({ ...r, status: ['DRAFT', 'RETURNED', 'SUBMITTED', 'SUBMITTED', 'APPROVED'][i], step: ['UNIT', 'UNIT', 'DEPARTMENT', 'FIN_PERF', undefined][i], must: i === 0 ? 3 : 0 }));
  const progress = D.matrix().rows.map((r) => ({ department: r.orgUnit, expected: r.expected, unsent: r.unsent, returned: r.returned, unitHead: 0, departmentReview: r.byStep.DEPARTMENT, finSector: r.byStep.FIN_SECTOR, finPerf: r.byStep.FIN_PERF, budgetReply: r.approved - 2, approved: 2 }));
  return { role: clerk ? 'UNIT_CLERK' : PEOPLE[who].posts[0][0], fiscalYear: 2027, today: PEOPLE[who].today, tabs: clerk ? TABS.clerk : TABS.other, queue: clerk ? [] : D.rows('SUBMITTED', 'FIN_PERF').slice(0, 8), mine: clerk ? mine : who === 'filler' && state.entrustments.length ? [{ ...mine[0], status: 'RETURNED' }] : [], undeclared: clerk || (who === 'filler' && state.entrustments.length) ? [{ id: 's-9', code: '14090227T000000009001', name: '2027年农村饮水安全维修养护', attribute: 'CONTINUING', orgUnit: D.UNIT, amount: '1200000.00' }] : [], progress: clerk || !PEOPLE[who].caps.includes('TARGET_READ') ? [] : progress };
}
const board = () => {
  const rows = D.COUNTIES.map(([id, name, projects, approved], i) => ({ bureau: { id, name }, numbers: projects ? { projects, draft: 2, submitted: projects - approved - 2 > 0 ? projects - approved - 2 : 0, returned: 1, approved, amount: String(projects * 1234567.5), approvedAmount: String(approved * 1234567.5), coverage: String(approved / projects) } : null, grant: projects ? { state: id === '140930' ? 'EXPIRING' : 'IN_FORCE', until: id === '140930' ? '2026-10-31' : '2027-06-30' } : { state: 'NONE', until: null }, lastLookAt: projects && i % 3 ? '2026-10-19T08:20:00Z' : null }));
  const sum = (k) => rows.reduce((s, r) => s + Number(r.numbers?.[k] ?? 0), 0);
  return { rows, total: { projects: sum('projects'), draft: sum('draft'), submitted: sum('submitted'), returned: sum('returned'), approved: sum('approved'), amount: String(sum('amount')), approvedAmount: String(sum('approvedAmount')), coverage: String(sum('approved') / sum('projects')) }, granted: 12, asOf: '2026-10-20T01:15:00Z' };
};
const ARTICLE = { number: 20, chapter: '第四章 绩效目标管理', paragraphs: ['绩效目标审核。按照“谁分配资金，谁审核目标”的原则，由财政部门或预算部门（单位）按照预算管理级次进行审核。重点审核绩效目标的完整性、相关性、适当性和可行性。必要时可以组织专家或委托第三方机构进行审核。'], text: '', builtBy: [{ rule: 'IND-02', what: '每个定量指标须有方向' }, { rule: 'WGT-01', what: '权重合计' }] };

/** Runs of the budget office: one that was looked at, taken in at the second look. */
function moneyAnswer(req, res, core) {
  const counts = (faulty) => [{ layout: 'PROJECTS', created: 2, changed: 1, unchanged: 4, repeated: 0, faulty: 0 }, { layout: 'PAYMENTS', created: 30, changed: 0, unchanged: 0, repeated: 1, faulty }];
  const run = (more) => ({ id: 'b1', fiscalYear: 2027, fileName: '支付.xlsx', format: 'XLSX', sha256: 'ab', applied: false, state: 'DONE', total: 39, done: 39, spare: ['说明'], jobId: 'jb1', startedBy: '赵敏', mine: true, createdAt: '2026-10-20T01:00:00Z', finishedAt: '2026-10-20T01:00:05Z', outcome: { applied: false, layouts: counts(1) }, ...more });
  if (core.endsWith('/money')) return json(res, 200, { project: { projectId: 's-1', code: '14090227T000000000001', name: '2027年高标准农田建设项目', orgUnit: D.UNIT, amount: '8540000.00', sums: { initial: '8540000.00', changed: '-40000.00', adjusted: '8500000.00', executed: '499500.00' } }, fundingLines: [{ id: 'f1', budgetType: 'GENERAL', fundKind: 'TRANSFER', level: 'PROVINCE', fiscal: true, amount: '8540000.00', code: 'L1', source: { runId: 'b1', fileName: '资金.xlsx', sheet: '资金', row: 3 } }], entries: [{ kind: 'REPLY', date: '2027-02-10', amount: '8540000.00', number: '忻财预〔2027〕1号' }, { kind: 'PAYMENT', code: 'P1', date: '2027-03-05', amount: '500000.50', note: '农机公司', source: { runId: 'b1', fileName: '支付.xlsx', sheet: '支付', row: 7 } }, { kind: 'PAYMENT', code: 'P2', date: '2027-03-09', amount: '-500.50', source: { runId: 'b1', fileName: '支付.xlsx', sheet: '支付', row: 8 } }], more: false });
  if (core === '/budget-runs/template' || core.endsWith('/marked')) { res.writeHead(200, { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(core.endsWith('/marked') ? '待改的预算数据.xlsx' : '预算数据.xlsx')}` }); return res.end('PK'); }
  if (core.endsWith('/faults')) return json(res, 200, { items: [{ sheet: '支付', row: 12, column: '支付金额', value: '200.00', code: 'CONTRADICTS', notice: false, detail: '已有这个编码的记录，“支付金额”是 100.00，与这一行不同，没有收。' }, { sheet: '支付', row: 13, column: '支付编码', value: 'P1', code: 'REPEATED', notice: true, detail: '与第 12 行完全相同，只计一次，不必处理。' }], next: null });
  if (core.endsWith('/apply')) { state.runs = [run({ applied: true, outcome: { applied: true, layouts: counts(1) } })]; return json(res, 202, state.runs[0]); }
  if (req.method === 'POST') { if (state.fault) return problem(res, 422, 'HEADS_MISSING', '“支付”缺少规定的列：支付日期。什么都没有导入。请用下载的模板。', { field: 'file' }); state.runs = [run({})]; return json(res, 202, state.runs[0]); }
  return json(res, 200, state.runs);
}

function answer(req, res, url, body) {
  const who = user(req);
  const p = PEOPLE[who];
  const path = url.pathname;
  if (path === '/session') return json(res, 200, p && !state.out ? { signedIn: true, person: { id: who, name: p.name }, bureau: p.bureau && { id: p.bureau }, csrf: 'mock', expiresAt: new Date(Date.now() + 3.6e6).toISOString(), businessDate: p.today } : { signedIn: false, csrf: 'mock' });
  if (path === '/mock/as' || path === '/sign-in') { state.out = false; res.writeHead(302, { 'set-cookie': `mock=${url.searchParams.get('user') ?? (who || 'clerk')}; Path=/`, location: url.searchParams.get('to') ?? '/' }); return res.end(); }
  if (path === '/mock/reset') { Object.assign(state, fresh()); return json(res, 200, {}); }
  if (path === '/mock/calls') return json(res, 200, state.calls);
  if (path === '/mock/set') { for (const [k, v] of url.searchParams) state[k] = v === 'true'; return json(res, 200, state); }
  if (path === '/session/extend') return json(res, 200, { signedIn: true, person: { id: who, name: p?.name }, bureau: { id: p?.bureau }, csrf: 'mock', expiresAt: new Date(Date.now() + 3.6e6).toISOString() });
  if (path === '/sign-out') { res.writeHead(302, { 'set-cookie': 'mock=; Path=/; Max-Age=0', location: '/' }); return res.end(); }
  if (state.down) return problem(res, 503, 'SESSION_STORE_AWAY', '会话服务暂不可用', { retriable: true });
  if (!p || state.out) return problem(res, 401, 'SESSION_ENDED', '登录已过期');
  if (path === '/api/v1/tenant/me') return json(res, 200, { personId: who, name: p.name, userName: `${p.bureau}.${who}`, operator: p.operator === true, memberships: p.serves ? p.serves.map((id) => ({ bureauId: id, name: NAMES[id] })) : [...(p.bureau ? [{ bureauId: p.bureau, name: NAMES[p.bureau] }] : []), ...(who === 'department' ? [{ bureauId: '140900', name: NAMES[140900] }] : [])], posts: postsOf(p) });
  if (p.operator && path.startsWith('/api/v1/tenant/')) return operatorAnswer(req, res, path.slice(14), body);
  if (p.operator) return problem(res, 403, 'BUREAU_REQUIRED', '请先选择财政局');
  if (path.startsWith('/api/v1/tenant/mechanisms')) return mechanismAnswer(req, res, path.slice(26), body);
  if (path === '/api/v1/tenant/trail') return json(res, 200, { items: [entry(2, '钱进', 'SECURITY_ADMIN', 'POST_GRANTED', { recordKind: 'POST', recordId: 'h1', orgUnitName: '忻府区财政局', detail: 'UNIT_CLERK 140902.clerk 120006', version: null })], next: null });
  if (path.startsWith('/api/v1/tenant/handover')) return handoverAnswer(req, res, url, path.slice(15), body, p);
  if (/^\/api\/v1\/tenant\/(org-units|sector-offices|people|posts|sign-in-rule|roster)/.test(path)) return directoryAnswer(req, res, url, path.slice(15), body);
  const core = path.replace('/api/v1/core', '');
  const post = postsOf(p).find((x) => req.headers['jixiao-acting']?.endsWith(x.id)) ?? postsOf(p)[0];
  if (core === '/me') return json(res, 200, { person: { id: who, name: p.name }, bureau: { id: p.bureau, name: NAMES[p.bureau] }, post, posts: postsOf(p), capabilities: p.caps, business: { today: p.today, offset: 'P-34D' }, years: [2026, 2027], features: {} });
  if (core === '/workbench') return json(res, 200, workbench(who));
  if (core === '/projects') return json(res, 200, { items: D.rows('DRAFT', 'UNIT').filter((r) => !url.searchParams.get('q') || JSON.stringify(r).includes(url.searchParams.get('q'))).map((r) => ({ ...r.subject, orgUnit: r.orgUnit, department: r.department, amount: r.amount, target: [{ id: 't-1', status: 'DRAFT', step: 'UNIT', version: 1 }, { id: 't-2', status: 'RETURNED', step: 'UNIT', version: 2 }, { id: 't-3', status: 'SUBMITTED', step: 'FIN_PERF', version: 1 }, { id: 't-4', status: 'APPROVED', version: 1 }][r.id.slice(2) - 1] ?? null })), next: null });
  if (core.startsWith('/entrustments')) return entrustmentAnswer(req, res, core.split('/')[2], body, p, post);
  if (core.startsWith('/budget-runs') || /^\/projects\/[^/]+\/money$/.test(core)) return moneyAnswer(req, res, core);
  if (/^\/projects\/[^/]+\/invitations/.test(core)) return invitationAnswer(req, res, core.split('/')[4], body);
  if (core === '/targets' && req.method === 'GET') { const tab = url.searchParams.get('tab'); const tabs = who === 'clerk' ? TABS.clerk : TABS.other; const items = tab === 'RETURNED' && who === 'clerk' ? D.rows('RETURNED', 'UNIT').slice(2, 3) : D.rows(tab === 'UNSENT' ? 'DRAFT' : tab === 'APPROVED' ? 'APPROVED' : 'SUBMITTED', who === 'clerk' ? 'UNIT' : who === 'budget' ? 'BUDGET_REPLY' : 'FIN_PERF'); const filled = { personName: '王丽', orgUnit: '农业农村局', takenOver: false }; return json(res, 200, tab === 'CONFIRM' || tab === 'FILL_IN' ? { items: D.rows(tab === 'CONFIRM' ? 'SUBMITTED' : 'DRAFT', tab === 'CONFIRM' ? 'UNIT_HEAD' : 'UNIT').slice(0, 1).map((r) => ({ ...r, fillIn: filled })), next: null, tabs: { ...tabs, CONFIRM: 1, FILL_IN: 1 } } : { items, next: 'abc', tabs }); }
  if (core.startsWith('/target-imports')) return json(res, 201, { importId: 'i1', target: target('t-1', who), notes: [{ code: 'FULLWIDTH', sheet: '申报表', cell: 'F14', label: '指标值', field: 'indicators[l5].value', detail: '“１６００元/亩”已按半角读取，没有方向。', remedy: '在表单中选择方向', level: 'SHOULD' }, { code: 'EXTRA_SHEET', sheet: '说明', detail: '工作表“说明”未读取。', level: 'HINT' }], layout: { sheet: '申报表', labels: ['项目名称', '主管部门及代码', '实施单位', '总体目标', '绩效指标'] } });
  const one = /^\/targets\/([^/]+)(\/.*)?$/.exec(core);
  if (one) return targetAnswer(req, res, url, body, one[1], one[2] ?? '', who);
  if (core.startsWith('/drafts/')) { if (req.method === 'GET') return state.draft ? json(res, 200, state.draft) : problem(res, 404, 'NOT_FOUND', '无'); if (req.method === 'DELETE') { state.draft = null; return json(res, 204, undefined); } state.draft = { ...body, savedAt: new Date().toISOString() }; return json(res, 200, state.draft); }
  if (core === '/articles') return json(res, 200, [19, 20, 21, 22].map((n) => ({ ...ARTICLE, number: n })));
  if (core.startsWith('/articles/')) return json(res, 200, { ...ARTICLE, number: Number(core.slice(10)) });
  if (core === '/jobs') return json(res, 200, [{ id: 'j1', kind: 'EXPORT', title: '导出 2027 年绩效目标', state: state.cancelled ? 'CANCELLED' : 'RUNNING', done: state.moved ? 300 : 120, total: 462, startedAt: '2026-10-20T01:00:00Z' }, { id: 'j2', kind: 'IMPORT', title: '导入项目库', state: 'FAILED', error: { code: 'UNIT_UNKNOWN', detail: '第 12 行单位代码不存在' }, startedAt: '2026-10-19T01:00:00Z', finishedAt: '2026-10-19T01:01:00Z' }]);
  if (/^\/jobs\/v\d+\/cancel$/.test(core)) { Object.assign(state.verifications.find((v) => v.id === core.split('/')[2]), { state: 'CANCELLED', finishedAt: '2026-10-20T01:01:00Z' }); return json(res, 200, {}); }
  if (/^\/jobs\/[^/]+\/cancel$/.test(core)) { if (state.late) return problem(res, 409, 'JOB_OVER', '任务已经完成、失败或取消，不能再取消。'); state.cancelled = true; return json(res, 200, { id: 'j1', state: 'CANCELLED' }); }
  if (core === '/uncovered-bodies') return p.caps.includes('COVERAGE_READ') ? json(res, 200, [{ orgUnit: { id: 'm3', code: '120006', name: '农田建设服务中心' }, kind: 'UNIT', subjects: 3, amount: '1234567.00', missing: state.people.some((x) => x.posts.some((h) => h.orgUnitId === 'm3' && h.role === 'UNIT_HEAD')) ? [] : ['HEAD'] }].filter((b) => b.missing.length)) : problem(res, 403, 'CAPABILITY_REQUIRED', '您的岗位没有“查看有预算而缺少人员的单位”的权限。');
  if (/^\/posts\/[^/]+\/belongings$/.test(core)) return json(res, 200, { postId: core.split('/')[2], lines: HANDED });
  if (core.startsWith('/handovers/')) return state.settled ? json(res, 200, { id: core.slice(11), movedAt: '2026-10-20T02:00:03Z', lines: HANDED }) : problem(res, 404, 'NOT_FOUND', '没有找到');
  if (core === '/grants') return json(res, 200, [{ id: 'g1', supervisor: '140900', supervisorName: '忻州市财政局', topic: 'SUBMITTED_RECORDS', legalBasis: '《办法》第四十二条', state: 'IN_FORCE', validFrom: '2026-01-01', validTo: '2027-06-30' }]);
  if (core === '/supervision/board') return json(res, 200, board());
  if (/^\/supervision\/\d+\/targets$/.test(core)) return json(res, 200, { items: D.rows('APPROVED', undefined), next: null, count: { value: 10, capped: false } });
  if (/^\/supervision\/\d+\/targets\/.+/.test(core)) return json(res, 200, { snapshot: { ...target('t-1', 'performance'), status: 'APPROVED', comments: undefined, allowed: undefined, steps: D.steps(null) }, versionNo: 2, approvedAt: '2026-10-20T03:00:00Z', digest: 'sha256:9f2c…e1' });
  if (core === '/supervision-reads') return json(res, 200, { items: [{ at: '2026-10-20T00:55:00Z', id: 'r1', readerBureau: '140900', readerBureauName: '忻州市财政局', readerName: '赵国强', readerRole: 'CITY_SUPERVISOR', topic: 'SUBMITTED_RECORDS', recordKind: 'TARGET', recordName: '2027年高标准农田建设项目' }], next: null });
  if (core === '/trail') { const all = TRAIL.filter((e) => (!url.searchParams.get('record') || e.recordId === url.searchParams.get('record')) && (!url.searchParams.get('person') || e.personName.startsWith(url.searchParams.get('person')))); return json(res, 200, { items: all, next: null }); }
  if (core === '/trail/anchors') return json(res, 200, [['OWN', '140902', '忻府区财政局', 4800], ['ABOVE', '140900', '忻州市财政局', 91_004]].map(([whose, id, name, seq], n) => ({ whose, bureau: { id, name }, at: '2026-10-20T01:00:00Z', seq, hash: ['9f2c', '41aa'][n].repeat(16) })));
  if (core === '/trail/verifications') {
    const live = state.verifications.find((v) => v.state === 'RUNNING');
    if (req.method === 'POST') {
      if (live) return problem(res, 409, 'JOB_RUNNING', '“校验操作日志”由贾明亮于 10-20 09:00 发起，已处理 1200 条，还没有结束。等它完成或取消后再发起。', { job: live.id });
      state.verifications.unshift({ id: `v${state.verifications.length}`, state: 'RUNNING', done: 1200, total: 4800, createdAt: '2026-10-20T01:00:00Z', startedBy: p.name, mine: true });
      return json(res, 202, state.verifications[0]);
    }
    if (live && state.further) live.done = 3600;
    if (live && state.verified) Object.assign(live, { state: 'DONE', done: 4800, finishedAt: '2026-10-20T01:02:00Z', outcome: state.broken ? { whole: false, events: 2, anchors: 1, brokenAt: 3, fault: 'CONTENT', head: 'ab'.repeat(32) } : { whole: true, events: 4800, anchors: 12, head: '9f2c'.repeat(16) } });
    return json(res, 200, state.verifications);
  }
  return problem(res, 404, 'NOT_FOUND', '没有找到');
}
const HANDED = [{ kind: 'DRAFT', recordId: 't-1', label: '140902267T000000000001 2027年高标准农田建设项目', stays: null }, { kind: 'RETURNED_FORM', recordId: 't-2', label: '140902267T000000000002 2027年农产品质量检测', stays: 'WITH_BODY' }, { kind: 'PROJECT_LEADER', recordId: 's-1', label: '140902267T000000000001 2027年高标准农田建设项目', stays: null }];
function handoverAnswer(req, res, url, path, body, p) {
  const sheets = () => state.handovers;
  if (path === 'handovers' && req.method === 'GET') return json(res, 200, { items: sheets().map((x) => x.handover), next: null });
  if (path.startsWith('handovers/')) { const one = sheets().find((x) => x.handover.id === path.slice(10)); return one ? json(res, 200, one) : problem(res, 404, 'NOT_FOUND', '没有找到'); }
  const postId = body?.postId ?? url.searchParams.get('postId');
  const giver = state.people.find((x) => x.posts.some((h) => h.id === postId));
  const taker = state.people.find((x) => x.id === (body?.takerId ?? url.searchParams.get('takerId')));
  const held = giver.posts.find((h) => h.id === postId);
  if (!p.rights.includes('POST_GRANT') && !taker.posts.length) return problem(res, 409, 'TAKER_WITHOUT_POST', `“${taker.name}”还没有在该机构担任这个岗位。请安全管理员先授予，或由安全管理员办理交接，届时一并授予。`, { field: 'takerId' });
  const about = { orgUnit: { id: held.orgUnitId, code: held.orgUnitCode, name: held.orgUnitName }, role: held.role, giver: { personId: giver.id, name: giver.name }, taker: { personId: taker.id, name: taker.name } };
  const duties = [{ kind: 'LIAISON', label: '农田建设服务中心 财务股', stays: null }];
  if (req.method === 'GET') return json(res, 200, { postId, ...about, takerHolds: taker.posts.length > 0, duties });
  const handover = { id: `ho${sheets().length}`, ...about, lastDay: body.lastDay, granted: !taker.posts.length, reason: body.reason, madeAt: '2026-10-20T02:00:00Z', madeOn: '2026-10-20', madeBy: p.name, madeIn: 'SECURITY_ADMIN' };
  sheets().unshift({ handover, duties });
  return json(res, 201, handover);
}
const OUTSIDERS = [{ personId: 'x1', personName: '侯志刚', orgUnit: { id: 'm9', code: '120901', name: '金穗农机合作社' } }, { personId: 'x2', personName: '白雪梅', orgUnit: { id: 'm9', code: '120901', name: '金穗农机合作社' } }];
function invitationAnswer(req, res, id, body) {
  const at = (i) => ({ ...i, state: i.validTo && i.validTo < '2026-10-16' ? 'ENDED' : i.validFrom > '2026-10-16' ? 'NOT_YET' : 'IN_FORCE', etag: `"v${i.rev}"` });
  const there = state.invitations.map(at);
  if (req.method === 'GET') return json(res, 200, { items: there, invitable: OUTSIDERS.filter((o) => !there.some((i) => i.personId === o.personId && i.state !== 'ENDED')) });
  const from = body.validFrom ?? state.invitations.find((i) => i.id === id)?.validFrom;
  if (body.validTo && body.validTo < from) return problem(res, 422, 'INVITATION_DAYS', `最后一天不能早于第一天 ${from}（第十三条）。`, { field: 'validTo', article: '13' });
  if (req.method === 'POST') { state.invitations.unshift({ id: `i${state.invitations.length}`, ...OUTSIDERS.find((o) => o.personId === body.personId), validFrom: body.validFrom, validTo: body.validTo, rev: 1 }); return json(res, 201, at(state.invitations[0])); }
  const kept = state.invitations.find((i) => i.id === id);
  if (req.headers['if-match'] !== at(kept).etag) return problem(res, 412, 'STALE', '他人已修改');
  Object.assign(kept, { validTo: body.validTo, rev: kept.rev + 1 });
  return json(res, 200, at(kept));
}
const entry = (seq, personName, role, action, more) => ({ seq, at: `2026-10-2${seq}T02:00:00Z`, businessAt: `2026-10-2${seq}T02:00:00Z`, personName, role, action, recordKind: 'TARGET', recordId: 't-1', version: 1, requestId: `q${seq}`, hash: 'ab'.repeat(32), ...more });
const TRAIL = [entry(3, '郭志强', 'UNIT_HEAD', 'TARGET_AGREED', { fromStep: 'UNIT_HEAD', toStep: 'DEPARTMENT', reason: '同意上报' }), entry(2, '刘建平', 'UNIT_CLERK', 'TARGET_SUBMITTED', { fromStep: 'UNIT', toStep: 'UNIT_HEAD' }), entry(1, '赵敏', 'FIN_BUDGET', 'PROJECTS_IMPORTED', { recordKind: 'PROJECT_IMPORT', recordId: 'p-1', version: null, detail: `created=3 updated=0 sha256=${'9f'.repeat(32)}` })];
const BODIES = [['m0', undefined, 'BUREAU_OFFICE', '140902', '忻府区财政局'], ['m1', 'm0', 'BUREAU_OFFICE', 'JX', '绩效股'], ['m2', 'm0', 'DEPARTMENT', '120', '农业农村局'], ['m3', 'm2', 'UNIT', '120006', '农田建设服务中心']];
const lacks = (kind, parent, entry) => (kind === 'DEPARTMENT' ? [...(entry.leadingGroup ?? entry.leadSection ? [] : ['LEAD']), ...(entry.leadSection?.liaison ? [] : ['LIAISON'])] : kind === 'UNIT' ? (entry.leadingGroup ?? entry.leadSection ? [] : ['LEAD']) : parent ? (entry.duties ? [] : ['DUTIES']) : entry.leadingGroup ? [] : ['LEADING_GROUP']);
function mechanismAnswer(req, res, id, body) {
  const row = ([orgUnitId, parentId, kind, code, name]) => { const kept = state.mechanisms[orgUnitId] ?? { entry: {}, version: 0 }; return { orgUnitId, parentId, kind, code, name, ...kept.entry, missing: lacks(kind, parentId, kept.entry), writable: true, etag: `"v${kept.version}"` }; };
  if (req.method === 'GET') return json(res, 200, BODIES.map(row));
  const version = state.mechanisms[id]?.version ?? 0;
  if (req.headers['if-match'] !== `"v${version}"`) return problem(res, 412, 'STALE', '他人已修改，请刷新后再试');
  if (body.leadingGroup && body.leadingGroup.members.filter((m) => m.duty === 'HEAD').length !== 1) return problem(res, 422, 'GROUP_WITHOUT_HEAD', '领导小组要有且只有一位组长，请在成员中指定。', { article: '10' });
  state.mechanisms[id] = { entry: body, version: version + 1 };
  return json(res, 200, row(BODIES.find((b) => b[0] === id)));
}
const officesTag = (ids) => `"v${ids.join('').length}"`;
const ROLES = { BUREAU_OFFICE: ['FIN_SECTOR', 'FIN_PERF', 'FIN_BUDGET', 'FIN_LEADER'], DEPARTMENT: ['DEPT_CLERK', 'DEPT_LEAD'], UNIT: ['UNIT_CLERK', 'UNIT_HEAD', 'PROJECT_LEADER'], OUTSIDE_USER: ['NONBUDGET_CLERK'] };
function directoryAnswer(req, res, url, path, body) {
  const unit = (u) => ({ ...u, roles: ROLES[u.kind], etag: `"v${u.rev ?? 1}"` });
  const [what, id] = path.split('/');
  if (what === 'roster-template' || what === 'roster-marks') { res.writeHead(200, { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(what === 'roster-marks' ? '待改的单位和人员.xlsx' : '单位和人员.xlsx')}` }); return res.end('PK'); }
  if (what === 'roster-checks' || what === 'roster-imports') return state.fault ? problem(res, 422, 'WORKBOOK_REFUSED', '这不是所要的表格：没有找到规定的工作表和表头。请用下载的模板填写。', { field: 'file' }) : json(res, 200, { units: { created: 2, changed: 1, unchanged: 4, faulty: 1 }, people: { created: 3, changed: 0, unchanged: 1, faulty: 1 }, faults: [{ sheet: '单位', row: 3, cell: 'E3', column: '主管部门编码', code: 'UNKNOWN_PARENT', detail: '没有这个编码的主管部门。请核对编码，或在本表中先列出该部门。' }, { sheet: '人员', row: 5, cell: 'C5', column: '岗位', code: 'POST_BY_SECURITY', detail: '岗位由安全管理员授予和结束。请安全管理员再导入这个文件。' }], spareSheets: ['说明'] });
  const found = state.units.find((u) => u.id === id);
  if (what === 'sign-in-rule') { const rule = () => ({ bureauId: '140902', secondFactorRoles: state.factor, etag: `"v${state.factorRev}"` }); if (req.method === 'PUT' && req.headers['if-match'] !== rule().etag) return problem(res, 412, 'STALE', '他人已修改'); if (req.method === 'PUT') { state.factor = body.secondFactorRoles; state.factorRev++; } return json(res, 200, rule()); }
  if (what === 'org-units' && req.method === 'GET') return json(res, 200, state.units.map(unit));
  if (what === 'org-units' && req.method === 'POST') { if (state.units.some((u) => u.code === body.code)) return problem(res, 409, 'CODE_TAKEN', `编码“${body.code}”已有机构在用，请换一个编码。`, { field: 'code' }); state.units.push({ id: `m${state.units.length}`, parentId: 'm0', ...body }); return json(res, 201, unit(state.units.at(-1))); }
  if (what === 'org-units') { if (req.headers['if-match'] !== unit(found).etag) return problem(res, 412, 'STALE', '他人已修改'); if (body.validTo && state.people.some((p) => p.posts.some((x) => x.orgUnitId === id))) return problem(res, 409, 'BODY_IN_USE', `“${found.name}”在该日之后仍有下级机构或在任岗位，请先处理。`, { field: 'validTo' }); Object.assign(found, body, { rev: (found.rev ?? 1) + 1 }); return json(res, 200, unit(found)); }
  if (what === 'sector-offices' && req.method === 'GET') return json(res, 200, Object.entries(state.offices).map(([departmentId, officeIds]) => ({ departmentId, officeIds, etag: officesTag(officeIds) })));
  if (what === 'sector-offices') {
    if (req.headers['if-match'] !== officesTag(state.offices[id] ?? [])) return problem(res, 412, 'STALE', '别人刚刚改过，请重新打开再改。');
    state.offices[id] = body.officeIds;
    return json(res, 200, { departmentId: id, officeIds: body.officeIds, etag: officesTag(body.officeIds) });
  }
  if (what === 'people' && req.method === 'GET' && !id) { const q = url.searchParams.get('q'); const at = url.searchParams.get('orgUnitId'); return json(res, 200, { items: state.people.filter((p) => (!q || p.name.includes(q) || p.userName.includes(q)) && (!at || p.posts.some((x) => x.orgUnitId === at))), next: null }); }
  if (path.endsWith('/sign-in-lock')) return json(res, 200, state.unlocked ? { known: true, locked: false, failures: 0 } : { known: true, locked: true, failures: 6, lastFailure: '2026-10-20T00:58:00Z' });
  if (path.endsWith('/sign-in-unlocks')) { state.unlocked = true; return json(res, 204, undefined); }
  if (path.endsWith('/password-renewals') || path.endsWith('/second-factor-resets')) return state.people.find((p) => p.id === id).userName === '140902.security' ? problem(res, 409, 'OWN_SIGN_IN', '自己的密码和动态口令只能由别的管理员重置。') : json(res, 204, undefined);
  if (what === 'people') { if (state.people.some((p) => p.userName === body.userName)) return problem(res, 409, 'USER_NAME_TAKEN', `用户名“${body.userName}”已被使用，请换一个。`, { field: 'userName' }); state.people.push({ id: `p${state.people.length}`, userName: body.userName, name: body.name, account: 'WAITING', posts: [] }); return json(res, 201, state.people.at(-1)); }
  const at = state.units.find((u) => u.id === body?.orgUnitId);
  if (req.method === 'POST') { const person = state.people.find((p) => p.id === body.personId); if (person.userName === '140902.security') return problem(res, 409, 'OWN_POST', '自己的岗位只能由别的安全管理员办理。', { field: 'personId' }); const post = { id: `post-${Math.random()}`, orgUnitCode: at.code, orgUnitName: at.name, etag: '"v1"', ...body }; person.posts.push(post); return json(res, 201, post); }
  const post = state.people.flatMap((p) => p.posts).find((x) => x.id === id);
  if (body.validTo < post.validFrom) return problem(res, 422, 'ENDS_BEFORE_IT_BEGINS', '结束日期早于开始日期。', { field: 'validTo' });
  post.validTo = body.validTo;
  return json(res, 200, post);
}
function entrustmentAnswer(req, res, id, body, by, post) {
  const units = [{ ...D.UNIT, headed: true }, { id: 'ou-120007', code: '120007', name: '农机推广站', headed: false }].filter((u) => post.role.startsWith('DEPT') || u.id === D.UNIT.id);
  const free = units.filter((u) => !state.entrustments.some((e) => e.state === 'IN_FORCE' && e.orgUnit.id === u.id));
  if (req.method === 'GET') return json(res, 200, { items: state.entrustments, units: free });
  if (id) { const one = state.entrustments.find((e) => e.id === id); Object.assign(one, { state: 'ENDED', endedAt: '2026-10-16T03:00:00Z', endedBy: by.name }); return json(res, 200, one); }
  if (body.validTo < by.today) return problem(res, 422, 'ENTRUSTMENT_DAYS', `截止日期不能早于今天 ${by.today}。`, { field: 'validTo' });
  state.entrustments.unshift({ id: `e${state.entrustments.length}`, orgUnit: units.find((u) => u.id === body.orgUnitId), department: D.DEPT, fiscalYear: body.fiscalYear, reason: body.reason, validFrom: by.today, validTo: body.validTo, askedBy: { name: by.name, role: post.role, orgUnit: post.orgUnit.name }, askedAt: '2026-10-16T02:00:00Z', state: 'IN_FORCE', etag: '"v1"' });
  return json(res, 201, state.entrustments[0]);
}
const NEXT = ['ACTIVE', 'READ_ONLY', 'SUSPENDED', 'CLOSED'];
const bureauRow = (id, name, more = {}) => { const status = state.statuses[id] ?? 'ACTIVE'; return { id, name, region: name, level: id.endsWith('00') ? 'CITY' : 'COUNTY', parentId: id === '140900' ? undefined : '140900', divisionCode: id, status, nextStatuses: status === 'CLOSED' ? [] : NEXT.filter((n) => n !== status), partition: 'main', accounts: { state: 'IN_STEP', open: 0 }, ...more }; };
function operatorAnswer(req, res, path, body) {
  const bureaus = [bureauRow('140900', '忻州市财政局', { handedOverAt: '2026-09-01T02:00:00Z' }), ...D.COUNTIES.map(([id, name], i) => bureauRow(id, name, i === 2 ? { accounts: { state: 'FAILING', open: 3, lastError: 'connection refused' } } : {}))];
  const one = /^\/bureaus\/(\d+)\/(status|hand-over|accounts\/renew)$/.exec(path);
  if (path === '/bureaus') return json(res, 200, bureaus);
  if (one?.[2] === 'status') { state.statuses[one[1]] = body.status; return json(res, 200, bureauRow(one[1], bureaus.find((b) => b.id === one[1]).name)); }
  if (one) return json(res, 200, bureaus.find((b) => b.id === one[1]));
  if (path === '/onboardings') return state.fault ? problem(res, 422, 'ONBOARDING_INVALID', '文件中有 2 处错误，什么都没有写入。请按所列位置逐一改正后重新提交。', { errors: [{ field: 'people[0].posts[0].at', line: 4, code: 'UNKNOWN_BODY', detail: '没有编码为“219999”的机构。' }, { field: 'bureau.level', line: 3, code: 'NOT_ONE_OF_LEVEL', detail: '“VILLAGE”不是级次，可为 PROVINCE、CITY、COUNTY、ZONE。' }] }) : json(res, 200, { bureauId: '140902', created: 63, updated: 0, unchanged: 0, accounts: { state: 'WAITING', open: 20 } });
  return problem(res, 404, 'NOT_FOUND', '没有找到');
}
function targetAnswer(req, res, url, body, id, rest, who) {
  if (rest === '' && req.method === 'GET') return json(res, 200, target(id, who));
  if (rest === '' && req.method === 'PUT') {
    if (req.headers['if-match'] !== `"v${state.rev}"`) return problem(res, 412, 'STALE', '他人已修改');
    state.content = body; state.rev += 1; return json(res, 200, target(id, who));
  }
  if (rest === '/checks') { const w = (l) => String((body?.indicators ?? []).filter((i) => i.level1 === l).reduce((s, i) => s + Number(i.weight || 0), 0)); return json(res, 200, { findings: D.findings(body ?? state.content), weights: { OUTPUT: { have: w('OUTPUT'), want: '50' }, BENEFIT: { have: w('BENEFIT'), want: '30' }, SATISFACTION: { have: w('SATISFACTION'), want: '10' }, TOTAL: { have: String(Number(w('OUTPUT')) + Number(w('BENEFIT')) + Number(w('SATISFACTION'))), want: '90' } }, quantitativeShare: '1' }); }
  if (rest === '/submit') { state.submitted = true; return json(res, 200, target(id, who)); }
  if (rest === '/timeline') return json(res, 200, D.TIMELINE);
  if (rest === '/diff') return json(res, 200, D.DIFF);
  if (rest === '/export') { res.writeHead(200, { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('2027年高标准农田建设项目.xlsx')}` }); return res.end('PK'); }
  if (rest === '/export/changes') return json(res, 200, [{ sheet: '申报表', cell: 'F14', label: '财政资金补助 · 指标值', imported: '1600元/亩', exported: '≤1600元/亩' }]);
  if (rest === '/attachments') {
    state.attachments.push({ id: `a${state.attachments.length + 1}`, name: body.fileName, size: body.size, contentType: 'application/pdf', at: new Date().toISOString(), by: '刘建平', state: 'STORED' });
    return json(res, 201, state.attachments.at(-1));
  }
  if (['/agree', '/return', '/reply', '/withdraw'].includes(rest)) return json(res, 200, target(id, who));
  return problem(res, 404, 'NOT_FOUND', '没有找到');
}

/** What a request brings: JSON, or of a form with a file its name and size. */
function bodyOf(bytes) {
  const file = /filename="([^"]*)"/.exec(bytes.toString());
  if (file) return { fileName: file[1], size: bytes.length };
  try { return JSON.parse(bytes.toString()); } catch { return undefined; }
}

/** An answer that is kept before it is sent: what was done under a key is done once, and told again to who asks again. */
function once(req, url, body) {
  const key = req.headers['idempotency-key'] && `${req.method} ${url.pathname} ${req.headers['idempotency-key']}`;
  if (key && state.answered.has(key)) return state.answered.get(key);
  const said = { status: 200, headers: {}, text: '', writeHead(status, headers) { Object.assign(this, { status, headers }); }, end(text = '') { this.text = text; } };
  try { answer(req, said, url, body); } catch (error) { console.error(error); problem(said, 500, 'UNKNOWN', String(error)); }
  if (key && said.status < 300) state.answered.set(key, said);
  return said;
}

createServer((req, res) => {
  const parts = [];
  req.on('data', (c) => parts.push(c));
  req.on('end', () => {
    const url = new URL(req.url, 'http://mock');
    const body = bodyOf(Buffer.concat(parts));
    state.calls.push({ method: req.method, path: url.pathname, key: req.headers['idempotency-key'], body });
    const said = once(req, url, body);
    res.writeHead(said.status, said.headers);
    res.end(said.text);
  });
}).listen(PORT, '127.0.0.1', () => console.log(`mock on ${PORT}`));
