package cn.jixiao.gateway.limit;

import cn.jixiao.gateway.settings.EdgeSettings.Rate;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A limit that this node keeps by itself: the time at which a caller's allowance would be whole again, per caller. */
public final class LocalLimit {

    private final long interval;
    private final long tolerance;
    private final Cache<String, AtomicLong> whole;

    public LocalLimit(Rate rate) {
        this.interval = (long) (1e9 / rate.perSecond());
        this.tolerance = interval * rate.burst();
        this.whole = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofNanos(tolerance).plusSeconds(1))
                .build();
    }

    /** Takes one request off the allowance: zero when it was there, else how long to wait. */
    public Duration take(String caller) {
        AtomicLong at = whole.get(caller, key -> new AtomicLong(System.nanoTime()));
        while (true) {
            long seen = at.get();
            long now = System.nanoTime();
            long next = (seen - now > 0 ? seen : now) + interval;
            if (next - now > tolerance) {
                return Duration.ofNanos(next - now - tolerance);
            }
            if (at.compareAndSet(seen, next)) {
                return Duration.ZERO;
            }
        }
    }
}
