package cn.jixiao.core.directory;

import cn.jixiao.platform.problem.Refusal;
import java.util.Set;
import java.util.UUID;

/**
 * What the acting post may do in a year, and where.
 *
 * @param capabilities what it may do
 * @param reach the bodies, or the projects, it may do it for
 * @param entrusted the units in reach whose targets it may fill in for them (代编); empty for all but a department's clerk
 */
public record Mandate(Set<Capability> capabilities, Reach reach, Reach entrusted) {

    /** Whether the post has the capability. */
    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    /**
     * Insists on a capability.
     *
     * @throws Refusal 403 when the post lacks it
     */
    public Mandate require(Capability capability) {
        if (!can(capability)) {
            throw Refusal.capability(capability.name());
        }
        return this;
    }

    /** Whether the post fills in some body's records: its own, or, entrusted, those of its department's units. */
    public boolean fillsIn() {
        return can(Capability.TARGET_WRITE) || can(Capability.TARGET_FILL_IN);
    }

    /** The bodies and projects whose records it fills in: all that it reaches, or the units that entrusted it. */
    public Reach filled() {
        return can(Capability.TARGET_WRITE) ? reach : entrusted;
    }

    /**
     * Whether the post may write or submit the records of a body in its reach.
     *
     * @param capability what the body's own clerk needs for it
     */
    public boolean fillsIn(Capability capability, UUID orgUnit) {
        return can(capability) || (can(Capability.TARGET_FILL_IN) && entrusted.covers(orgUnit, orgUnit));
    }

    /**
     * Insists that the post may write or submit the records of a body in its reach.
     *
     * @param capability what the body's own clerk needs for it
     * @return whether it does so for the body, entrusted with it (代编)
     * @throws Refusal 403 when the post lacks the capability, and when it could fill in for units and this one has entrusted nobody
     */
    public boolean requireToFillIn(Capability capability, UUID orgUnit) {
        if (can(capability)) {
            return false;
        }
        if (!can(Capability.TARGET_FILL_IN)) {
            throw Refusal.capability(capability.name());
        }
        if (!entrusted.covers(orgUnit, orgUnit)) {
            throw Refusal.of(403, "ENTRUSTMENT_NEEDED").article("19");
        }
        return true;
    }
}
