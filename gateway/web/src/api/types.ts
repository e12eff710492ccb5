/** Shapes of the core API. Money and decimals are strings as they travel; days are `2026-10-20`, instants end in Z. */
export interface OrgRef { id: string; code: string; name: string }
export interface PersonRef { id: string; name: string }
export type Level = 'MUST' | 'SHOULD' | 'HINT';
export type TargetStatus = 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED' | 'VOID';
export type StepKey = 'UNIT' | 'UNIT_HEAD' | 'DEPARTMENT' | 'FIN_SECTOR' | 'FIN_PERF' | 'BUDGET_REPLY';
export type StepState = 'DONE' | 'CURRENT' | 'TODO';
export type Level1 = 'OUTPUT' | 'BENEFIT' | 'SATISFACTION' | 'COST';
export type Level2 =
  | 'QUANTITY' | 'QUALITY' | 'TIMELINESS' | 'COST' | 'ECONOMIC' | 'SOCIAL' | 'ECOLOGICAL' | 'SUSTAINABILITY' | 'SERVICE_SATISFACTION';
export type Operator = 'GE' | 'GT' | 'EQ' | 'LT' | 'LE' | 'QUALITATIVE';
export type Attribute = 'NEW' | 'CONTINUING';
export type Verb = 'save' | 'submit' | 'withdraw' | 'agree' | 'return' | 'reply' | 'export' | 'attach' | 'delete';
export type Tab = 'UNSENT' | 'SENT' | 'RETURNED' | 'APPROVED' | 'PENDING' | 'CONFIRM' | 'FILL_IN' | 'HANDLED' | 'ALL';

