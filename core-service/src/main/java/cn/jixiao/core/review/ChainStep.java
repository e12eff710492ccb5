package cn.jixiao.core.review;

import cn.jixiao.core.directory.Capability;

/**
 * One step of a chain.
 *
 * @param key its stable name, for example {@code DEPARTMENT}
 * @param name how the bureau calls it
 * @param capability what a post needs to act on it
 */
public record ChainStep(String key, String name, Capability capability) {}
