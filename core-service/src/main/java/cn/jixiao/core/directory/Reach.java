package cn.jixiao.core.directory;

import java.util.Set;
import java.util.UUID;

/**
 * The bodies of the bureau that a post may touch in a year. Every repository and read model of records takes it and hands
 * it to SQL as one array parameter; PostgreSQL guards the bureau, this guards inside it.
 */
public final class Reach {

    private final Set<UUID> orgUnits;

    Reach(Set<UUID> orgUnits) {
        this.orgUnits = Set.copyOf(orgUnits);
    }

    /** Whether records of this body may be touched. */
    public boolean covers(UUID orgUnit) {
        return orgUnits.contains(orgUnit);
    }

    /** The bodies as the one array parameter of a query: {@code org_unit_id = any(:reach)}. */
    public UUID[] array() {
        return orgUnits.toArray(UUID[]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reach reach && reach.orgUnits.equals(orgUnits);
    }

    @Override
    public int hashCode() {
        return orgUnits.hashCode();
    }
}
