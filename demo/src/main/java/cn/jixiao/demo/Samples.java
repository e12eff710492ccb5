package cn.jixiao.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** How long each of many equal requests took. */
final class Samples {

    private static final Duration PAUSE_AFTER_ONE = Duration.ofMillis(20);

    private final long[] nanos;

    private Samples(long[] nanos) {
        this.nanos = nanos;
        Arrays.sort(nanos);
    }

    /**
     * Does the same again and again, with a pause after each so that nobody's rate limit is met; warms up first.
     *
     * @param times how often, at least 20
     */
    static Samples of(int times, Duration pause, IntConsumer request) {
        int warm = Math.max(10, times / 5);
        long[] nanos = new long[times];
        for (int n = -warm; n < times; n++) {
            long begin = System.nanoTime();
            request.accept(n);
            long took = System.nanoTime() - begin;
            if (n >= 0) {
                nanos[n] = took;
            }
            Api.pause(pause);
        }
        return new Samples(nanos);
    }

    /** One request, timed, and a pause after it. */
    static Samples once(Runnable request) {
        long begin = System.nanoTime();
        request.run();
        long took = System.nanoTime() - begin;
        Api.pause(PAUSE_AFTER_ONE);
        return new Samples(new long[] {took});
    }

    /** The samples of several runs as if they were one. */
    static Samples together(Iterable<Samples> parts) {
        long[] all = {};
        for (Samples part : parts) {
            long[] longer = Arrays.copyOf(all, all.length + part.nanos.length);
            System.arraycopy(part.nanos, 0, longer, all.length, part.nanos.length);
            all = longer;
        }
        return new Samples(all);
    }

    /** Milliseconds that this share of the requests did not exceed; nearest rank. */
    double millis(double share) {
        return nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e6;
    }
}
