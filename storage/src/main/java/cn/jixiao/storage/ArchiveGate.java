package cn.jixiao.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets an archive pass to the store while a second thread unpacks the same bytes under {@link ArchiveLimits}. The end of the
 * stream is only told once the check has passed, so a bomb never becomes an object, and no temporary file is needed.
 */
final class ArchiveGate extends InputStream {

    private static final byte[] END = new byte[0];

    private final InputStream in;
    private final ArrayBlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(4);
    private final CompletableFuture<@Nullable StorageException> verdict = new CompletableFuture<>();
    private final Thread checker;

    ArchiveGate(InputStream in, ArchiveLimits limits) {
        this.in = in;
        this.checker = Thread.ofVirtual().name("archive-check").start(() -> judge(limits));
    }

    private void judge(ArchiveLimits limits) {
        try {
            limits.check(new Chunks());
            verdict.complete(null);
        } catch (StorageException refusal) {
            verdict.complete(refusal);
        } catch (Throwable e) {
            // Whatever it is, the upload must not wait for a verdict that never comes.
            verdict.completeExceptionally(e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = in.read(into, offset, length);
        hand(n < 0 ? END : Arrays.copyOfRange(into, offset, offset + n));
        if (n < 0 || verdict.isDone()) {
            var refusal = verdict.join();
            if (refusal != null) {
                throw new IntakeAborted(refusal);
            }
        }
        return n;
    }

    private void hand(byte[] chunk) throws IOException {
        try {
            while (!verdict.isDone() && !chunks.offer(chunk, 50, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** Ends the check; the source stays open, it is the sender's. */
    @Override
    public void close() {
        checker.interrupt();
    }

    /** The checker's end of the queue. */
    private final class Chunks extends InputStream {

        private byte[] chunk = END;
        private int at;
        private boolean ended;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            while (at == chunk.length && !ended) {
                chunk = take();
                at = 0;
                ended = chunk.length == 0;
            }
            if (ended) {
                return -1;
            }
            int n = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, into, offset, n);
            at += n;
            return n;
        }

        private byte[] take() throws IOException {
            try {
                return chunks.take();
            } catch (InterruptedException e) {
                throw new IOException("Upload ended", e);
            }
        }
    }
}
