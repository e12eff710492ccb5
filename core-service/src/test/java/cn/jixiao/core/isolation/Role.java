package cn.jixiao.core.isolation;

import static cn.jixiao.core.directory.Capability.*;

import cn.jixiao.core.directory.Capability;
import java.util.Set;

/** What each role may do, and how far: stated here, and compared with the product's own tables. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are made by Set.of
enum Role {
    UNIT_CLERK(Reaches.OWN_BODY, SUBJECT_READ, TARGET_READ, TARGET_WRITE, TARGET_SUBMIT, TARGET_ENTRUST),
    UNIT_HEAD(Reaches.OWN_BODY, SUBJECT_READ, TARGET_READ, TARGET_AGREE_UNIT, TARGET_ENTRUST),
    PROJECT_LEADER(Reaches.OWN_PROJECTS, SUBJECT_READ, TARGET_READ),
    NONBUDGET_CLERK(Reaches.OWN_PROJECTS, SUBJECT_READ, TARGET_READ, TARGET_WRITE, TARGET_SUBMIT),
    DEPT_CLERK(
            Reaches.OWN_SUBTREE,
            SUBJECT_READ,
            SUBJECT_INVITE,
            TARGET_READ,
            TARGET_AGREE_DEPARTMENT,
            TARGET_FILL_IN,
            TARGET_ENTRUST),
    DEPT_LEAD(Reaches.OWN_SUBTREE, SUBJECT_READ, SUBJECT_INVITE, TARGET_READ, TARGET_AGREE_DEPARTMENT, TARGET_ENTRUST),
    FIN_SECTOR(Reaches.ASSIGNED_DEPARTMENTS, SUBJECT_READ, TARGET_READ, TARGET_AGREE_SECTOR),
    FIN_PERF(
            Reaches.BUREAU,
            SUBJECT_READ,
            COVERAGE_READ,
            TARGET_READ,
            TARGET_AGREE_PERFORMANCE,
            GRANT_READ,
            READ_LOG_READ,
            RULES_READ),
    FIN_BUDGET(Reaches.BUREAU, SUBJECT_READ, SUBJECT_IMPORT, TARGET_READ, BUDGET_REPLY),
    FIN_LEADER(Reaches.DEPARTMENTS_IN_CHARGE, SUBJECT_READ, TARGET_READ, GRANT_READ, READ_LOG_READ),
    CITY_SUPERVISOR(Reaches.NONE, SUPERVISE, GRANT_READ),
    TENANT_ADMIN(Reaches.NONE, COVERAGE_READ, GRANT_READ, RULES_READ, HANDOVER_READ),
    SECURITY_ADMIN(Reaches.NONE, COVERAGE_READ, GRANT_READ, HANDOVER_READ),
    LOG_AUDITOR(Reaches.NONE, READ_LOG_READ, TRAIL_READ, GRANT_READ);

    /** How far a role reaches from where its post is. */
    enum Reaches {
        OWN_PROJECTS,
        OWN_BODY,
        OWN_SUBTREE,
        ASSIGNED_DEPARTMENTS,
        DEPARTMENTS_IN_CHARGE,
        BUREAU,
        NONE
    }

    private final Reaches reach;
    private final Set<Capability> capabilities;

    Role(Reaches reach, Capability... capabilities) {
        this.reach = reach;
        this.capabilities = Set.of(capabilities);
    }

    Reaches reach() {
        return reach;
    }

    Set<Capability> capabilities() {
        return capabilities;
    }

    /**
     * Whether it may do what needs this capability about a record of a body that has entrusted its department, as the first unit of
     * the county has: the department's clerk then fills in for it (代编), beside whoever does so of his own right.
     */
    boolean may(Capability needed) {
        boolean fillsIn = needed == TARGET_WRITE || needed == TARGET_SUBMIT;
        return capabilities.contains(needed)
                || (fillsIn && capabilities.contains(TARGET_FILL_IN))
                || (needed == TARGET_FILL_IN && capabilities.contains(TARGET_WRITE));
    }
}
