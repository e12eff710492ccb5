package cn.jixiao.platform.dispatch;

import cn.jixiao.platform.job.JobRunner;
import cn.jixiao.platform.outbox.OutboxDelivery;
import cn.jixiao.platform.outbox.OutboxEvent;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.time.HourlyDuty;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the queue holds: entries of the outbox, slices of jobs, the hourly rounds. */
final class DispatchTasks {

    /** One bureau's round. */
    record Round(String tenant, Instant hour) {}

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LANE_TAKEN = Duration.ofMillis(500);

    private final Clock clock;

    DispatchTasks(Clock clock) {
        this.clock = clock;
    }

    /** An entry is delivered until every listener has acted; a failing one backs off and never vanishes. */
    Task<OutboxEvent> events(OutboxDelivery delivery) {
        return Tasks.custom("event", OutboxEvent.class).onFailure(backOff()).execute((task, context) -> {
            delivery.deliver(task.getData());
            return new CompletionHandler.OnCompleteRemove<>();
        });
    }

    /** A job's task comes again after each slice, behind the others that are due. */
    Task<OutboxEvent> jobs(JobRunner runner) {
        return Tasks.custom("job", OutboxEvent.class)
                .onFailure(backOff())
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    OutboxEvent entry = task.getData();
                    JobRunner.After after = runner.slice(entry.tenant(), entry.recordId());
                    return switch (after) {
                        case REMOVE -> new CompletionHandler.OnCompleteRemove<>();
                        case AGAIN -> (complete, queue) -> queue.reschedule(complete, clock.instant());
                        case LATER ->
                            (complete, queue) ->
                                    queue.reschedule(complete, clock.instant().plus(LANE_TAKEN));
                    };
                });
    }

    Task<Round> rounds(List<HourlyDuty> duties, PlatformTransactionManager transactions) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return Tasks.custom("round", Round.class)
                .onFailure(FailureHandler.<Round>maxRetries(3)
                        .withBackoff(Duration.ofMinutes(1))
                        .thenRemove())
                .execute((task, context) -> {
                    Round round = task.getData();
                    Door.run(
                            new Scope.Own(round.tenant()),
                            () -> duties.forEach(
                                    duty -> transaction.executeWithoutResult(status -> duty.run(round.hour()))));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    RecurringTask<Void> hourly(OutboxMove queue) {
        return Tasks.recurring("hourly", Schedules.cron("0 2 * * * *"))
                .execute((task, context) -> queue.queueRounds(clock.instant().truncatedTo(ChronoUnit.HOURS)));
    }

    private static <T> FailureHandler<T> backOff() {
        return new CappedBackOff<>(FIRST_RETRY, Duration.ofMinutes(10));
    }
}
