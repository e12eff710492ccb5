export default {
  title: '操作日志', note: '本局办理的每一步都记在这里，逐条相扣，任何人不能修改或删除。', empty: '还没有办理记录', seq: '序号', at: '业务时间', systemTime: '系统时间 {at}', person: '人员', role: '岗位', action: '操作', record: '对象', step: '环节', reason: '意见或说明',
  told: { created: '新增 {n}', updated: '修改 {n}', unchanged: '不变 {n}', sha256: '摘要 {n}' },
  table: '操作日志表', byPerson: '按姓名查找', oneRecord: '只看这一个对象', narrow: '只看第 {seq} 条的对象', older: '更早的记录', verify: '校验完整性', check: '完整性校验', never: '还没有校验过', waiting: '等待开始', running: '正在校验，已核对 {done} 条', runningOf: '正在校验，已核对 {done}/{total} 条', startedBy: '{name} 于 {at} 发起', finishedBy: '{name} 发起，{at} 校验完', cancel: '取消校验', cancelled: '已取消，核对了 {done} 条', failed: '没有完成：{why}', before: '上次结果', head: '末条摘要 {head}', heads: '链首留存（{n}）', headsNote: '每个整点记下各局日志的末条摘要，上下级互相可见；谁改写过日志，摘要就与别人看到的不同。', headsTable: '链首留存表', whose: '谁的', bureau: '财政局', notedAt: '记于', headHash: '末条摘要', whole: '完整：{events} 条逐条相扣，与 {anchors} 个留存点一致', broken: '第 {seq} 条不符：{fault}',
};