export interface Finding {
  key?: string; level: Level; field: string; position: string; detail: string; remedy?: string; fix?: { field: string; value: unknown };
  rule: string; ruleVersion?: string; article?: string; excusable?: boolean; excuse?: string;
}
export interface Indicator {
  lineId: string; position: number; level1: Level1; level2: Level2; name: string; mediumTermRaw?: string; annualRaw?: string;
  operator?: Operator; value?: string; upperValue?: string; unit?: string; weight?: string; explanation?: string; evidence?: string;
  valueBasis?: string; dataSource?: string; attachments?: number;
}
export interface PlanLine { lineId: string; position?: number; text?: string; amount?: string }
export interface TargetContent {
  attribute?: Attribute; periodText?: string; mediumTermAmount?: string; annualAmount?: string; overview?: string; basis?: string;
  necessity?: string; measures?: string; plan?: string; planLines?: PlanLine[]; mediumTermGoal?: string; annualGoal?: string;
  indicators: Indicator[]; fillerName?: string; leaderName?: string; phone?: string; filledOn?: string; excuses?: Record<string, string>;
}
/** `confirms`: the unit's head confirms here what was filled in for the unit (代编). */
export interface Step { key: StepKey; name: string; state: StepState; confirms?: boolean; owner?: string }
export interface Comment {
  id: string; field: string; text: string; author: { name: string; post?: string; orgUnit?: string }; at: string; versionNo?: number; resolved?: boolean;
}
export interface Attachment {
  id: string; name: string; size: number; contentType: string; sha256?: string; lineId?: string; field?: string; at: string; by?: string; keptUntil?: string; state: string;
}
export interface Reply { number: string; date: string; amount: string }
export interface Refusal { code: string; detail: string }
export interface Target {
  id: string; kind: string; fiscalYear: number; subject: { id: string; code: string; name: string; attribute?: Attribute; amount?: string };
  orgUnit: OrgRef; department: OrgRef; status: TargetStatus; step?: StepKey; version: number; approvedVersion?: number; etag: string; steps: Step[];
  content: TargetContent; findings: Finding[]; comments: Comment[]; attachments: Attachment[]; allowed: Verb[]; refusals?: Partial<Record<Verb, Refusal>>;
  updatedAt: string; updatedBy?: string; reply?: Reply; fillIn?: FillIn; entrusted?: Entrusted; weights?: Record<string, Weight>; digest?: string;
}
export interface TargetRow {
  id: string; subject: { id: string; code: string; name: string; attribute?: Attribute }; orgUnit: OrgRef; department: OrgRef; amount?: string;
  status: TargetStatus; step?: StepKey; version: number; must?: number; should?: number; hint?: number; riskReason?: string; updatedAt?: string;
  returnedBy?: string; fillIn?: FillIn;
}
export interface Count { value: number; capped: boolean }
export interface Page<T> { items: T[]; next?: string | null; count?: Count; tabs?: Partial<Record<Tab, number>> }
export interface Post { id: string; role: string; orgUnit: OrgRef & { kind?: string }; fiscalYear?: number | null; validFrom?: string; validTo?: string | null; rights?: string[] }
export interface Bureau { id: string; name: string; level?: string; parentId?: string | null; status?: string; divisionCode?: string }
export interface Membership { bureauId: string; name: string; level?: string; status?: string }
export interface TenantMe { personId: string; name: string; userName: string; operator: boolean; memberships: Membership[]; bureau?: Bureau; posts: Post[] }
export interface Me {
  person: PersonRef & { userName?: string }; bureau: Bureau; post: Post; posts: Post[]; capabilities: string[];
  business: { today: string; offset?: string | null }; years: number[]; features?: Record<string, boolean>;
}
export interface Session { signedIn: boolean; person?: PersonRef & { userName?: string }; bureau?: string | Bureau | null; csrf?: string; expiresAt?: string; businessDate?: string }
export interface DueItem { key: string; sentence: string; note?: string; verb: string; route?: string; count?: number }
export interface MatrixRow {
  orgUnit?: OrgRef; expected: number; unsent: number; returned: number; byStep: Partial<Record<StepKey, number>>; reviewed?: number; approved: number;
  share?: string;
}
export interface Matrix { rows: MatrixRow[]; total?: MatrixRow }
export interface ProgressRow {
  department: OrgRef; expected: number; unsent: number; returned: number; unitHead: number; departmentReview: number; finSector: number; finPerf: number;
  budgetReply: number; approved: number;
}
export interface UndeclaredProject { id: string; code: string; name: string; attribute?: Attribute; orgUnit: OrgRef; amount?: string }
export interface Workbench { role: string; fiscalYear: number; today: string; tabs: Partial<Record<Tab, number>>; queue: TargetRow[]; mine: TargetRow[]; undeclared: UndeclaredProject[]; progress: ProgressRow[] }
export interface MoneySource { runId: string; fileName: string; sheet: string; row: number }
export interface FundingLine { id: string; budgetType: string; fundKind: string; level?: string; fiscal?: boolean; amount: string; code?: string; source?: MoneySource | null }
export interface MoneyEntry { kind: string; code?: string; date: string; amount: string; number?: string; note?: string; source?: MoneySource | null }
export interface MoneySums { initial?: string; changed: string; adjusted?: string; executed: string }
export interface ProjectMoney { project: { projectId: string; code: string; name: string; orgUnit: OrgRef; amount: string; sums: MoneySums }; fundingLines: FundingLine[]; entries: MoneyEntry[]; more: boolean }
export interface BudgetCounts { layout: string; created: number; changed: number; unchanged: number; repeated: number; faulty: number }
export interface BudgetRun {
  id: string; fiscalYear: number; fileName: string; format: string; applied: boolean; state: string; total: number; done: number; spare: string[]; jobId: string; startedBy: string; mine: boolean;
  createdAt: string; finishedAt?: string; error?: { code: string; detail?: string }; outcome?: { applied: boolean; layouts: BudgetCounts[] };
}
export interface BudgetFault { sheet: string; row: number; column: string; value: string; code: string; notice: boolean; detail: string }
export interface ProjectRow {
  id: string; code: string; name: string; attribute?: Attribute; orgUnit: OrgRef; department: OrgRef; amount?: string; leader?: PersonRef | null;
  target?: { id: string; status: TargetStatus; step?: StepKey; version: number } | null; fundingLines?: FundingLine[];
}
export interface Invitee { personId: string; personName: string; orgUnit: OrgRef }
export interface Invitation extends Invitee { id: string; validFrom: string; validTo?: string; state: string; etag: string }
export interface InvitationList { items: Invitation[]; invitable: Invitee[] }
export interface InvitationEntry { personId: string; orgUnitId: string; validFrom?: string; validTo?: string }
/** Who filled a target in for its unit (代编), and whether the unit has gone on with it since. */
export interface FillIn { personName: string; orgUnit: string; takenOver: boolean }
/** That the target's unit has its department fill in, now. */
export interface Entrusted { department: string; askedBy: string; validTo: string }
export interface Entrustment {
  id: string; orgUnit: OrgRef; department: OrgRef; fiscalYear: number; reason: string; validFrom: string; validTo: string; askedBy: { name: string; role: string; orgUnit: string };
  askedAt: string; endedAt?: string; endedBy?: string; state: string; etag: string;
}
export interface EntrustableUnit extends OrgRef { headed: boolean }
export interface EntrustmentList { items: Entrustment[]; units: EntrustableUnit[] }
export interface EntrustmentEntry { orgUnitId: string; fiscalYear: number; reason: string; validTo?: string }
export interface Weight { have: string; want: string }
export interface CheckResult { findings: Finding[]; weights?: Record<string, Weight>; quantitativeShare?: string }
export interface ImportNote { code: string; sheet?: string; cell?: string; label?: string; field?: string; detail: string; remedy?: string; level?: Level }
export interface ImportResult { importId: string; target: Target; notes: ImportNote[]; layout?: { sheet?: string; labels?: string[]; found?: string[] } }
export interface TimelineEntry {
  at: string; businessAt?: string; actor: { name: string; role?: string; orgUnit?: string }; action: string; fromStep?: StepKey; toStep?: StepKey;
  reason?: string; versionNo?: number; changed?: number; fillIn?: boolean;
}
export interface DiffEntry { field: string; lineId?: string; before?: string | null; after?: string | null }
export interface ChangedCell { sheet: string; cell: string; label?: string; imported?: string; exported?: string }
export interface Draft { content: TargetContent; baseEtag: string; savedAt: string }
export interface Article { number: string | number; chapter?: string; text: string; paragraphs?: string[]; builtBy?: { rule: string; what: string }[] }
export interface Job {
  id: string; kind: string; title: string; state: string; done: number; total?: number; createdAt: string; startedAt?: string; finishedAt?: string;
  error?: { code: string; detail?: string }; result?: unknown;
}
export interface SupervisionRead {
  id: string; at: string; businessAt?: string; readerBureau: string; readerBureauName: string; readerName: string; readerRole: string; topic: string;
  recordKind: string; recordId?: string | null; recordName?: string | null;
}
export interface TrailEvent {
  seq: number; at: string; businessAt: string; personName: string; role: string; orgUnitName?: string; action: string; recordKind: string; recordId: string; version?: number | null;
  fromStep?: string | null; toStep?: string | null; reason?: string | null; detail?: string | null; requestId: string; hash: string;
}
export interface TrailVerification { whole: boolean; events: number; anchors: number; brokenAt?: number | null; fault?: string | null; head?: string | null }
/** One verification of the bureau's trail, going on or over. */
export interface TrailVerificationRun {
  id: string; state: string; done: number; total?: number; createdAt: string; finishedAt?: string; startedBy: string; mine: boolean;
  error?: { code: string; detail?: string }; outcome?: TrailVerification;
}
/** The newest noted head of a bureau's chain. */
export interface NotedHead { whose: 'OWN' | 'ABOVE' | 'BELOW'; bureau: { id: string; name: string }; at: string; seq: number; hash: string }
/** Who may look at this bureau's records, on which legal ground and until when. */
export interface Grant { id: string; supervisor: string; supervisorName: string; topic: string; legalBasis: string; state: string; validFrom: string; validTo?: string | null; years?: number[] }
export type GrantState = 'IN_FORCE' | 'EXPIRING' | 'EXPIRED' | 'NONE';
export interface BoardNumbers {
  projects: number; draft: number; submitted: number; returned: number; approved: number; amount: string; approvedAmount: string; coverage?: string | null;
}
export interface BoardRow { bureau: { id: string; name: string }; numbers?: BoardNumbers | null; grant: { state: GrantState; until?: string | null }; lastLookAt?: string | null }
export interface Board { rows: BoardRow[]; total?: BoardNumbers; granted?: number; asOf?: string }
export interface Snapshot { snapshot: Target; versionNo: number; approvedAt?: string; digest?: string }
export interface FieldError { field?: string; line?: number; code: string; detail: string; rule?: string; article?: string; sheet?: string; cell?: string }
export interface ProblemBody {
  type?: string; title?: string; status?: number; detail?: string; code?: string; article?: string; rule?: string; field?: string; errors?: FieldError[];
  retriable?: boolean; traceId?: string; current?: Target; findings?: Finding[];
}
export type BureauStatus = 'TRIAL' | 'ACTIVE' | 'READ_ONLY' | 'SUSPENDED' | 'CLOSED';
export interface AccountsProgress { state: 'WAITING' | 'IN_STEP' | 'FAILING'; open: number; lastError?: string }
export interface BureauRow {
  id: string; name: string; region: string; level: string; parentId?: string; divisionCode: string; status: BureauStatus; nextStatuses: BureauStatus[]; partition: string;
  handedOverAt?: string; accounts: AccountsProgress;
}
export interface OnboardingOutcome { bureauId: string; created: number; updated: number; unchanged: number; accounts: AccountsProgress }

