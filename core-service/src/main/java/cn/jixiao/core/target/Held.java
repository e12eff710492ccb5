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
}
