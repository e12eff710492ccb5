package cn.jixiao.core.review;

import org.jspecify.annotations.Nullable;

/**
 * What a transition did to the record's place in its chain.
 *
 * @param from step before
 * @param to step now; null when the record went back to those who declare, or has passed the chain
 * @param passed whether the chain is passed
 */
public record Move(String from, @Nullable String to, boolean passed) {}