export type BodyKind = 'BUREAU_OFFICE' | 'DEPARTMENT' | 'UNIT' | 'OUTSIDE_USER';
export type Nature = 'STATE_ORGAN' | 'PARTY' | 'INSTITUTION' | 'SOCIAL_GROUP' | 'OTHER';
/** A body of the bureau, with the roles of the posts that it can have. */
export interface OrgUnitRow {
  id: string; parentId?: string; code: string; name: string; kind: BodyKind; nature?: Nature; validFrom: string; validTo?: string; roles: string[]; etag: string;
}
export interface OrgUnitEntry { kind: BodyKind; code: string; name: string; nature?: Nature; parentId?: string; validFrom?: string }
export interface OrgUnitChange { name?: string; nature?: Nature; parentId?: string; validTo?: string }
/** The offices that look after one department in a year. */
export interface SectorOffices { departmentId: string; officeIds: string[]; etag: string }
export interface HeldPost {
  id: string; personId: string; orgUnitId: string; orgUnitCode: string; orgUnitName: string; role: string; fiscalYear?: number; validFrom: string; validTo?: string; etag: string;
}
/** Whether somebody is barred after wrong passwords; not known while the sign-in service cannot be asked. */
export interface SignInLock { known: boolean; locked: boolean; failures: number; lastFailure?: string }
export interface SignInRule { bureauId: string; secondFactorRoles: string[]; etag: string }
export interface PersonRow { id: string; userName: string; name: string; account: AccountsProgress['state']; posts: HeldPost[] }
export interface PostEntry { personId: string; role: string; orgUnitId: string; fiscalYear?: number; validFrom?: string; validTo?: string }

