package cn.jixiao.tenant.people;

import cn.jixiao.tenant.organisation.OrgUnit;
import java.util.EnumSet;
import java.util.Set;

/** The roles of a post, each at a body of one kind. */
public enum Role {
    UNIT_CLERK(OrgUnit.Kind.UNIT),
    UNIT_HEAD(OrgUnit.Kind.UNIT),
    PROJECT_LEADER(OrgUnit.Kind.UNIT),
    DEPT_CLERK(OrgUnit.Kind.DEPARTMENT),
    DEPT_LEAD(OrgUnit.Kind.DEPARTMENT),
    NONBUDGET_CLERK(OrgUnit.Kind.OUTSIDE_USER),
    FIN_SECTOR(OrgUnit.Kind.BUREAU_OFFICE),
    FIN_PERF(OrgUnit.Kind.BUREAU_OFFICE),
    FIN_BUDGET(OrgUnit.Kind.BUREAU_OFFICE),
    FIN_LEADER(OrgUnit.Kind.BUREAU_OFFICE),
    CITY_SUPERVISOR(OrgUnit.Kind.BUREAU_OFFICE),
    TENANT_ADMIN(OrgUnit.Kind.BUREAU_OFFICE),
    SECURITY_ADMIN(OrgUnit.Kind.BUREAU_OFFICE),
    LOG_AUDITOR(OrgUnit.Kind.BUREAU_OFFICE);

    private final OrgUnit.Kind bodyKind;

    Role(OrgUnit.Kind bodyKind) {
        this.bodyKind = bodyKind;
    }

    /** The kind of body that a post in this role is at. */
    public OrgUnit.Kind bodyKind() {
        return bodyKind;
    }

    /** Whether this is one of the three separated administrators, who do no business. */
    public boolean isAdministrator() {
        return this == TENANT_ADMIN || this == SECURITY_ADMIN || this == LOG_AUDITOR;
    }

    /** What a post in this role may do in the directory of its bureau. */
    public Set<Right> rights() {
        return switch (this) {
            case TENANT_ADMIN ->
                EnumSet.of(
                        Right.ORG_UNIT_WRITE,
                        Right.MECHANISM_WRITE,
                        Right.ROSTER_IMPORT,
                        Right.HANDOVER,
                        Right.POST_READ);
            case SECURITY_ADMIN -> EnumSet.of(Right.POST_GRANT, Right.ROSTER_IMPORT, Right.HANDOVER, Right.POST_READ);
            case LOG_AUDITOR -> EnumSet.of(Right.TRAIL_READ, Right.POST_READ);
            case FIN_PERF, DEPT_CLERK, DEPT_LEAD, UNIT_HEAD -> EnumSet.of(Right.MECHANISM_WRITE);
            default -> EnumSet.noneOf(Right.class);
        };
    }
}
