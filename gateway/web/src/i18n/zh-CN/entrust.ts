export default {
  title: '代编委托', note: '单位人手不足时，可由主管部门经办代为填报和送审绩效目标；代编的目标先由单位负责人确认。委托按单位、按年度登记，随时可以结束。',
  add: '登记委托', unit: '单位', reason: '事由', until: '截止日期', act: '委托', choose: '请选择', needUnit: '请选择单位。', needReason: '请写明事由。', unheaded: '该单位还没有负责人，代编后没有人确认，送审会被拒绝。请先由系统管理员任命单位负责人。',
  table: '代编委托列表', department: '代编部门', span: '起止', askedBy: '登记人', state: '状态', acts: '操作', end: '结束委托', endOf: '结束 {unit} 的委托', done: '已委托 {department} 代编 {unit} 的绩效目标', ended: '{unit} 的委托已结束，部门即时不能再填报', none: '本年度没有代编委托', noneNote: '登记后，主管部门经办即可代为填报。', endedBy: '{who} 结束', toFill: '去代编',
  mark: '代编', by: '代编：{who}（{department}）', taken: '曾由 {who}（{department}）代编，单位已接手', foot: '本表由 {department} {who} 代编，单位负责人确认后生效。', footTaken: '本表曾由 {department} {who} 代编，单位已接手填报。',
  open: '本单位已委托 {department} 代编，至 {day}（{who}登记）。您可以随时接手填报。', forUnit: '受 {unit} 委托代编，至 {day}。送审后由单位负责人确认。',
  bench: '代编：我代单位填报的项目', benchNote: '受单位委托，送审后由单位负责人确认', agreeAs: '确认代编',
};