export interface Party { personId: string; name: string }
/** One thing that hangs on a person by his post; what stays says why. */
export interface HandoverItem { kind: string; label: string; stays?: string }
export interface HandoverOutlook { postId: string; orgUnit: OrgRef; role: string; fiscalYear?: number; giver: Party; taker: Party; takerHolds: boolean; duties: HandoverItem[] }
export interface HandoverEntry { postId: string; takerId: string; lastDay?: string; reason?: string }
export interface Handover {
  id: string; orgUnit: OrgRef; role: string; fiscalYear?: number; giver: Party; taker: Party; lastDay: string; granted: boolean; reason?: string; madeAt: string; madeOn: string; madeBy: string; madeIn: string;
}
/** The sheet as far as posts and duties are concerned; core-service has the part about records. */
export interface HandoverSheet { handover: Handover; duties: HandoverItem[] }
export interface HandoverLine extends HandoverItem { recordId: string }
export interface Belongings { postId: string; lines: HandoverLine[] }
export interface HandoverRecords { id: string; movedAt: string; lines: HandoverLine[] }

/** A body that has money in a year and lacks people. */
export interface UncoveredBody { orgUnit: OrgRef; kind: string; subjects: number; amount: string; missing: ('CLERK' | 'HEAD')[] }

export interface RosterCounts { created: number; changed: number; unchanged: number; faulty: number }
export interface RosterFault { sheet: string; row: number; cell?: string; column?: string; code: string; detail: string }
/** What came, or would come, of a workbook of bodies and people. */
export interface RosterOutcome { units: RosterCounts; people: RosterCounts; faults: RosterFault[]; spareSheets: string[] }

export interface GroupMember { duty: 'HEAD' | 'DEPUTY' | 'MEMBER'; name: string; title?: string }
/** What a body says of how it has set itself up for performance management (Art. 10). */
export interface MechanismEntry {
  leadingGroup?: { documentNo?: string; documentDate?: string; members: GroupMember[] };
  leadSection?: { name: string; liaison?: string; phone?: string };
  duties?: string;
}
export interface MechanismRow extends MechanismEntry {
  orgUnitId: string; parentId?: string; kind: BodyKind; code: string; name: string;
  missing: ('LEADING_GROUP' | 'DUTIES' | 'LEAD' | 'LIAISON')[]; writable: boolean; etag: string;
}
