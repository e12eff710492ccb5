package cn.jixiao.tenant.isolation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the posts that matter here may do: three separated administrators, departments for themselves, and all others nothing. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are made by Set.of
enum Duty {
    BUSINESS(Set.of()),
    DEPARTMENT(Set.of(May.MECHANISM_WRITE)),
    TENANT_ADMIN(Set.of(May.ORG_UNIT_WRITE, May.POST_READ, May.MECHANISM_WRITE, May.ROSTER_IMPORT, May.HANDOVER)),
    SECURITY_ADMIN(Set.of(May.POST_GRANT, May.POST_READ, May.ROSTER_IMPORT, May.HANDOVER)),
    LOG_AUDITOR(Set.of(May.POST_READ, May.TRAIL_READ));

    /** The capabilities, as refusals name them. */
    enum May {
        ORG_UNIT_WRITE,
        MECHANISM_WRITE,
        POST_GRANT,
        ROSTER_IMPORT,
        TRAIL_READ,
        HANDOVER,
        POST_READ
    }

    private final Set<May> capabilities;

    Duty(Set<May> capabilities) {
        this.capabilities = capabilities;
    }

    boolean may(@Nullable May capability) {
        return capability == null || capabilities.contains(capability);
    }
}
