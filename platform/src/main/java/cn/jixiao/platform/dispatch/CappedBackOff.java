package cn.jixiao.platform.dispatch;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again, each time after twice the pause, never later than a limit and without end: what failed is in the log and in the queue. */
final class CappedBackOff<T> implements FailureHandler<T> {

    private static final Logger log = LoggerFactory.getLogger(CappedBackOff.class);

    private final Duration first;
    private final Duration longest;

    CappedBackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<T> queue) {
        int before = failed.getExecution().consecutiveFailures;
        Duration doubled = first.multipliedBy(1L << Math.min(before, 20));
        Duration pause = doubled.compareTo(longest) < 0 ? doubled : longest;
        log.warn(
                "task {} failed {} times and is tried again in {}",
                failed.getExecution().taskInstance.getTaskAndInstance(),
                before + 1,
                pause,
                failed.getCause().orElse(null));
        queue.reschedule(failed, failed.getTimeDone().plus(pause));
    }
}
