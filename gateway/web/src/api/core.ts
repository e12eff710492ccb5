import { get, patch, post, put, remove, request } from './client';
import type * as T from './types';

const CORE = '/api/v1/core';
const enc = encodeURIComponent;
export interface ListQuery { year?: number; tab?: T.Tab; q?: string; orgUnitId?: string; cursor?: string; limit?: number }
type Q = Record<string, string | number | undefined>;

/** One function an operation; paths are written nowhere else. */
export const core = {
  me: () => get<T.Me>(`${CORE}/me`),
  workbench: (year: number) => get<T.Workbench>(`${CORE}/workbench`, { year }),
  projects: (query: ListQuery) => get<T.Page<T.ProjectRow>>(`${CORE}/projects`, query as Q),
  projectMoney: (project: string) => get<T.ProjectMoney>(`${CORE}/projects/${enc(project)}/money`),
  budgetRuns: (year: number) => get<T.BudgetRun[]>(`${CORE}/budget-runs`, { year }),
  budgetRunsUrl: (year: number) => `${CORE}/budget-runs?year=${year}&apply=false`,
  budgetTemplateUrl: `${CORE}/budget-runs/template`,
  budgetMarkedUrl: (id: string) => `${CORE}/budget-runs/${enc(id)}/marked`,
  budgetFaults: (id: string, cursor?: string) => get<T.Page<T.BudgetFault>>(`${CORE}/budget-runs/${enc(id)}/faults`, { cursor, limit: 100 }),
  applyBudgetRun: (id: string, key: string) => post<T.BudgetRun>(`${CORE}/budget-runs/${enc(id)}/apply`, undefined, { key }),
  invitations: (project: string) => get<T.InvitationList>(`${CORE}/projects/${enc(project)}/invitations`),
  invite: (project: string, entry: T.InvitationEntry, key: string) => post<T.Invitation>(`${CORE}/projects/${enc(project)}/invitations`, entry, { key }),
  endInvitation: (project: string, id: string, validTo: string, ifMatch: string) => request<T.Invitation>('PATCH', `${CORE}/projects/${enc(project)}/invitations/${enc(id)}`, { body: { validTo }, ifMatch }).then((answer) => answer.data),
  entrustments: (year: number) => get<T.EntrustmentList>(`${CORE}/entrustments`, { year }),
  entrust: (entry: T.EntrustmentEntry, key: string) => post<T.Entrustment>(`${CORE}/entrustments`, entry, { key }),
  endEntrustment: (id: string, ifMatch: string, key: string) => post<T.Entrustment>(`${CORE}/entrustments/${enc(id)}/end`, undefined, { ifMatch, key }),
  targets: (query: ListQuery) => get<T.Page<T.TargetRow>>(`${CORE}/targets`, query as Q),
  createTarget: (subjectId: string, fiscalYear: number, key: string) => post<T.Target>(`${CORE}/targets`, { subjectId, fiscalYear }, { key }),
  target: async (id: string): Promise<T.Target> => {
    const answer = await request<T.Target>('GET', `${CORE}/targets/${enc(id)}`);
    return withEtag(answer.data, answer.etag);
  },
  saveTarget: async (id: string, content: T.TargetContent, etag: string): Promise<T.Target> => {
    const answer = await request<T.Target>('PUT', `${CORE}/targets/${enc(id)}`, { body: content, ifMatch: etag });
    return withEtag(answer.data, answer.etag);
  },
  version: (id: string, n: number) => get<{ content: T.TargetContent; frozenAt: string; digest: string }>(`${CORE}/targets/${enc(id)}/versions/${n}`),
  check: (id: string, content: T.TargetContent) => post<T.CheckResult>(`${CORE}/targets/${enc(id)}/checks`, content),
  submit: (id: string, etag: string, key: string) => acted(`${CORE}/targets/${enc(id)}/submit`, undefined, etag, key),
  withdraw: (id: string, etag: string, key: string) => acted(`${CORE}/targets/${enc(id)}/withdraw`, undefined, etag, key),
  agree: (id: string, body: { opinion?: string; grades?: Record<string, string> }, etag: string, key: string) =>
    acted(`${CORE}/targets/${enc(id)}/agree`, body, etag, key),
  giveBack: (id: string, body: { toStep?: T.StepKey; reason: string; comments: { field: string; text: string }[] }, etag: string, key: string) =>
    acted(`${CORE}/targets/${enc(id)}/return`, body, etag, key),
  reply: (id: string, body: T.Reply, etag: string, key: string) => acted(`${CORE}/targets/${enc(id)}/reply`, body, etag, key),
  timeline: (id: string) => get<T.TimelineEntry[]>(`${CORE}/targets/${enc(id)}/timeline`),
  diff: (id: string, from: number, to: number) => get<T.DiffEntry[]>(`${CORE}/targets/${enc(id)}/diff`, { from, to }),
  exportChanges: (id: string) => get<T.ChangedCell[]>(`${CORE}/targets/${enc(id)}/export/changes`),
  exportUrl: (id: string) => `${CORE}/targets/${enc(id)}/export`,
  templateUrl: (projectId: string, year: number) => `${CORE}/target-template?projectId=${enc(projectId)}&year=${year}`,
  importUrl: (year: number) => `${CORE}/target-imports?fiscalYear=${year}`,
  attachUrl: (id: string) => `${CORE}/targets/${enc(id)}/attachments`,
  attachmentUrl: (id: string) => `${CORE}/attachments/${enc(id)}`,
  deleteAttachment: (id: string) => remove(`${CORE}/attachments/${enc(id)}`),
  draft: (id: string) => get<T.Draft>(`${CORE}/drafts/${enc(id)}`),
  saveDraft: (id: string, content: T.TargetContent, baseEtag: string) => put<T.Draft>(`${CORE}/drafts/${enc(id)}`, { content, baseEtag }),
  dropDraft: (id: string) => remove(`${CORE}/drafts/${enc(id)}`),
  article: (n: string) => get<T.Article>(`${CORE}/articles/${enc(n)}`),
  articles: () => get<T.Article[]>(`${CORE}/articles`),
  jobs: () => get<T.Job[]>(`${CORE}/jobs`),
  cancelJob: (id: string) => post<void>(`${CORE}/jobs/${enc(id)}/cancel`),
  trail: (query: { record?: string; person?: string; cursor?: string }) => get<T.Page<T.TrailEvent>>(`${CORE}/trail`, { ...query, limit: 50 }),
  verifyTrail: (key: string) => post<T.TrailVerificationRun>(`${CORE}/trail/verifications`, undefined, { key }),
  trailAnchors: () => get<T.NotedHead[]>(`${CORE}/trail/anchors`),
  trailVerifications: () => get<T.TrailVerificationRun[]>(`${CORE}/trail/verifications`),
  belongings: (post: string, takerId: string) => get<T.Belongings>(`${CORE}/posts/${enc(post)}/belongings`, { takerId }),
  handover: (id: string) => get<T.HandoverRecords>(`${CORE}/handovers/${enc(id)}`),
  reads: (cursor?: string) => get<T.Page<T.SupervisionRead>>(`${CORE}/supervision-reads`, { cursor, limit: 50 }),
  uncovered: (year: number) => get<T.UncoveredBody[]>(`${CORE}/uncovered-bodies`, { year }),
  grants: () => get<T.Grant[]>(`${CORE}/grants`),
  board: (year: number) => get<T.Board>(`${CORE}/supervision/board`, { year }),
  countyTargets: (bureau: string, year: number, cursor?: string) => get<T.Page<T.TargetRow>>(`${CORE}/supervision/${enc(bureau)}/targets`, { year, cursor, limit: 50 }),
  countyTarget: (bureau: string, id: string) => get<T.Snapshot>(`${CORE}/supervision/${enc(bureau)}/targets/${enc(id)}`),
};

