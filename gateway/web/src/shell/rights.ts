const REVIEWS = ['TARGET_AGREE_UNIT', 'TARGET_AGREE_DEPARTMENT', 'TARGET_AGREE_SECTOR', 'TARGET_AGREE_PERFORMANCE'];

/** What the pages of a bureau ask for: a post needs one of the capabilities named. A page that is not named is for everybody. */
export const NEEDS = {
  board: ['SUPERVISE'], projects: ['SUBJECT_READ'], money: ['SUBJECT_IMPORT'], targets: ['TARGET_READ'], fill: ['TARGET_WRITE'], import: ['TARGET_WRITE', 'TARGET_FILL_IN'], fillIn: ['TARGET_FILL_IN'], entrust: ['TARGET_ENTRUST'], review: REVIEWS, reply: ['BUDGET_REPLY'], reads: ['READ_LOG_READ'], trail: ['TRAIL_READ'],
  mechanism: ['TARGET_AGREE_UNIT', 'TARGET_AGREE_DEPARTMENT', 'TARGET_AGREE_PERFORMANCE', 'GRANT_READ'],
  units: ['POST_READ'], people: ['POST_READ'], handovers: ['HANDOVER'], roster: ['ROSTER_IMPORT'],
};

export const mayUse = (needs: string[] | undefined, can: (capability: string) => boolean): boolean => !needs || needs.some(can);
