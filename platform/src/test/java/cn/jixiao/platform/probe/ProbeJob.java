package cn.jixiao.platform.probe;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.job.JobHandler;
import cn.jixiao.platform.job.JobRun;
import cn.jixiao.platform.job.JobStep;
import cn.jixiao.platform.problem.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows one by one, each a step: slowly, refused or failing as it was ordered. */
final class ProbeJob implements JobHandler {

    /**
     * What to do.
     *
     * @param name name of the rows, with their number behind
     * @param rows how many
     * @param millis how long each takes
     * @param fault at which row something happens, or 0
     * @param how refuse, fail (once) or break (always)
     */
    record Order(String name, int rows, int millis, int fault, String how) {}

    private final JdbcClient jdbc;
    private final @Nullable String lane;
    private final AtomicInteger failures = new AtomicInteger();

    ProbeJob(JdbcClient jdbc, @Nullable String lane) {
        this.jdbc = jdbc;
        this.lane = lane;
    }

    @Override
    public String kind() {
        return lane == null ? "WRITE" : "WRITE_IMPORT";
    }

    @Override
    public @Nullable String lane() {
        return lane;
    }

    @Override
    public JobStep step(JobRun run) {
        Order order = run.payload(Order.class);
        int row = run.place() == null ? 1 : Integer.parseInt(run.place());
        jdbc.sql("insert into probe_record values (?, ?, ?, 1, 0)")
                .params(Acting.current().bureauId(), Ids.next(), order.name() + row)
                .update();
        LockSupport.parkNanos(Duration.ofMillis(order.millis()).toNanos());
        if (row == order.fault()) {
            switch (order.how()) {
                case "refuse" -> throw Refusal.rule("CURSOR_INVALID");
                case "fail" -> {
                    if (failures.getAndIncrement() == 0) {
                        throw new IllegalStateException("once");
                    }
                }
                default -> throw new IllegalStateException("always");
            }
        }
        return row == order.rows()
                ? new JobStep.Finished(row, Map.of("rows", row))
                : new JobStep.More(String.valueOf(row + 1), row, (long) order.rows());
    }
}
