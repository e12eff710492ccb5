package cn.jixiao.core.audit;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.job.JobHandler;
import cn.jixiao.platform.job.JobRun;
import cn.jixiao.platform.job.JobStep;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.platform.trail.TrailVerifier;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recomputes the chain of the bureau, a page of rows a step; the place kept between two steps is how far the chain holds. One
 * runs at a time in a bureau. {@code jixiao.trail.page} is how many rows are read at once.
 */
@Component
class TrailVerification implements JobHandler {

    static final String KIND = "TRAIL_VERIFICATION";
    static final String TITLE = "校验操作日志";

    /**
     * Whether the chain holds.
     *
     * @param events entries that were recomputed
     * @param anchors noted heads that they agree with
     * @param brokenAt number of the first entry that does not hold; null when all do
     * @param fault what does not hold there, a {@link TrailVerifier.Fault}
     * @param head hash of the last entry that holds, as hexadecimal digits; null for none
     */
    @Schema(name = "TrailVerification")
    record Result(
            boolean whole,
            long events,
            int anchors,
            @Nullable Long brokenAt,
            @Nullable String fault,
            @Nullable String head) {

        static Result of(TrailVerifier.Outcome chain) {
            return new Result(
                    chain.whole(),
                    chain.events(),
                    chain.anchors(),
                    chain.brokenAt(),
                    chain.fault() == null ? null : chain.fault().name(),
                    chain.head() == null || chain.head().isEmpty() ? null : chain.head());
        }

        /** As the trail keeps it. */
        String noted() {
            return (whole ? "whole" : "broken at " + brokenAt + " " + fault) + " entries=" + events + " head=" + head;
        }
    }

    private final TrailChain chain;
    private final Trail trail;
    private final JsonMapper json;
    private final int rows;

    TrailVerification(
            TrailChain chain,
            Trail trail,
            JsonMapper json,
            @Value("${jixiao.trail.page:" + TrailVerifier.PAGE + "}") int rows) {
        this.chain = chain;
        this.trail = trail;
        this.json = json;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public JobStep step(JobRun run) {
        String place = run.place();
        TrailVerifier.Stand from =
                place == null ? TrailVerifier.Stand.START : json.readValue(place, TrailVerifier.Stand.class);
        return switch (chain.verify(Acting.current().bureauId(), from, rows)) {
            case TrailVerifier.Walked.Further further ->
                new JobStep.More(
                        json.writeValueAsString(further.stand()),
                        further.stand().events(),
                        chain.length());
            case TrailVerifier.Walked.Over over -> {
                Result result = Result.of(over.outcome());
                trail.append(new TrailEntry("TRAIL_VERIFIED", "JOB", run.id(), null, null, null, null, result.noted()));
                yield new JobStep.Finished(result.events(), result);
            }
        };
    }
}
