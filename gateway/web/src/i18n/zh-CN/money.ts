export default {
  title: '资金数据', note: '项目、资金、收支预算、申报、批复、调整和支付，从预算系统或工作簿一次带入，不必重录。先核对，再导入；有错的行另存成一份标好的工作簿，改好后可再次上传，已经导入的不会重复。金额以元计，表头或单元格写明万元的按万元读。', template: '下载空白模板',
  drop: '把文件拖到这里，或点击选择文件', only: '.xlsx、.csv（UTF-8 或 GB18030）、.json，一次一个，不超过 50 MB、20 万行', sending: '正在上传 {name} {share}', reading: '已上传，正在读取 {name}',
  runs: '本年度的导入记录', kind: { check: '核对', apply: '导入' }, checking: '正在核对 {done}/{total} 行', applying: '正在导入 {done}/{total} 行', checked: '已核对，尚未写入', applied: '已导入，新增或更新 {n} 行', nothing: '与已有数据完全一致，没有改动', cancelled: '已取消，处理了 {done}/{total} 行，已写入的保留', failed: '没有完成：{why}', cancel: '取消',
  table: '表', created: '新增', changed: '更新', unchanged: '无变化', repeated: '文件内重复', faulty: '有错', spare: '没有读取：{names}', apply: '导入 {n} 行', marked: '下载有错的 {n} 行', faults: '有错和重复的行', sheet: '工作表', row: '行', column: '列', value: '内容', what: '原因和办法', notice: '提示', more: '更多',
  open: '资金', of: '资金：{name}', asked: '项目金额（万元）', initial: '年初批复（万元）', changedBy: '年度调整（万元）', adjusted: '调整后预算（万元）', executed: '已支付（万元）', lines: '资金来源', entries: '申报、批复、调整和支付', noEntries: '还没有申报、批复、调整和支付的数据。', first: '只列出最早的 {n} 笔。', budget: '资金性质', fund: '资金种类', level: '级次', amount: '金额（万元）', source: '来源', day: '日期', what2: '事项', number: '文号或编码', from: '{file} · {sheet} 第 {row} 行', typed: '系统内录入',
};
