package cn.jixiao.core.budget.intake;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.job.JobHandler;
import cn.jixiao.platform.job.JobRun;
import cn.jixiao.platform.job.JobStep;
import cn.jixiao.platform.time.BusinessClock;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at a run's rows or takes them in, some a step; between two steps it keeps which row came last. What a row became is kept
 * with the row in the same transaction as the row's effect, so a step that is done again finds nothing of its own left to do.
 * {@code jixiao.budget.chunk} is how many rows a step has.
 */
@Component
class RunJob implements JobHandler {

    static final String KIND = "BUDGET_IMPORT";

    /** What the job is to do. */
    record Order(UUID run, int year, boolean apply) {}

    /**
     * How many rows of a layout became what.
     *
     * @param repeated rows that the file has before, exactly so
     */
    @Schema(name = "BudgetLayoutCounts")
    record LayoutCounts(Layout layout, int created, int changed, int unchanged, int repeated, int faulty) {}

    /** What a run came to. */
    @Schema(name = "BudgetOutcome")
    record Outcome(boolean applied, List<LayoutCounts> layouts) {}

    private record Place(Layout layout, int seq) {}

    private final Judgement judgement;
    private final RunRows rows;
    private final Mandates mandates;
    private final BusinessClock clock;
    private final JsonMapper json;
    private final int chunk;

    RunJob(
            Judgement judgement,
            RunRows rows,
            Mandates mandates,
            BusinessClock clock,
            JsonMapper json,
            @Value("${jixiao.budget.chunk:1000}") int chunk) {
        this.judgement = judgement;
        this.rows = rows;
        this.mandates = mandates;
        this.clock = clock;
        this.json = json;
        this.chunk = chunk;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String lane() {
        return IMPORT;
    }

    @Override
    public JobStep step(JobRun job) {
        Order order = job.payload(Order.class);
        Acting acting = Acting.current();
        Reach reach = mandates.of(acting, order.year())
                .require(Capability.SUBJECT_IMPORT)
                .reach();
        Place place = job.place() == null ? null : json.readValue(job.place(), Place.class);
        if (place == null) {
            rows.reopen(order.run());
            place = new Place(Layout.PROJECTS, -1);
        }
        for (Layout layout : Layout.values()) {
            if (layout.compareTo(place.layout()) < 0) {
                continue;
            }
            int after = layout == place.layout() ? place.seq() : -1;
            List<RunRows.Staged> next = rows.next(order.run(), layout, after, chunk);
            if (!next.isEmpty()) {
                Batch batch = new Batch(
                        order.run(),
                        order.year(),
                        layout,
                        List.of(),
                        order.apply(),
                        acting.personId(),
                        clock.today(),
                        reach);
                int judged = judgement.judge(batch, next);
                return new JobStep.More(
                        json.writeValueAsString(new Place(layout, next.getLast().seq())), job.done() + judged, null);
            }
        }
        return over(job, order);
    }

    private JobStep over(JobRun job, Order order) {
        Map<Layout, Map<Entry.Outcome, Integer>> counted = rows.counts(order.run());
        if (order.apply()) {
            rows.release(order.run());
        }
        return new JobStep.Finished(
                job.done(),
                new Outcome(
                        order.apply(),
                        counted.entrySet().stream().map(RunJob::counts).toList()));
    }

    private static LayoutCounts counts(Map.Entry<Layout, Map<Entry.Outcome, Integer>> of) {
        Map<Entry.Outcome, Integer> counts = of.getValue();
        return new LayoutCounts(
                of.getKey(),
                counts.getOrDefault(Entry.Outcome.CREATED, 0),
                counts.getOrDefault(Entry.Outcome.CHANGED, 0),
                counts.getOrDefault(Entry.Outcome.UNCHANGED, 0),
                counts.getOrDefault(Entry.Outcome.REPEATED, 0),
                counts.getOrDefault(Entry.Outcome.FAULTY, 0));
    }
}
