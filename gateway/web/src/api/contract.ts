import type { components as Core } from './generated/core';
import type { components as Tenant } from './generated/tenant';
import type * as T from './types';

/**
 * Holds the shapes that the pages use (types.ts) against those that the services describe. Nothing of this is in the bundle:
 * a shape that does not fit is an error of the compiler, here. What a page could show but no service sends yet is named.
 */
type Served = Core['schemas'];
type ServedByTenant = Tenant['schemas'];

/** The service's description does not enumerate texts, so a page's list of words counts as any text. */
type Wide<X> = X extends string ? string : X extends readonly (infer U)[] ? Wide<U>[] : X extends object ? { [K in keyof X]: Wide<X[K]> } : X;

/** Never where S can be read as U; otherwise what is in the way: NotSent names what the pages know and the service does not send. */
type Misfit<S, U, NotSent extends string = never> = (S extends Wide<U> ? never : { served: S; used: U }) | Exclude<keyof U, keyof S | NotSent>;
type Fits<M extends never> = M;
type With<S, U> = Omit<S, keyof U> & U;
/** What is typed may be left out on its way to the service; what is there is of these types. */
type Whole<X> = X extends readonly (infer U)[] ? Whole<U>[] : X extends object ? { [K in keyof X]-?: Whole<X[K]> } : X;

export type Contract = [
  Fits<Misfit<Served['OrgRef'], T.OrgRef>>,
  Fits<Misfit<Served['FindingView'], T.Finding>>,
  Fits<Misfit<Whole<Served['IndicatorLine']>, T.Indicator, 'attachments'>>,
  Fits<Misfit<Whole<Served['PlanLine']>, T.PlanLine>>,
  Fits<Misfit<Whole<Served['TargetContent']>, T.TargetContent>>,
  Fits<Misfit<Served['StepView'], T.Step, 'owner'>>,
  Fits<Misfit<Served['CommentView'], T.Comment>>,
  Fits<Misfit<Served['Attachment'], T.Attachment>>,
  Fits<Misfit<ServedByTenant['MechanismView'], T.MechanismRow>>,
  Fits<Misfit<ServedByTenant['OrgUnitView'], T.OrgUnitRow>>,
  Fits<Misfit<T.OrgUnitEntry, ServedByTenant['NewOrgUnit']>>,
  Fits<Misfit<ServedByTenant['RosterOutcome'], T.RosterOutcome>>,
  Fits<Misfit<ServedByTenant['SectorOffices'], T.SectorOffices>>,
  Fits<Misfit<ServedByTenant['PostView'], T.HeldPost>>,
  Fits<Misfit<ServedByTenant['PersonView'], T.PersonRow>>,
  Fits<Misfit<ServedByTenant['SignInRuleView'], T.SignInRule>>,
  Fits<Misfit<ServedByTenant['SignInLock'], T.SignInLock>>,
  Fits<Misfit<ServedByTenant['HandoverOutlook'], T.HandoverOutlook>>,
  Fits<Misfit<T.HandoverEntry, ServedByTenant['NewHandover']>>,
  Fits<Misfit<ServedByTenant['HandoverSheet'], T.HandoverSheet>>,
  Fits<Misfit<Served['Belongings'], T.Belongings>>,
  Fits<Misfit<Served['HandoverRecords'], T.HandoverRecords>>,
  Fits<Misfit<T.PostEntry, ServedByTenant['NewPost']>>,
  Fits<Misfit<T.Reply, Served['ReplyRequest']>>,
  Fits<Misfit<With<Served['TargetView'], { content: T.TargetContent; attachments: T.Attachment[] }>, T.Target, 'refusals'>>,
  Fits<Misfit<Served['TargetRow'], T.TargetRow>>,
  Fits<Misfit<Served['TargetPage'], T.Page<T.TargetRow>, 'count'>>,
  Fits<Misfit<Served['ProjectView'], T.ProjectRow, 'leader' | 'target' | 'fundingLines'>>,
  Fits<Misfit<Served['InvitationList'], T.InvitationList>>,
  Fits<Misfit<T.InvitationEntry, Served['NewInvitation']>>,
  Fits<Misfit<Served['EntrustmentList'], T.EntrustmentList>>,
  Fits<Misfit<T.EntrustmentEntry, Served['NewEntrustment']>>,
  Fits<Misfit<Served['FundingLine'], T.FundingLine>>,
  Fits<Misfit<Served['ProjectMoney'], T.ProjectMoney>>,
  Fits<Misfit<Served['BudgetRun'], T.BudgetRun>>,
  Fits<Misfit<Served['BudgetFault'], T.BudgetFault>>,
  Fits<Misfit<With<Served['Me'], { post: T.Post; posts: T.Post[] }>, T.Me, 'features'>>,
  Fits<Misfit<Served['ProgressRow'], T.ProgressRow>>,
  Fits<Misfit<Served['UndeclaredProject'], T.UndeclaredProject>>,
  Fits<Misfit<Served['Workbench'], T.Workbench>>,
  Fits<Misfit<Served['Weight'], T.Weight>>,
  Fits<Misfit<Served['CheckView'], T.CheckResult>>,
  Fits<Misfit<Served['Note'], T.ImportNote, 'label'>>,
  Fits<Misfit<With<Served['ImportView'], { importId: string; target: T.Target }>, T.ImportResult, 'layout'>>,
  Fits<Misfit<Served['TimelineEntry'], T.TimelineEntry, 'changed'>>,
  Fits<Misfit<Served['Difference'], T.DiffEntry>>,
  Fits<Misfit<With<Served['Draft'], { content: T.TargetContent }>, T.Draft>>,
  Fits<Misfit<Served['ArticleView'], T.Article, 'builtBy'>>,
  Fits<Misfit<Served['UncoveredBody'], T.UncoveredBody>>,
  Fits<Misfit<Served['Look'], T.SupervisionRead>>,
  Fits<Misfit<Served['TrailEvent'], T.TrailEvent>>,
  Fits<Misfit<Served['TrailVerificationRun'], T.TrailVerificationRun>>,
  Fits<Misfit<Served['NotedHead'], T.NotedHead>>,
  Fits<Misfit<Served['Job'], T.Job>>,
  Fits<Misfit<Served['BoardNumbers'], T.BoardNumbers>>,
  Fits<Misfit<Served['BoardRow'], T.BoardRow>>,
  Fits<Misfit<Served['Board'], T.Board>>,
  Fits<Misfit<Served['ReleasedTarget'], T.TargetRow, 'step' | 'must' | 'should' | 'hint' | 'riskReason' | 'returnedBy' | 'fillIn'>>,
  Fits<Misfit<With<Served['Snapshot'], { snapshot: T.Target }>, T.Snapshot>>,
  Fits<Misfit<Whole<Served['Fault']>, T.FieldError, 'sheet' | 'cell' | 'line'>>,
  Fits<Misfit<Whole<Served['Problem']>, T.ProblemBody, 'current' | 'findings'>>,
  Fits<Misfit<With<ServedByTenant['Me'], { personId: string }>, T.TenantMe>>,
  Fits<Misfit<ServedByTenant['BureauView'], T.BureauRow>>,
  Fits<Misfit<ServedByTenant['OnboardingOutcome'], T.OnboardingOutcome>>,
];
