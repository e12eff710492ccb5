export default {
  menu: '运营菜单', bureaus: '财政局', onboard: '开通财政局', place: '平台运营', readOnly: '看不到财政局的业务数据',
  title: '财政局', table: '财政局列表', search: '编码或名称', find: '查找财政局', status: '状态', all: '全部', code: '编码', name: '名称', level: '级次', parent: '上级', partition: '分区', accounts: '登录账号',
  handedOver: '移交', handedOverAt: '{at}', notYet: '未移交', act: '操作', more: '{name}的操作', change: '变更状态', handOver: '移交给本局', renew: '重新同步账号', empty: '没有符合条件的财政局', none: '还没有财政局。先上传开通文件。',
  inStep: '已同步', waiting: '待同步 {n} 个', failing: '{n} 个未成功', count: '共 {n} 个',
  dialog: {
    title: '变更状态：{name}', now: '当前状态', to: '改为', reason: '理由', reasonHint: '写入该局日志，本局可见', missing: '请选择状态并填写理由。', close: '注销后不能恢复。请输入该局编码 {id} 确认。', confirmCode: '确认编码', wrongCode: '编码与该局不一致。', confirm: '变更状态', done: '{name}已改为“{status}”。',
    handOverTitle: '移交：{name}', handOverNote: '移交后由本局管理员自行维护机构、人员和岗位，平台运营不能再上传开通文件；不能撤销。请输入该局编码 {id} 确认。', handOverConfirm: '移交', handOverDone: '{name}已移交本局管理员。', renewDone: '{name}的账号将重新同步。',
  },
  means: { TRIAL: '可办理业务，尚未正式启用。', ACTIVE: '可办理全部业务。', READ_ONLY: '可查看和导出，不能修改。', SUSPENDED: '本局人员不能进入，数据保留。', CLOSED: '永久结束，数据按留存期处理。' },
  file: {
    title: '开通财政局', note: '一个财政局一个 YAML 文件：本局、上级、科室、部门和单位、人员和岗位、分工。同一文件可重复上传；有一处错误就整个不写入。', drop: '把开通文件拖到这里，或点击选择文件', only: '.yaml 或 .yml，一次一个', notYaml: '这不是 .yaml 或 .yml 文件。', sending: '正在检查并写入', again: '改好后重新上传', another: '上传另一个文件', list: '查看财政局列表',
    failed: '没有写入', kept: '文件没有写入系统，什么都没有改变。', faults: '文件中的错误', line: '行', field: '位置', text: '原文', what: '错误', done: '{name}已开通', same: '{name}与文件一致，没有改变', brought: '{name}已按文件更新', created: '新建', updated: '更新', unchanged: '未变', accounts: '登录账号：{state}',
  },
};
