/* Invented records in the shape of core-api.md, close to the reference pictures; development only, never in the bundle. */
const org = (code, name) => ({ id: `ou-${code}`, code, name });
export const UNIT = org('120006', '农田建设服务中心');
export const DEPT = org('120', '农业农村局');
const L = (n, level1, level2, name, operator, value, unit, weight, evidence = '有', annualRaw) => ({
  lineId: `l${n}`, position: n, level1, level2, name, operator, value, unit, weight, evidence, attachments: evidence ? 1 : 0,
  annualRaw: annualRaw ?? `${operator === 'GE' ? '≥' : ''}${value}${unit}`, mediumTermRaw: annualRaw ?? `≥${value}${unit}`,
});
export const indicators = () => [
  L(1, 'OUTPUT', 'QUANTITY', '脱贫村村内道路硬化里程', 'GE', '100', '公里', '10'),
  L(2, 'OUTPUT', 'QUANTITY', '脱贫户供水设施数量', 'GE', '20', '座', '10'),
  L(3, 'OUTPUT', 'QUALITY', '项目（工程）验收合格率', 'EQ', '100', '%', '10'),
  L(4, 'OUTPUT', 'TIMELINESS', '项目（工程）完成及时率', 'GE', '100', '%', '10'),
  L(5, 'OUTPUT', 'COST', '财政资金补助', undefined, '1600', '元/亩', '10', '有', '1600元/亩'),
  L(6, 'BENEFIT', 'ECONOMIC', '年增粮食', 'GE', '3500', '公斤', '5', ''),
  L(7, 'BENEFIT', 'SOCIAL', '受益脱贫（监测）人口数', 'GE', '500', '人', '5'),
  L(8, 'BENEFIT', 'SOCIAL', '解决脱贫（监测）饮水安全问题人数', 'GE', '1000', '人', '5'),
  L(9, 'BENEFIT', 'ECOLOGICAL', '新增和改善灌溉达标面积', 'GE', '500', '亩', '5'),
  L(10, 'BENEFIT', 'ECOLOGICAL', '新增和改善排水达标面积', 'GE', '200', '亩', '5'),
  L(11, 'BENEFIT', 'SUSTAINABILITY', '工程设计使用年限', 'GE', '20', '年', '3'),
  L(12, 'SATISFACTION', 'SERVICE_SATISFACTION', '受益脱贫（监测）户满意度', 'GE', '95', '%', '10', ''),
];
export const content = () => ({
  attribute: 'CONTINUING', periodText: '2026-2028年', mediumTermAmount: '25620000.00', annualAmount: '8540000.00',
  overview: '对忻府区北义井、董村等乡镇 5000 亩耕地实施田、土、水、路综合整治。', basis: '晋政办发〔2021〕83号；忻府区高标准农田建设规划（2021—2030年）',
  necessity: '现有耕地地块零散、灌排设施老化，产能提升受限。', measures: '项目法人制、招投标制、监理制、合同制；资金专账核算。',
  plan: '一季度招标，二季度至三季度施工，11 月底前完工验收。', planLines: [{ lineId: 'p1', text: '土地平整与田间道路', amount: '5000000.00' }, { lineId: 'p2', text: '灌排设施', amount: '3500000.00' }],
  mediumTermGoal: '三年建成高标准农田 1.5 万亩。', annualGoal: '完成 2027 年高标准农田建设任务，改善脱贫村道路、供水和灌排条件，提高粮食产能，受益脱贫（监测）户满意度达到 95% 以上。',
  indicators: indicators(), fillerName: '刘建平', leaderName: '郭志强', phone: '0350-3020000', filledOn: '2026-10-14', excuses: {},
});
export const findings = (c) => {
  const list = [];
  const five = c.indicators.find((i) => i.lineId === 'l5');
  if (five && !five.operator) list.push({ level: 'MUST', field: 'indicators[l5].operator', position: '第 5 行 财政资金补助 · 方向', detail: '没有方向，1600 元/亩无法判定完成与否。', remedy: '改为 ≤', fix: { field: 'indicators[l5].operator', value: 'LE' }, rule: 'IND-02', ruleVersion: '1', article: '20' });
  const benefit = c.indicators.filter((i) => i.level1 === 'BENEFIT').reduce((s, i) => s + Number(i.weight || 0), 0);
  if (benefit !== 30) list.push({ level: 'MUST', field: 'indicators[l11].weight', position: '效益指标 · 权重', detail: `合计 ${benefit}，应为 30，还差 ${30 - benefit}。`, remedy: '补到第 11 行（3→5）', fix: { field: 'indicators[l11].weight', value: '5' }, rule: 'WGT-01', ruleVersion: '1', article: '20' });
  const plan = (c.planLines ?? []).reduce((s, p) => s + Number(p.amount || 0), 0);
  if (plan !== Number(c.annualAmount)) list.push({ level: 'MUST', field: 'planLines', position: '实施计划 · 分项合计', detail: `${(plan / 1e4).toFixed(2)} ≠ 年度资金 ${(Number(c.annualAmount) / 1e4).toFixed(2)}，差 ${((Number(c.annualAmount) - plan) / 1e4).toFixed(2)} 万元。`, remedy: '去改计划', rule: 'PLN-01', ruleVersion: '1', article: '20' });
  const excuse = (r) => c.excuses?.[r];
  list.push({ level: 'SHOULD', field: 'indicators', position: '产出 · 数量指标', detail: '缺行业核心指标“高标准农田建设面积（亩）”。', remedy: '加入该指标', rule: 'IND-11', article: '20', excusable: true, excuse: excuse('IND-11') });
  list.push({ level: 'SHOULD', field: 'indicators[l9].value', position: '第 5、9 行 · 资金匹配', detail: '1600 × 500 亩 = 80.00 万元，仅占资金 9.4%。', rule: 'MNY-03', article: '20', excusable: true, excuse: excuse('MNY-03') });
  if (c.indicators.find((i) => i.lineId === 'l4')?.operator === 'GE') list.push({ level: 'SHOULD', field: 'indicators[l4].operator', position: '第 4 行 完成及时率', detail: '“≥100%”不会超过，比率上限即 100%。', remedy: '改为 =100%', fix: { field: 'indicators[l4].operator', value: 'EQ' }, rule: 'IND-07', article: '20', excusable: true, excuse: excuse('IND-07') });
  list.push({ level: 'HINT', field: 'annualGoal', position: '年度目标', detail: '“提高粮食产能”没有数量', rule: 'GOAL-03', article: '19' });
  list.push({ level: 'HINT', field: 'indicators[l12].value', position: '第 12 行 满意度', detail: '满意度 95%：30 户样本误差 ±8 个百分点', rule: 'SAT-02', article: '27' });
  return list;
};
export const steps = (current) => {
  const keys = [['UNIT', '单位填报'], ['UNIT_HEAD', '单位负责人'], ['DEPARTMENT', '主管部门审核'], ['FIN_SECTOR', '农业股初审'], ['FIN_PERF', '绩效股审核'], ['BUDGET_REPLY', '随预算批复']];
  const at = keys.findIndex(([k]) => k === current);
  return keys.map(([key, name], i) => ({ key, name, state: current === null || i < at ? 'DONE' : i === at ? 'CURRENT' : 'TODO' }));
};
const ROWS = [
  ['2027年高标准农田建设项目', '农业农村局', '8540000.00', 0, 1, 1, '增产指标折每亩 0.7 公斤，远低于同类', 'CONTINUING', 2],
  ['城区雨污分流改造工程（二期）', '住房和城乡建设局', '32600000.00', 0, 3, 0, '年度计划合计与资金差 60.00 万元', 'NEW', 1],
  ['牧马河堤防除险加固', '水利局', '14800000.00', 0, 2, 0, '11 个指标中 7 个与去年相同，资金增 31%', 'CONTINUING', 1],
  ['农村公路日常养护', '交通运输局', '6124000.00', 0, 2, 0, '养护里程低于三年均值 18%', 'CONTINUING', 1],
  ['全民健康体检补助', '卫生健康局', '9386000.00', 0, 0, 2, '满意度未写明调查方式', 'CONTINUING', 1],
  ['乡村旅游示范村创建', '文化和旅游局', '2800000.00', 0, 0, 1, '目标文字与另一项目相同 86%', 'NEW', 1],
  ['义务教育营养改善计划', '教育局', '11265000.00', 0, 0, 1, '人均标准未引文件', 'CONTINUING', 1],
  ['城乡居民医保区级配套', '医疗保障局', '7462000.00', 0, 0, 0, '', 'CONTINUING', 1],
  ['公益林管护补助', '林业局', '3180000.00', 0, 0, 0, '', 'CONTINUING', 1],
  ['社会救助“一门受理”窗口', '民政局', '960000.00', 0, 0, 0, '', 'NEW', 1],
];
export const rows = (status, step) => ROWS.map(([name, dept, amount, must, should, hint, riskReason, attribute, version], i) => ({
  id: i === 0 ? 't-1' : `t-${i + 1}`, subject: { id: `p-${i + 1}`, code: `14090227T0000000102${60 + i}`, name, attribute }, orgUnit: i === 0 ? UNIT : org(`12${i}001`, `${dept}机关`), department: org(`12${i}`, dept),
  amount, status, step, version, must, should, hint, riskReason: riskReason || undefined, updatedAt: '2026-10-20T01:30:00Z',
}));
const M = [['121', '水利局', 27, 4, 4, 2, 1, 5, 6, 4, 6], ['115', '住建局', 48, 5, 5, 4, 1, 8, 10, 9, 12], ['120', '农业农村局', 52, 3, 3, 3, 0, 7, 11, 12, 16], ['122', '林业局', 14, 1, 1, 0, 0, 2, 3, 3, 5], ['124', '文旅局', 23, 1, 1, 1, 0, 3, 5, 4, 9], ['128', '应急管理局', 16, 0, 0, 1, 0, 1, 3, 4, 7], ['126', '卫健局', 57, 2, 2, 1, 0, 6, 12, 11, 25], ['118', '交通运输局', 38, 0, 0, 1, 0, 2, 6, 8, 21], ['105', '教育局', 68, 0, 0, 2, 0, 3, 9, 14, 40], ['111', '人社局', 27, 0, 0, 0, 0, 2, 3, 5, 17], ['108', '民政局', 34, 0, 0, 0, 0, 1, 4, 7, 22]];
const row = ([code, name, expected, unsent, , returned, , d, s, p, approved]) => ({ orgUnit: org(code, name), expected, unsent, returned, byStep: { DEPARTMENT: d, FIN_SECTOR: s, FIN_PERF: p }, reviewed: approved, approved, share: String(approved / expected) });
export const matrix = () => {
  const list = M.map(row);
  const add = (f) => list.reduce((s, r) => s + f(r), 0);
  const total = { expected: add((r) => r.expected), unsent: add((r) => r.unsent), returned: add((r) => r.returned), byStep: { DEPARTMENT: add((r) => r.byStep.DEPARTMENT), FIN_SECTOR: add((r) => r.byStep.FIN_SECTOR), FIN_PERF: add((r) => r.byStep.FIN_PERF) }, approved: add((r) => r.approved), reviewed: add((r) => r.approved) };
  total.share = String(total.approved / total.expected);
  return { rows: list, total };
};
export const COUNTIES = [['140902', '忻府区', 455, 451], ['140921', '定襄县', 312, 309], ['140922', '五台县', 287, 281], ['140923', '代县', 264, 255], ['140924', '繁峙县', 241, 240], ['140925', '宁武县', 226, 219], ['140926', '静乐县', 198, 186], ['140927', '神池县', 0, 0], ['140928', '五寨县', 172, 172], ['140929', '岢岚县', 158, 157], ['140930', '河曲县', 233, 230], ['140931', '保德县', 219, 214], ['140932', '偏关县', 0, 0], ['140981', '原平市', 398, 395]];
export const DIFF = [
  { field: 'annualGoal', before: '完成 2027 年高标准农田建设任务，改善脱贫村道路、供水和灌排条件，提高粮食产能，受益脱贫（监测）户满意度达到 95% 以上。', after: '完成 2027 年高标准农田建设任务，新建 5000 亩，11 月底前完工验收；改善脱贫村道路、供水和灌排条件，受益脱贫（监测）户满意度达到 95% 以上。' },
  { field: 'indicators', lineId: 'l0', before: null, after: '新建高标准农田面积' }, { field: 'indicators[l1].weight', lineId: 'l1', before: '10', after: '6' }, { field: 'indicators[l2].weight', lineId: 'l2', before: '10', after: '4' },
  { field: 'indicators[l4].operator', lineId: 'l4', before: 'GE', after: 'EQ' }, { field: 'indicators[l9].value', lineId: 'l9', before: '500', after: '5000' },
];
export const reviewed = () => {
  const c = content();
  c.annualGoal = DIFF[0].after;
  c.indicators.forEach((i) => { if (i.lineId === 'l1') i.weight = '6'; if (i.lineId === 'l2') i.weight = '4'; if (i.lineId === 'l4') i.operator = 'EQ'; if (i.lineId === 'l5') i.operator = 'LE'; if (i.lineId === 'l9') i.value = '5000'; if (i.lineId === 'l11') i.weight = '5'; });
  c.indicators.unshift(L(0, 'OUTPUT', 'QUANTITY', '新建高标准农田面积', 'GE', '5000', '亩', '10'));
  c.indicators.forEach((i, n) => (i.position = n + 1));
  return c;
};
export const TIMELINE = [
  { at: '2026-10-12T01:10:00Z', actor: { name: '刘建平', role: 'UNIT_CLERK', orgUnit: '农田建设服务中心' }, action: 'IMPORT', toStep: 'UNIT', versionNo: 1 },
  { at: '2026-10-14T06:00:00Z', actor: { name: '刘建平', role: 'UNIT_CLERK', orgUnit: '农田建设服务中心' }, action: 'SUBMIT', fromStep: 'UNIT', toStep: 'UNIT_HEAD', versionNo: 1, changed: 9 },
  { at: '2026-10-14T08:00:00Z', actor: { name: '郭志强', role: 'UNIT_HEAD', orgUnit: '农田建设服务中心' }, action: 'AGREE', fromStep: 'UNIT_HEAD', toStep: 'DEPARTMENT', versionNo: 1 },
  { at: '2026-10-15T02:30:00Z', actor: { name: '王丽', role: 'DEPT_CLERK', orgUnit: '农业农村局' }, action: 'RETURN', fromStep: 'DEPARTMENT', toStep: 'UNIT', reason: '缺建设面积指标；灌溉面积与建设任务不一致。', versionNo: 1 },
  { at: '2026-10-15T07:12:00Z', actor: { name: '刘建平', role: 'UNIT_CLERK', orgUnit: '农田建设服务中心' }, action: 'SUBMIT', fromStep: 'UNIT', toStep: 'DEPARTMENT', versionNo: 2, changed: 6 },
  { at: '2026-10-16T01:00:00Z', actor: { name: '李建国', role: 'DEPT_LEAD', orgUnit: '农业农村局' }, action: 'AGREE', fromStep: 'DEPARTMENT', toStep: 'FIN_SECTOR', versionNo: 2 },
];

