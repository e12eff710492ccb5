export default {
  status: { DRAFT: '填报中', SUBMITTED: '已送审', RETURNED: '被退回', APPROVED: '已批复', VOID: '已作废', NONE: '未填报' },
  step: { UNIT: '单位填报', UNIT_HEAD: '单位负责人', DEPARTMENT: '主管部门审核', FIN_SECTOR: '业务股初审', FIN_PERF: '绩效股审核', BUDGET_REPLY: '随预算批复' },
  stepShort: { UNIT: '单位', UNIT_HEAD: '负责人', DEPARTMENT: '部门', FIN_SECTOR: '业务股', FIN_PERF: '绩效股', BUDGET_REPLY: '批复' },
  attribute: { NEW: '新增', CONTINUING: '延续' },
  level1: { OUTPUT: '产出', BENEFIT: '效益', SATISFACTION: '满意度', COST: '成本' },
  level2: {
    QUANTITY: '数量指标', QUALITY: '质量指标', TIMELINESS: '时效指标', COST: '成本指标', ECONOMIC: '经济效益', SOCIAL: '社会效益', ECOLOGICAL: '生态效益', SUSTAINABILITY: '可持续影响',
    SERVICE_SATISFACTION: '服务对象满意度',
  },
  level2Short: { QUANTITY: '数量', QUALITY: '质量', TIMELINESS: '时效', COST: '成本', ECONOMIC: '经济', SOCIAL: '社会', ECOLOGICAL: '生态', SUSTAINABILITY: '可持续', SERVICE_SATISFACTION: '服务对象' },
  operator: { GE: '≥', GT: '>', EQ: '=', LT: '<', LE: '≤', QUALITATIVE: '定性' },
  finding: { MUST: '必须改', SHOULD: '建议改', HINT: '提示' },
  tab: { UNSENT: '未送审', SENT: '已送审', RETURNED: '被退回', APPROVED: '已批复', PENDING: '待审核', HANDLED: '曾经办', ALL: '全部' },
  role: {
    UNIT_CLERK: '经办人', UNIT_HEAD: '单位负责人', PROJECT_LEADER: '项目负责人', DEPT_CLERK: '部门经办', DEPT_LEAD: '部门负责人', FIN_SECTOR: '业务股', FIN_PERF: '绩效股', FIN_BUDGET: '预算股', FIN_LEADER: '局领导',
    CITY_SUPERVISOR: '市级监督', NONBUDGET_CLERK: '用款单位经办', TENANT_ADMIN: '系统管理员', SECURITY_ADMIN: '安全管理员', LOG_AUDITOR: '审计管理员', PLATFORM_ADMIN: '平台运营',
  },
  action: {
    CREATE: '新建', IMPORT: '导入申报表', SAVE: '保存', SUBMIT: '送审', AGREE: '同意', RETURN: '退回', WITHDRAW: '撤回送审', REPLY: '批复', ATTACH: '上传附件', DETACH: '删除附件', COMMENT: '意见', EXPORT: '导出', APPROVE: '批准', VOID: '作废', DELETE: '删除', OTHER: '办理',
  },
  trailAction: {
    TARGET_OPENED: '新建目标', TARGET_SAVED: '保存目标', TARGET_SUBMITTED: '送审目标', TARGET_WITHDRAWN: '撤回送审', TARGET_AGREED: '同意目标', TARGET_RETURNED: '退回目标', TARGET_APPROVED: '批复预算和目标', ATTACHED: '上传附件', DETACHED: '删除附件', PROJECTS_IMPORTED: '导入项目', JOB_CANCELLED: '取消任务',
  },
  trailFault: { NUMBER: '序号缺失或重复', LINK: '与上一条不相扣', CONTENT: '内容与留存的摘要不同', ANCHOR: '与留存点不一致', MISSING: '日志不见了' },
  question: {
    COMPLETENESS: '完整性', RELEVANCE: '相关性', APPROPRIATENESS: '适当性', FEASIBILITY: '可行性',
    COMPLETENESS_1: '规范完整性', COMPLETENESS_2: '明确清晰性', RELEVANCE_1: '目标相关性', RELEVANCE_2: '指标科学性', APPROPRIATENESS_1: '绩效合理性', APPROPRIATENESS_2: '资金匹配性', FEASIBILITY_1: '实现可能性', FEASIBILITY_2: '条件充分性',
  },
  grade: { EXCELLENT: '优', GOOD: '良', FAIR: '中', POOR: '差' },
  grant: { IN_FORCE: '生效', EXPIRING: '临期', EXPIRED: '已到期', NONE: '待授权' },
  topic: { SUMMARY: '汇总数据', SUBMITTED_RECORDS: '报送的记录' },
  recordKind: { PROJECT_IMPORT: '项目导入', JOB: '任务', TARGET: '绩效目标', TARGET_LIST: '目标列表', BOARD: '县级总览', OTHER: '其他记录' },
  jobState: { QUEUED: '等待', RUNNING: '进行中', DONE: '已完成', FAILED: '失败', CANCELLED: '已取消' },
  bureauStatus: { TRIAL: '试用', ACTIVE: '正常', READ_ONLY: '只读', SUSPENDED: '停用', CLOSED: '已注销' },
  bureauLevel: { PROVINCE: '省级', CITY: '市级', COUNTY: '县级', ZONE: '开发区' },
  mechanismMissing: { LEADING_GROUP: '缺领导小组', DUTIES: '缺职责', LEAD: '缺牵头机构', LIAISON: '缺联络人' },
  groupDuty: { HEAD: '组长', DEPUTY: '副组长', MEMBER: '成员' },
};
