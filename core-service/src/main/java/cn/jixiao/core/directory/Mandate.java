package cn.jixiao.core.directory;

import cn.jixiao.platform.problem.Refusal;
import java.util.Set;

/**
 * What the acting post may do in a year, and where.
 *
 * @param capabilities what it may do
 * @param reach the bodies, or the projects, it may do it for
 */
public record Mandate(Set<Capability> capabilities, Reach reach) {

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
}
