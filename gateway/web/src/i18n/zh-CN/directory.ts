export default {
  name: '名称', code: '编码', kind: '类型', nature: '单位性质（第六条）', parent: '主管部门', dates: '起止', from: '开始日期', until: '结束日期（不填为长期）', lastDay: '最后一天', lastDayNote: '填写后即为撤销：该日之后不再使用。请先结束其岗位、处理下级单位。', office: '对口业务股室', act: '操作', change: '修改', choose: '请选择', separator: '、',
  span: '{from} 至 {to}', since: '{from} 起', personName: '姓名', userName: '用户名', account: '账号', posts: '岗位', role: '岗位', body: '机构', year: '适用年度', everyYear: '每年', forYear: '仅 {year} 年', password: '初始密码（可不填）', passwordNote: '至少 10 位，首次登录须修改；保存时即加密，以后看不到。不填则暂不能登录。', peopleOf: '{name} 的人员',
  need: { code: '请填写编码。', name: '请填写名称。', nature: '请选择单位性质。', parent: '请选择主管部门。', userName: '请填写用户名。', personName: '请填写姓名。', password: '初始密码至少 10 位。', body: '请选择机构。', day: '请选择日期。' },
  unit: { title: '单位', note: '本局科室、主管部门、单位和部门外用款单位', search: '编码、名称', add: '新增机构', change: '修改 {name}', added: '已新增 {name}', changed: '已修改 {name}', ended: '{name} 用至 {day}' },
  offices: { title: '{name} {year} 年的对口股室', note: '由哪些股室初审该部门报来的内容', none: '未指定', choose: '指定', of: '指定 {name} 的对口股室', saved: '已指定 {name} 的对口股室' },
  person: { title: '人员与岗位', short: '人员', note: '人员由系统管理员添加，岗位由安全管理员授予', noteGrant: '在人员所在行授予或结束岗位；自己的岗位由别的安全管理员办理', search: '姓名、用户名', add: '新增人员', added: '已新增 {name}，请安全管理员授予岗位', noneHere: '{name} 还没有人员', noneHereNote: '请清除条件后选择人员，由安全管理员授予其在该机构的岗位。' },
  signIn: {
    rule: '登录安全', roles: '登录时除密码外还须动态口令的岗位', ruleNote: '任所选岗位的人员下次登录时用手机上的验证器应用设置动态口令，以后每次登录都要输入。由安全管理员确定。', saved: '已保存需要动态口令的岗位',
    renew: '重设密码', renewOf: '重设 {name} 的密码', password: '新的初始密码', renewNote: '请当面告知本人：原密码即刻失效，已登录的会退出，下次登录须自己改密。', renewDone: '已重设 {name} 的密码',
    forget: '重设动态口令', forgetOf: '重设 {name} 的动态口令', forgetNote: '用于本人丢失手机：原动态口令即刻失效，岗位需要的，下次登录时重新设置。请先核实本人身份。', forgetDone: '已重设 {name} 的动态口令',
    unlock: '解除锁定', unlockOf: '解除 {name} 的登录锁定', unlockNote: '解除后立即可用原密码登录，密码不变。忘记密码的，请用“重设密码”，同时解除锁定。请先核实本人身份。', unlockDone: '已解除 {name} 的登录锁定', locked: '■ 已锁定：连续输错 {n} 次密码，最近一次 {at}。', notLocked: '● 没有锁定；最近连续输错 {n} 次。', lockUnknown: '▲ 暂时查不到锁定情况，仍可解除。', asking: '正在查询锁定情况',
  },
  roster: { title: '从 Excel 导入', note: '一个工作簿两张表：“单位”和“人员”。按编码、用户名和岗位识别，重复导入不会重复新增；先核对，再导入。', administrator: '您导入机构和人员；岗位请安全管理员再导入同一文件。', security: '您导入岗位；机构和人员请系统管理员先导入同一文件。', template: '下载模板', drop: '把填好的工作簿拖到这里，或点击选择文件', again: '核对另一个工作簿', checking: '正在核对，不会写入', importing: '正在导入', would: '核对结果，尚未写入：', done: '已导入', sheet: '工作表', of: { units: '单位', people: '人员' }, created: '新增', changed: '修改', unchanged: '不变', faulty: '有误', spare: '没有读取的工作表：{names}', apply: '导入 {n} 行', marks: '下载有误的行（已标注）', toUnits: '看单位', toPeople: '看人员与岗位', faults: '有误的行', row: '行、单元格', column: '列', what: '原因和办法' },
  post: { none: '没有岗位，不能登录本局', past: '已结束 {n} 个', end: '结束', endOf: '结束 {name} 的岗位：{role}（{body}）', endNote: '最后一天过后，此人不能再以该岗位办理。', ended: '{name} 的岗位“{role}”到 {day} 结束', grant: '授予岗位', grantTo: '授予 {name} 岗位', granted: '{name} 已任 {body} 的“{role}”' },
};
