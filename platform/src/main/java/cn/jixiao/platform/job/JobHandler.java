package cn.jixiao.platform.job;

import org.jspecify.annotations.Nullable;

/** Does one kind of job, one step after the other. */
public interface JobHandler {

    /** The kind of job, for example {@code PROJECT_IMPORT}. */
    String kind();

    /**
     * Jobs of one lane run one at a time in a bureau, in the order in which they were set going; null lets them run side
     * by side. Imports share the lane {@link #IMPORT}.
     */
    default @Nullable String lane() {
        return null;
    }

    /** Whether a bureau has at most one of this kind at a time, waiting or running: a second one is refused, not queued. */
    default boolean alone() {
        return false;
    }

    /** The lane of imports: one runs at a time in a bureau. */
    String IMPORT = "IMPORT";

    /**
     * Does the next step, at most a second or two of work (for rows: at most 1,000). It runs as OWN of the bureau, as the
     * person who set the job going, in a transaction that also keeps the place reached: after a crash the job goes on at
     * the last kept place, and a step has its effect once.
     *
     * @throws cn.jixiao.platform.problem.Refusal fails the job with that problem; anything else is tried again
     */
    JobStep step(JobRun run);
}
