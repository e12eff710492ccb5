/** Phrases that reviewers may start from; each is edited before it is sent. */
export const PHRASES = ['complete', 'unit', 'quantify', 'money', 'satisfaction'] as const;
