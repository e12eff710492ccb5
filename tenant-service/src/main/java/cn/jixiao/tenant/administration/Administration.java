package cn.jixiao.tenant.administration;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.problem.Word;
import cn.jixiao.tenant.bureau.Bureau;
import cn.jixiao.tenant.bureau.Bureaus;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.people.Right;
import cn.jixiao.tenant.people.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who administers what: three separated administrators (三员分立). One manages bodies and accounts, one grants posts, one
 * reads the trail; none does business, and none does another's work.
 */
@Component
public class Administration {

    private final Bureaus bureaus;

    Administration(Bureaus bureaus) {
        this.bureaus = bureaus;
    }

    /**
     * Lets through who manages bodies and accounts in a bureau that takes changes.
     *
     * @throws Refusal 403 for another post, 409 where the bureau is closed to changes
     */
    public void requireTenantAdmin(Acting acting) {
        require(acting, Right.ORG_UNIT_WRITE);
        requireWritable(acting.bureauId());
    }

    /** Lets through who grants posts in a bureau that takes changes; see {@link #requireTenantAdmin}. */
    void requireSecurityAdmin(Acting acting) {
        require(acting, Right.POST_GRANT);
        requireWritable(acting.bureauId());
    }

    /**
     * Whether this post keeps the entry of a body in the registers of Art. 10: the administrator and the performance section
     * those of all, a department its own and its units', a unit's head the unit's.
     */
    boolean keepsMechanism(Acting acting, OrgUnit body) {
        UUID at = acting.post().orgUnitId();
        return switch (Role.valueOf(acting.post().role())) {
            case TENANT_ADMIN, FIN_PERF -> true;
            case DEPT_CLERK, DEPT_LEAD -> at.equals(body.id()) || at.equals(body.parentId());
            case UNIT_HEAD -> at.equals(body.id());
            default -> false;
        };
    }

    /** Lets through who keeps any such entry, in a bureau that takes changes; see {@link #requireTenantAdmin}. */
    void requireMechanisms(Acting acting) {
        require(acting, Right.MECHANISM_WRITE);
        requireWritable(acting.bureauId());
    }

    /** Lets through who sends workbooks of bodies, people and posts; see {@link #requireTenantAdmin}. */
    public void requireRoster(Acting acting) {
        require(acting, Right.ROSTER_IMPORT);
        requireWritable(acting.bureauId());
    }

    /** Lets through who hands posts over; see {@link #requireTenantAdmin}. */
    public void requireHandover(Acting acting) {
        require(acting, Right.HANDOVER);
        requireWritable(acting.bureauId());
    }

    /** Lets through who reads the trail. */
    public void requireAuditor(Acting acting) {
        require(acting, Right.TRAIL_READ);
    }

    /** Whether this post has a right in the directory. */
    public boolean may(Acting acting, Right right) {
        return Role.valueOf(acting.post().role()).rights().contains(right);
    }

    /** Lets any of the three through, to look. */
    void requireAdministrator(Acting acting) {
        require(acting, Right.POST_READ);
    }

    private void require(Acting acting, Right right) {
        if (!may(acting, right)) {
            throw Refusal.capability(right.name());
        }
    }

    /**
     * Refuses a bureau that takes no changes.
     *
     * @throws Refusal 404 where there is none, 409 where it is closed to changes
     */
    public void requireWritable(String bureau) {
        Bureau.Status status =
                bureaus.find(bureau).orElseThrow(Refusal::notFound).status();
        if (status != Bureau.Status.TRIAL && status != Bureau.Status.ACTIVE) {
            throw Refusal.conflict("BUREAU_NOT_WRITABLE", Word.of("status", status));
        }
    }
}
