package cn.jixiao.platform.web;

import cn.jixiao.platform.problem.Refusal;

/**
 * The version that a change was made on, as a controller's argument; a request without the header is refused with 428.
 *
 * @param rowVersion the version named in {@code If-Match}
 */
public record IfMatch(long rowVersion) {

    /**
     * Refuses when the row has changed since.
     *
     * @throws Refusal 412 {@code STALE}
     */
    public void require(long current) {
        if (current != rowVersion) {
            throw Refusal.stale();
        }
    }
}
