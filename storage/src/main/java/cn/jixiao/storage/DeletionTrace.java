package cn.jixiao.storage;

import java.time.Instant;

/**
 * What stays of an object that was deleted.
 *
 * @param at when
 * @param by who: a post, or {@link Sweeper#NAME}
 * @param why the reason given, or a code
 */
public record DeletionTrace(Instant at, String by, String why) {}