function withEtag(target: T.Target, header: string | null): T.Target {
  return { ...whole(target), etag: header ?? target.etag };
}

/** What an answer may leave out, so that pages need not ask. */
function whole(target: T.Target): T.Target {
  const { comments = [], attachments = [], findings = [], allowed = [], steps = [] } = target;
  return { ...target, comments, attachments, findings, allowed, steps };
}

const acted = (path: string, body: unknown, ifMatch: string, key: string): Promise<T.Target> =>
  request<T.Target>('POST', path, { body, ifMatch, key }).then((answer) => withEtag(answer.data, answer.etag));

const TENANT = '/api/v1/tenant';
export const tenant = {
  me: () => get<T.TenantMe>(`${TENANT}/me`),
  orgUnits: (year: number) => get<T.OrgUnitRow[]>(`${TENANT}/org-units`, { year }),
  addOrgUnit: (entry: T.OrgUnitEntry, key: string) => post<T.OrgUnitRow>(`${TENANT}/org-units`, entry, { key }),
  changeOrgUnit: (id: string, change: T.OrgUnitChange, ifMatch: string) => request<T.OrgUnitRow>('PATCH', `${TENANT}/org-units/${enc(id)}`, { body: change, ifMatch }).then((answer) => answer.data),
  sectorOffices: (year: number) => get<T.SectorOffices[]>(`${TENANT}/sector-offices`, { year }),
  chooseOffices: (department: string, year: number, officeIds: string[], ifMatch: string) => put<T.SectorOffices>(`${TENANT}/sector-offices/${enc(department)}?year=${year}`, { officeIds }, { ifMatch }),
  people: (query: ListQuery) => get<T.Page<T.PersonRow>>(`${TENANT}/people`, { q: query.q, orgUnitId: query.orgUnitId, cursor: query.cursor, limit: query.limit }),
  addPerson: (entry: { userName: string; name: string; initialPassword?: string }, key: string) => post<T.PersonRow>(`${TENANT}/people`, entry, { key }),
  grantPost: (entry: T.PostEntry, key: string) => post<T.HeldPost>(`${TENANT}/posts`, entry, { key }),
  endPost: (id: string, validTo: string, ifMatch: string) => request<T.HeldPost>('PATCH', `${TENANT}/posts/${enc(id)}`, { body: { validTo }, ifMatch }).then((answer) => answer.data),
  signInRule: () => get<T.SignInRule>(`${TENANT}/sign-in-rule`),
  changeSignInRule: (secondFactorRoles: string[], ifMatch: string) => request<T.SignInRule>('PUT', `${TENANT}/sign-in-rule`, { body: { secondFactorRoles }, ifMatch }).then((answer) => answer.data),
  renewPassword: (person: string, initialPassword: string, key: string) => post<void>(`${TENANT}/people/${enc(person)}/password-renewals`, { initialPassword }, { key }),
  forgetFactor: (person: string, key: string) => post<void>(`${TENANT}/people/${enc(person)}/second-factor-resets`, undefined, { key }),
  handoverOutlook: (postId: string, takerId: string) => get<T.HandoverOutlook>(`${TENANT}/handover-outlooks`, { postId, takerId }),
  handOver: (entry: T.HandoverEntry, key: string) => post<T.Handover>(`${TENANT}/handovers`, entry, { key }),
  handovers: (query: ListQuery) => get<T.Page<T.Handover>>(`${TENANT}/handovers`, { cursor: query.cursor, limit: query.limit }),
  handover: (id: string) => get<T.HandoverSheet>(`${TENANT}/handovers/${enc(id)}`),
  signInLock: (person: string) => get<T.SignInLock>(`${TENANT}/people/${enc(person)}/sign-in-lock`),
  unlockSignIn: (person: string, key: string) => post<void>(`${TENANT}/people/${enc(person)}/sign-in-unlocks`, undefined, { key }),
  trail: (query: { record?: string; person?: string; cursor?: string }) => get<T.Page<T.TrailEvent>>(`${TENANT}/trail`, { ...query, limit: 50 }),
  rosterUrl: (what: 'template' | 'checks' | 'imports' | 'marks') => `${TENANT}/roster-${what}`,
  mechanisms: (year: number) => get<T.MechanismRow[]>(`${TENANT}/mechanisms`, { year }),
  writeMechanism: (body: string, entry: T.MechanismEntry, ifMatch: string) => request<T.MechanismRow>('PUT', `${TENANT}/mechanisms/${enc(body)}`, { body: entry, ifMatch }).then((answer) => answer.data),
};

/** What operators of the platform do; to everybody else these addresses do not exist. */
export const operator = {
  bureaus: () => get<T.BureauRow[]>(`${TENANT}/bureaus`),
  changeStatus: (id: string, status: T.BureauStatus, reason: string) => patch<T.BureauRow>(`${TENANT}/bureaus/${enc(id)}/status`, { status, reason }),
  handOver: (id: string) => post<T.BureauRow>(`${TENANT}/bureaus/${enc(id)}/hand-over`),
  renewAccounts: (id: string) => post<T.BureauRow>(`${TENANT}/bureaus/${enc(id)}/accounts/renew`),
  onboard: (yaml: string) => request<T.OnboardingOutcome>('POST', `${TENANT}/onboardings`, { text: { type: 'application/yaml', content: yaml } }).then((answer) => answer.data),
};
