export default {
  product: '绩效云', save: '保存', cancel: '取消', close: '关闭', confirm: '确定', retry: '重试', reload: '刷新', more: '更多', all: '全部', back: '返回', edit: '编辑',
  add: '添加', remove: '删除', search: '搜索', open: '打开', view: '查看', loading: '正在载入', none: '—', wan: '万元', yuan: '元', year: '{year}年', annual: '{year}年度',
  version: '第 {n} 版', article: '依据第{n}条', next: '下一页', previous: '回到首页', total: '合计', count: '共 {n} 条', capped: '{n} 条以上', today: '今天',
  perPage: '每页 {n} 条', download: '下载', done: '已完成', progress: '已完成 {share}', fullAmount: '{amount} 元', colon: '：', items: '{n} 项',
};
