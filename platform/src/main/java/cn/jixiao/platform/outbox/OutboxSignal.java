package cn.jixiao.platform.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes this process's dispatcher when a transaction that published has committed; it looks by itself in any case. */
public final class OutboxSignal {

    private final Semaphore published = new Semaphore(0);

    /** Says that there is something. */
    public void raise() {
        published.release();
    }

    /** Waits until there is something, at most so long. */
    public void await(Duration longest) throws InterruptedException {
        if (published.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            published.drainPermits();
        }
    }
}
