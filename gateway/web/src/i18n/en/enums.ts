export default {
  status: { DRAFT: 'Draft', SUBMITTED: 'Submitted', RETURNED: 'Returned', APPROVED: 'Approved', VOID: 'Void', NONE: 'Not started' },
  step: { UNIT: 'Unit', UNIT_HEAD: 'Unit head', DEPARTMENT: 'Department review', FIN_SECTOR: 'Sector office', FIN_PERF: 'Performance office', BUDGET_REPLY: 'Budget reply' },
  stepShort: { UNIT: 'Unit', UNIT_HEAD: 'Head', DEPARTMENT: 'Dept', FIN_SECTOR: 'Sector', FIN_PERF: 'Perf.', BUDGET_REPLY: 'Reply' },
  attribute: { NEW: 'New', CONTINUING: 'Continuing' },
  level1: { OUTPUT: 'Output', BENEFIT: 'Benefit', SATISFACTION: 'Approval', COST: 'Cost' },
  level2: {
    QUANTITY: 'Quantity', QUALITY: 'Quality', TIMELINESS: 'Timeliness', COST: 'Cost', ECONOMIC: 'Economic', SOCIAL: 'Social', ECOLOGICAL: 'Ecological', SUSTAINABILITY: 'Sustainability',
    SERVICE_SATISFACTION: 'Those served',
  },
  level2Short: { QUANTITY: 'Quantity', QUALITY: 'Quality', TIMELINESS: 'Time', COST: 'Cost', ECONOMIC: 'Economic', SOCIAL: 'Social', ECOLOGICAL: 'Ecology', SUSTAINABILITY: 'Lasting', SERVICE_SATISFACTION: 'Served' },
  operator: { GE: '≥', GT: '>', EQ: '=', LT: '<', LE: '≤', QUALITATIVE: 'words' },
  finding: { MUST: 'Must fix', SHOULD: 'Should fix', HINT: 'Hint' },
  tab: { UNSENT: 'Unsent', SENT: 'Sent', RETURNED: 'Returned', APPROVED: 'Approved', PENDING: 'To review', HANDLED: 'Handled', ALL: 'All' },
  role: {
    UNIT_CLERK: 'Clerk', UNIT_HEAD: 'Unit head', PROJECT_LEADER: 'Project leader', DEPT_CLERK: 'Department clerk', DEPT_LEAD: 'Department head', FIN_SECTOR: 'Sector office', FIN_PERF: 'Performance office', FIN_BUDGET: 'Budget office', FIN_LEADER: 'Bureau leader',
    CITY_SUPERVISOR: 'City supervisor', NONBUDGET_CLERK: 'Outside clerk', TENANT_ADMIN: 'Administrator', SECURITY_ADMIN: 'Security administrator', LOG_AUDITOR: 'Log auditor', PLATFORM_ADMIN: 'Operator',
  },
  action: {
    CREATE: 'Created', IMPORT: 'Imported', SAVE: 'Saved', SUBMIT: 'Submitted', AGREE: 'Agreed', RETURN: 'Returned', WITHDRAW: 'Withdrawn', REPLY: 'Replied', ATTACH: 'Attached a file', DETACH: 'Deleted a file', COMMENT: 'Commented', EXPORT: 'Exported', APPROVE: 'Approved', VOID: 'Voided', DELETE: 'Deleted', OTHER: 'Handled',
  },
  trailAction: {
    TARGET_OPENED: 'Target opened', TARGET_SAVED: 'Target saved', TARGET_SUBMITTED: 'Target submitted', TARGET_WITHDRAWN: 'Target withdrawn', TARGET_AGREED: 'Target agreed to', TARGET_RETURNED: 'Target returned', TARGET_APPROVED: 'Budget and target approved', ATTACHED: 'File attached', DETACHED: 'File removed', PROJECTS_IMPORTED: 'Projects imported', JOB_CANCELLED: 'Task cancelled',
  },
  trailFault: { NUMBER: 'a number is missing or double', LINK: 'it is not linked to the one before', CONTENT: 'its content is not what was sealed', ANCHOR: 'it is not what was noted elsewhere', MISSING: 'the chain is gone' },
  question: {
    COMPLETENESS: 'Complete', RELEVANCE: 'Relevant', APPROPRIATENESS: 'Appropriate', FEASIBILITY: 'Feasible',
    COMPLETENESS_1: 'Complete in form', COMPLETENESS_2: 'Clear and definite', RELEVANCE_1: 'Goal relevant', RELEVANCE_2: 'Indicators sound', APPROPRIATENESS_1: 'Results reasonable', APPROPRIATENESS_2: 'Matches the money', FEASIBILITY_1: 'Can be reached', FEASIBILITY_2: 'Conditions are there',
  },
  grade: { EXCELLENT: 'A', GOOD: 'B', FAIR: 'C', POOR: 'D' },
  grant: { IN_FORCE: 'In force', EXPIRING: 'Expiring', EXPIRED: 'Expired', NONE: 'Not granted' },
  topic: { SUMMARY: 'Summary', SUBMITTED_RECORDS: 'Submitted records' },
  recordKind: { PROJECT_IMPORT: 'Import of projects', JOB: 'Task', TARGET: 'Target', TARGET_LIST: 'List of targets', BOARD: 'County board', OTHER: 'Other record' },
  jobState: { QUEUED: 'Waiting', RUNNING: 'Running', DONE: 'Done', FAILED: 'Failed', CANCELLED: 'Cancelled' },
  bureauStatus: { TRIAL: 'Trial', ACTIVE: 'Active', READ_ONLY: 'Read-only', SUSPENDED: 'Suspended', CLOSED: 'Closed' },
  bureauLevel: { PROVINCE: 'Province', CITY: 'City', COUNTY: 'County', ZONE: 'Zone' },
  mechanismMissing: { LEADING_GROUP: 'no leading group', DUTIES: 'no duties', LEAD: 'no lead section', LIAISON: 'no liaison' },
  groupDuty: { HEAD: 'Head', DEPUTY: 'Deputy head', MEMBER: 'Member' },
};
