export default {
  formName: '项目支出绩效目标申报表', annual: '年度资金', saved: '已保存 {at}', dirty: '正在填写，自动存草稿', drafted: '草稿已存', saving: '正在保存', waiting: '暂时连不上，已留在本机', failed: '没有保存', preview: '导出申报表', submit: '送审', withdraw: '撤回送审', saveNow: '保存',
  mustLeft: '{n} 项必须改，改完可送审', clean: '没有必须改的内容，可以送审', merged: '已并入他人的 {n} 处修改', readOnly: '只读', back: '返回列表', toReview: '去审核', sections: '表单各部分',
  section: { basic: '基本信息', funds: '项目资金', reason: '立项与必要性', measures: '制度与措施', plan: '实施计划', goal: '总体目标', indicators: '绩效指标', files: '附件与佐证', signed: '填报与确认' },
  number: { basic: '一', funds: '二', reason: '三', measures: '四', plan: '五', goal: '六', indicators: '七', files: '八', signed: '九' },
  filledOf: '已填 {have} / {want} 项', lack: '缺 {n}',
  field: {
    subject: '项目名称', department: '主管部门及代码', orgUnit: '实施单位', attribute: '项目属性', periodText: '项目期限', mediumTermAmount: '中期预算资金总额（万元）', annualAmount: '年度预算资金总额（万元）', overview: '项目概况', basis: '立项依据', necessity: '项目设立必要性',
    measures: '保证项目实施的制度、措施', plan: '项目实施计划', planLines: '分项计划', text: '内容', amount: '金额（万元）', mediumTermGoal: '中期目标', annualGoal: '年度目标', indicators: '绩效指标', fillerName: '填报人', leaderName: '负责人', phone: '电话', filledOn: '填报日期', name: '三级指标', operator: '方向', value: '年度值', unit: '单位',
    weight: '权重', mediumTermRaw: '中期值', evidence: '佐证', upperValue: '上限值', explanation: '指标解释', valueBasis: '取值依据', dataSource: '数据来源', level1: '一级', level2: '二级', annualRaw: '指标值文字', excuses: '理由', position: '顺序', attachments: '附件',
  },
  badMoney: '请填数字，单位万元，例如 854.00', planSum: '分项合计 {sum} 万元', planBut: '，', planDiff: '与年度资金差 {diff} 万元', addPlan: '添加分项',
  goalYear: '{year}年', weightSum: '权重合计', weightShort: '差 {n}', weightOver: '多 {n}', countIndicators: '{n} 个指标', addIndicator: '添加指标', shareWeights: '均分权重', pasteExcel: '从 Excel 粘贴',
  grid: {
    label: '绩效指标', menu: '第 {n} 行的操作', details: '详情与佐证', below: '在下方添加', up: '上移', down: '下移', remove: '删除这一行', removed: '已删除“{name}”', undo: '撤销', chooseOperator: '选方向', files: '{n} 份', lacking: '缺', stated: '有说明',
    empty: '还没有指标。可逐个添加，或从 Excel 粘贴。', help: '方向键移动，回车到下一行，Tab 到下一格，可直接粘贴 Excel 区域', pin: '第 {n} 条意见',
  },
  paste: { title: '从 Excel 粘贴指标', hint: '在 Excel 中复制指标区域，粘贴到这里', column: '第 {n} 列', skip: '不读取', preview: '共 {n} 行，确认后加到表中', confirm: '加入 {n} 行', valueText: '指标值（如 ≥100公里）', none: '还没有内容' },
  detail: { title: '第 {n} 行 {name}', files: '佐证材料' },
  files: { drop: '把文件拖到这里，或点击选择', hint: '批复、方案、测算依据等；上传后随目标送审', uploading: '正在上传 {share}', remove: '删除', none: '还没有附件', forLine: '第 {n} 行', kept: '已归档，保存至 {day}', size: '{n} KB', failed: '没有上传成功', again: '再传一次' },
  assist: {
    same: '{n} 处同样的问题', showAll: '逐处查看', showLess: '收起', title: '助手', checks: '检查', law: '依据', comments: '意见', history: '历史', mustNote: '改完才能送审，随时可保存', none: '没有需要改的内容', noneNote: '可以送审。', haveReason: '我有理由', reasonLabel: '写明理由，审核人可见', excused: '已说明：{text}', noComments: '没有意见', noHistory: '还没有记录', goFix: '去改',
    lawNote: '本表检查所依据的条文', changes: '改动 {n} 处', place: '意见所在：{place}',
  },
  export: { title: '与导入表不同的单元格', note: '申报表已下载。与导入的工作簿相比有 {n} 个单元格不同，其余单元格与导入时一致。', table: '与导入表不同的单元格', before: '导入时', after: '导出后', blank: '（空）', again: '再次下载' },
  conflict: { title: '他人也改了这些内容', note: '其余修改已自动合并。请逐项选择保留哪一个，未选之前不会覆盖任何人的内容。', mine: '我的', theirs: '对方的（{who}）', keep: '按所选合并并保存', deleted: '（已删除）', all: '全部用我的', allTheirs: '全部用对方的' },
  sent: { title: '已送审', who: '现在由{step}办理', note: '在对方打开之前可以撤回。' },
};
