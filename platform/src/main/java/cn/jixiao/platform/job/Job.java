package cn.jixiao.platform.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A job as the person who set it going sees it.
 *
 * @param id the job
 * @param kind kind of job
 * @param title what it does, in the person's words
 * @param state QUEUED, RUNNING, DONE, FAILED or CANCELLED
 * @param done how much is done
 * @param total how much there is, null while unknown
 * @param createdAt when it was set going
 * @param startedAt when it began to run
 * @param finishedAt when it ended
 * @param error why it failed
 * @param result what it came to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Job(
        UUID id,
        String kind,
        String title,
        State state,
        long done,
        @Nullable Long total,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Failure error,
        @Nullable JsonNode result) {

    /** Where a job is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** Whether nothing will happen any more. */
        public boolean over() {
            return this != QUEUED && this != RUNNING;
        }
    }

    /**
     * Why a job failed.
     *
     * @param code code of the problem
     * @param detail what happened and what to do
     */
    public record Failure(String code, @Nullable String detail) {}
}
