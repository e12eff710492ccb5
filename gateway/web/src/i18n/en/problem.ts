export default {
  title: 'Not done', trace: 'No. {id}',
  code: {
    UNKNOWN: 'That did not work. Try again later.', OFFLINE: 'The service cannot be reached. Try again later.', NOT_FOUND: 'No such record, or it is not within your reach.', SESSION_ENDED: 'Your session has ended. Sign in again.',
    ACTING_CHANGED: 'Your post has changed; nothing was done.', POST_REQUIRED: 'Choose a post first.', CAPABILITY_REQUIRED: 'Your post may not do this.', STALE: 'Someone else changed this. Merge, then save.', CHECKS_FAILED: 'Some findings must be fixed before submitting.',
    REASON_REQUIRED: 'A return needs a reason.', TOO_LARGE: 'The file is too large.', RATE_LIMITED: 'Too many requests. Try again later.',
  },
};
