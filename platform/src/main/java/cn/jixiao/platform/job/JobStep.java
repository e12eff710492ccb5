package cn.jixiao.platform.job;

import org.jspecify.annotations.Nullable;

/** What a step came to. */
public sealed interface JobStep {

    /**
     * There is more to do.
     *
     * @param place where the next step goes on, in the handler's own words
     * @param done how much is done in all
     * @param total how much there is, null while unknown
     */
    record More(String place, long done, @Nullable Long total) implements JobStep {}

    /**
     * That was the last step.
     *
     * @param done how much was done in all
     * @param result what the person is shown, as JSON; null for nothing
     */
    record Finished(long done, @Nullable Object result) implements JobStep {}
}
