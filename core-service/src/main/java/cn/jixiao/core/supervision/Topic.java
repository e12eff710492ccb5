package cn.jixiao.core.supervision;

/** What a grant lets an upper bureau see. These two come with the supervision relation; further ones a bureau gives itself. */
enum Topic {
    /** Counts and sums that the lower bureau's own acts wrote. */
    SUMMARY,
    /** Records as they last reached the performance section or were approved; drafts never. */
    SUBMITTED_RECORDS
}
