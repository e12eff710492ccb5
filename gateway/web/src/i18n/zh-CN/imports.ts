export default {
  title: '导入官方申报表', note: '项目支出绩效目标申报表（.xlsx）。按表中的文字找到各栏，行列移动、合并方式不同也能读取；空白行和其他工作表会跳过。', year: '{year}年度', template: '没有表格？先从项目下载预填的申报表', drop: '把申报表拖到这里，或点击选择文件', only: '只读取 .xlsx，一次一个，不超过 20 MB',
  uploading: '正在上传 {share}', reading: '正在读取表格', failed: '没有导入', failedNote: '表格没有写入系统，改好后可再次导入。', again: '换一个文件', done: '已导入到“{name}”', clean: '全部内容已读取，没有需要核对的地方。', notes: '需要核对的 {n} 处', notesTable: '需要核对的内容', sheet: '读取的工作表：{sheet}', open: '打开表单', sheetHead: '工作表', cell: '单元格', label: '栏目', what: '情况', remedy: '办法', go: '去改',
  notXlsx: '这不是 .xlsx 文件。请用 Excel 或 WPS 另存为 .xlsx 后再导入。', projectTemplate: '下载预填申报表', chooseProject: '选择项目', 
};
