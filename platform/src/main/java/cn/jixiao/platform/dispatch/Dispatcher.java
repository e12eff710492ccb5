package cn.jixiao.platform.dispatch;

import cn.jixiao.platform.outbox.OutboxSignal;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps the queue of tasks filled from the outbox and its workers running, from the start of the service to its end. */
final class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final OutboxMove outbox;
    private final Scheduler workers;
    private final OutboxSignal signal;
    private final Duration pause;
    private volatile @Nullable Thread mover;

    Dispatcher(OutboxMove outbox, Scheduler workers, OutboxSignal signal, Duration pause) {
        this.outbox = outbox;
        this.workers = workers;
        this.signal = signal;
        this.pause = pause;
    }

    @Override
    public void start() {
        workers.start();
        mover = Thread.ofPlatform().name("dispatch-outbox").daemon().start(this::moveUntilStopped);
    }

    private void moveUntilStopped() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                signal.await(pause);
                moveAll();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void moveAll() {
        try {
            while (outbox.move() > 0) {
                workers.triggerCheckForDueExecutions();
            }
        } catch (RuntimeException away) {
            log.warn("the outbox could not be read and is tried again: {}", away.getMessage());
        }
    }

    @Override
    public void stop() {
        Thread running = mover;
        mover = null;
        if (running != null) {
            running.interrupt();
        }
        workers.stop();
    }

    @Override
    public boolean isRunning() {
        return mover != null;
    }
}
