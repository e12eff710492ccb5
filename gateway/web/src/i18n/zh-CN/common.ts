export default {
  product: '绩效云', save: '保存', close: '关闭', cancel: '取消', confirm: '确定', retry: '重试', reload: '刷新', more: '更多', back: '返回', 
  add: '添加', remove: '删除', search: '搜索', loading: '正在载入', none: '—', wan: '万元', annual: '{year}年度',
  version: '第 {n} 版', article: '依据第{n}条', next: '下一页', previous: '回到首页', count: '共 {n} 条', capped: '{n} 条以上', 
  perPage: '每页 {n} 条', colon: '：', 
};
