package cn.jixiao.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Things done side by side; the first failure calls off the rest and is the one that is told. */
final class Tasks implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final List<CompletableFuture<Void>> forked = new ArrayList<>();

    /** One of the things. */
    interface Work {
        void run() throws Exception;
    }

    /** Something begun, for those who need its result. */
    interface Begun {
        void await();
    }

    Begun fork(Work work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        forked.add(done);
        threads.execute(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (Exception failed) {
                failure.compareAndSet(null, failed);
                done.completeExceptionally(failed);
                threads.shutdownNow();
            }
        });
        return done::join;
    }

    /** Waits for all of them. */
    void join() throws Exception {
        for (CompletableFuture<Void> one : forked) {
            try {
                one.join();
            } catch (CompletionException | CancellationException told) {
                break;
            }
        }
        Exception first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
