export default {
  title: '未能完成', trace: '编号 {id}',
  code: {
    UNKNOWN: '操作没有完成，请稍后再试。', OFFLINE: '暂时连不上服务，请稍后再试。', NOT_FOUND: '没有找到该记录，或不在您的管理范围内。', SESSION_ENDED: '登录已过期，请重新登录。',
    ACTING_CHANGED: '岗位已变化，操作没有执行。', POST_REQUIRED: '请先选择岗位。', CAPABILITY_REQUIRED: '您的岗位不能办理此事项。', STALE: '他人已修改，请合并后再保存。', CHECKS_FAILED: '还有必须改的内容，改完可送审。',
    REASON_REQUIRED: '退回须写明意见。', TOO_LARGE: '文件过大，不能上传。', RATE_LIMITED: '操作过于频繁，请稍后再试。',
  },
};
