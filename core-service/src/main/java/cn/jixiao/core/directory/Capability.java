package cn.jixiao.core.directory;

/** What a post can be entitled to do. The list is fixed here; which role has which is data ({@code role_capability}). */
public enum Capability {
    /** Read the performance subjects (projects) in reach. */
    SUBJECT_READ,
    /** Import projects and their money from the budget system. */
    SUBJECT_IMPORT,
    /** See which bodies have money and nobody to answer for it (Art. 6). */
    COVERAGE_READ,
    /** Invite outside users of the money to a project (Art. 13). */
    SUBJECT_INVITE,
    /** Read targets in reach. */
    TARGET_READ,
    /** Fill in and mend a target (Art. 19: who asks for the money sets the target). */
    TARGET_WRITE,
    /** Submit and withdraw a target. */
    TARGET_SUBMIT,
    /** Fill in and submit the targets of those units of the department that entrusted it with them (Art. 19). */
    TARGET_FILL_IN,
    /** Entrust the department with filling in a unit's targets, and end that. */
    TARGET_ENTRUST,
    /** Agree or return as the head of the unit. */
    TARGET_AGREE_UNIT,
    /** Agree or return as the department (Art. 20). */
    TARGET_AGREE_DEPARTMENT,
    /** Agree or return as the bureau's sector office (Art. 20). */
    TARGET_AGREE_SECTOR,
    /** Agree or return as the bureau's performance section (Art. 20). */
    TARGET_AGREE_PERFORMANCE,
    /** Enter the budget's reply, which approves budget and target together (Art. 22). */
    BUDGET_REPLY,
    /** Look at the bureaus below under their grants (Art. 42). */
    SUPERVISE,
    /** See who may look at the bureau and at whom it may look. */
    GRANT_READ,
    /** See who looked at the bureau's records. */
    READ_LOG_READ,
    /** Read the trail of the bureau. */
    TRAIL_READ,
    /** Read the bureau's rule sets. */
    RULES_READ,
    /** See what of the records hangs on a person by his post, and what went along when it was handed over. */
    HANDOVER_READ
}
