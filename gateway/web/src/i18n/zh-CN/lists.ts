export default {
  passed: '检查通过', projects: '项目', targets: '绩效目标', code: '项目编码', name: '项目名称', unit: '单位', department: '主管部门', amount: '年度资金（万元）', attribute: '属性', target: '绩效目标', state: '状态', step: '环节',
  version: '版次', checks: '检查', updated: '更新', search: '项目名称、编码', filter: '查询', clear: '清除条件', fill: '填报', importForm: '导入申报表', 
  empty: { UNSENT: '没有未送审的目标', SENT: '没有已送审的目标', RETURNED: '没有被退回的目标', APPROVED: '没有已批复的目标', PENDING: '没有待审核的目标', CONFIRM: '没有待确认的代编目标', FILL_IN: '没有代编的目标', HANDLED: '还没有经办过目标', ALL: '本年度还没有绩效目标' },
  emptyNote: '可以从项目页开始填报，或导入官方申报表。', emptyFiltered: '没有符合条件的记录', emptyFilteredNote: '请修改或清除查询条件。', emptyProjects: '本年度还没有项目', emptyProjectsNote: '项目由预算股从一体化系统导入。', tabs: '状态',
  noTarget: '该项目还没有填报绩效目标', tableOfTargets: '绩效目标列表', tableOfProjects: '项目列表', act: '操作', hasTarget: '查看目标', returnedBy: '{who}退回',
  invite: {
    title: '邀请用款单位', note: '部门外用款单位受邀后只看得到这一个项目，填同样的表，送审先到本部门（第十三条）。', there: '已邀请', nobody: '还没有邀请任何人。', more: '再邀请', whom: '邀请谁', act: '邀请',
    none: '没有可邀请的人：请先由系统管理员在本部门下登记用款单位，由安全管理员授予“用款单位经办”岗位。', needPerson: '请选择要邀请的人。', invited: '已邀请 {who}', end: '结束', endOf: '结束对 {who} 的邀请', ended: '{who} 参加至 {day}',
  },
};
