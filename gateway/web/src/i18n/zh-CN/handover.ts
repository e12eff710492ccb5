export default {
  title: '岗位交接', mine: '我的交接单', note: '一次交接一个岗位。在“人员与岗位”中，点岗位旁的“交接”。', noteMine: '由您移交或接任的岗位。', empty: '还没有交接单', start: '交接', startOf: '交接 {name} 的岗位：{role}（{body}）', toPeople: '到人员与岗位办理', open: '看交接单',
  giver: '移交人', taker: '接任人', post: '交接岗位', lastDay: '移交人岗位最后一天', reason: '交接原因（可不填）', madeOn: '办理日期', madeBy: '办理人', forYear: '仅 {year} 年',
  chooseTaker: '姓名、用户名', needTaker: '请选择接任人。', needDay: '请选择日期。', look: '查看移交内容', looking: '正在核对移交内容', again: '改选接任人',
  holds: '{name} 已任该岗位。', granted: '{name} 在交接时被授予该岗位。', grants: '{name} 还没有该岗位，交接时一并授予。',
  now: '确认后即日移交；移交人的岗位到所选的最后一天止，此前两人都在岗。', confirm: '确认交接', counts: '移交 {moves} 项，不移交 {stays} 项', nothing: '没有随人的事项，只交接岗位。',
  moves: '移交', staying: '不移交', item: '事项', count: '项数', what: '内容', whether: '是否移交',
  body: '目标、附件、审核意见等记录属于单位，不随人移交；已经送审、审核、批复的，经办人姓名不变。', done: '已交接',
  sheet: '岗位交接单', number: '编号 {id}', bureau: '财政局', waiting: '正在移交草稿和任务，通常几秒钟完成；本页会自动更新。', movedAt: '事项于 {at} 移交', print: '打印', signs: '签字', signGiver: '移交人（签字）', signTaker: '接任人（签字）', signMonitor: '监交人（签字）', signDay: '年　　月　　日', notFound: '没有这份交接单，或与您无关。',
};