const body = (id, parentId, kind, code, name, nature) => ({ id, parentId, kind, code, name, nature, validFrom: '2020-01-01' });
export const bodies = () => [body('m0', undefined, 'BUREAU_OFFICE', '140902', '忻府区财政局'), body('m1', 'm0', 'BUREAU_OFFICE', 'NY', '农业农村股'), body('m2', 'm0', 'DEPARTMENT', '120', '农业农村局', 'STATE_ORGAN'), body('m3', 'm2', 'UNIT', '120006', '农田建设服务中心', 'INSTITUTION')];
const held = (id, personId, orgUnitId, orgUnitCode, orgUnitName, role, more) => ({ id, personId, orgUnitId, orgUnitCode, orgUnitName, role, validFrom: '2026-01-01', etag: '"v1"', ...more });
export const people = () => [
  { id: 'p0', userName: '140902.clerk', name: '刘建平', account: 'IN_STEP', posts: [held('h1', 'p0', 'm3', '120006', '农田建设服务中心', 'UNIT_CLERK'), held('h2', 'p0', 'm2', '120', '农业农村局', 'DEPT_CLERK', { fiscalYear: 2026, validTo: '2026-06-30' })] },
  { id: 'p1', userName: '140902.security', name: '钱进', account: 'IN_STEP', posts: [held('h3', 'p1', 'm0', '140902', '忻府区财政局', 'SECURITY_ADMIN')] },
  { id: 'p2', userName: '140902.new', name: '孙丽', account: 'FAILING', posts: [] },
];
