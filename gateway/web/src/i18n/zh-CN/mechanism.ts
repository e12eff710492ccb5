export default {
  title: '机构与职责', note: '领导小组、牵头机构与联络人、内部职责', all: '全部', incomplete: '设置不全', body: '机构', group: '领导小组', section: '牵头机构', liaison: '联络人', phone: '联系电话', duties: '职责和工作流程', missing: '设置情况',
  complete: '齐全', nothingMissing: '各机构设置齐全', groupOf: '组长 {head}，共 {n} 人', edit: '登记', editOne: '登记 {name}', saved: '已登记 {name}', save: '保存',
  documentNo: '成立文件文号', documentDate: '成文日期', members: '领导小组成员', dutyOf: '第 {n} 位的职务', nameOf: '第 {n} 位的姓名', titleOf: '第 {n} 位的单位职务', name: '姓名', titleHint: '单位职务，如 局长', add: '添加成员', drop: '删除第 {n} 位',
  uncovered: '{n} 个机构有预算而缺少人员', uncoveredNote: '没有能登录的经办人或在任负责人，就收不到、也报不了绩效任务（第六条）。', subjects: '预算事项', mend: '去补齐', mendOne: '补齐 {name} 的人员', askAdmin: '请系统管理员添加人员、安全管理员授予岗位',
  sectionFirst: '请先填写牵头机构名称。', dutiesHint: '本科室在预算绩效管理中的职责、办理步骤和时限',
};
