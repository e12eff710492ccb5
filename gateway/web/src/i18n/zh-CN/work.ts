export default {
  title: '{year}年绩效目标申报', titleClerk: '本周要做的事', go: '继续审核 {n}', goReply: '录入批复 {n}', queueReply: '待批复 {n}，按风险排队', nothingDue: '没有待办的事项', nothingDueNote: '新的任务下达后会出现在这里。',
  matrix: '部门进度', department: '部门', shareRising: '已审定占比升序', expected: '应报', unsent: '未送审', returned: '被退回', approved: '已审定', awaitReply: '待批复', share: '已审定占比', totalRow: '合计 {n} 个部门', rest: '其余 {n} 个部门',
  legendDone: '已审定', legendSent: '已送审', basis: '口径：应报 = 本年度应申报绩效目标的项目', asOf: '数据 {at} 汇总', toTable: '看列表',
  finding: '已审定 {done}/{all}（{share}）', queue: '待我审核 {n}，按风险排队', allOf: '全部 {n} 个', mine: '我的项目', mineNote: '目标、当前环节', emptyQueue: '没有待审核的目标', emptyMine: '还没有项目', emptyMineNote: '项目由预算股从一体化系统导入。', toImport: '导入官方申报表', startWith: '用官方申报表开始',
  due: {
    returned: '修改被退回的 {n} 个目标', returnedNote: '退回意见标在字段旁', returnedVerb: '修改', unsent: '填报并送审 {n} 个项目的绩效目标', unsentNote: '可导入官方申报表', unsentVerb: '填报', review: '审核 {n} 个项目的绩效目标', reviewNote: '按风险排队，重点看完整性、相关性、适当性、可行性', reviewVerb: '审核',
    confirm: '确认代编的 {n} 个目标', confirmNote: '部门代为填报，您确认后才送主管部门审核', confirmVerb: '确认', mend: '修改退回的 {n} 个代编', mendNote: '单位负责人或审核人退回', mendVerb: '修改',
    reply: '批复 {n} 个项目的预算和绩效目标', replyNote: '批复预算时同步批复目标', replyVerb: '批复', remind: '关注 {n} 个未送审项目', remindNote: '{n} 个部门', remindVerb: '查看', back: '{n} 个目标退回修改中', backNote: '修改后直接回到退回的环节', backVerb: '查看',
  },
  post: {
    title: '我的岗位：{role}', noBusiness: '管理岗位不办理业务，看不到项目和绩效目标的内容。', see: '您可以使用', grants: '哪些上级可以查看本局', grantsNone: '目前没有上级获得授权', grantLine: '{topic}，自 {from}', led: '我负责的项目', ledNone: '本年度没有由您负责的项目',
    about: {
      PROJECT_LEADER: '您对所负责项目绩效目标数据的真实性负责，可随时查看填报内容和审核进度。填报和送审由单位经办人办理，审核由各级审核岗位办理。', FIN_LEADER: '您查看分管部门绩效目标的申报、审核和批复进度。审核由股室办理，批复由预算股办理。',
      TENANT_ADMIN: '您维护本局的机构和账号。在“单位”中新增、修改、撤销机构，在“人员与岗位”中添加人员；岗位由安全管理员授予。', SECURITY_ADMIN: '您授予和收回本局人员的岗位。请在“人员与岗位”中办理；自己的岗位须由别的安全管理员办理。', LOG_AUDITOR: '您检查本局的操作日志是否完整、上级查阅了哪些记录。日志只能查看和核对，不能修改。',
      OTHER: '您可以查看本岗位范围内的内容；没有需要您办理的审核或填报。',
    },
    hint: { projects: '范围内的项目和预算', targets: '绩效目标的内容、环节和历史', board: '授权范围内各县的进度', reads: '上级查阅本局记录的痕迹', trail: '谁在何时办理了什么，并核对日志是否完整', units: '机构的编码、名称、性质、起止和对口股室', people: '人员、账号和岗位', mechanism: '领导小组、牵头机构、联络人和职责', help: '《办法》条文和据此做的检查' },
  },
  coverage: '{n} 个机构有预算，但没有经办人或负责人', coverageGo: '查看',
  slowest: '；{names}最慢', clerkLine: '{unsent} 个待送审，{returned} 个被退回，{sent} 个审核中，{approved} 个已批复', separator: '、',
};
