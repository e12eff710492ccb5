package cn.jixiao.core.target;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.platform.problem.Refusal;

/** The head of a target in the acting post's reach, within the transaction of the request, and what the post may do. */
record Held(Target target, Mandate mandate) {

    /**
     * Insists on a capability.
     *
     * @throws Refusal 403 when the post lacks it
     */
    Held require(Capability capability) {
        mandate.require(capability);
        return this;
    }

    /**
     * Insists that the post may write or submit the target.
     *
     * @param capability what the unit's own clerk needs for it
     * @return whether it does so for the unit, entrusted with it (代编)
     * @throws Refusal 403 when the post lacks the capability or the unit has not entrusted it
     */
    boolean requireToFillIn(Capability capability) {
        return mandate.requireToFillIn(capability, target.orgUnitId());
    }
}
