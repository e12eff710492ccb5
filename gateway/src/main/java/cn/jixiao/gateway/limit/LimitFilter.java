package cn.jixiao.gateway.limit;

import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.redis.RedisAway;
import cn.jixiao.gateway.redis.RedisStore;
import cn.jixiao.gateway.request.Arrival;
import cn.jixiao.gateway.request.Caller;
import cn.jixiao.gateway.request.CallerAuthentication;
import cn.jixiao.gateway.settings.EdgeSettings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Limits each person and each bureau over all nodes. Is Redis away, each node keeps a smaller limit by itself, and asks Redis
 * again every other second.
 */
@Component
final class LimitFilter implements GlobalFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger(LimitFilter.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

    private final SharedLimit persons;
    private final SharedLimit tenants;
    private final LocalLimit local;
    private volatile long awayUntil = System.nanoTime();

    LimitFilter(RedisStore redis, EdgeSettings settings) {
        this.persons = new SharedLimit(redis, settings.limits().person());
        this.tenants = new SharedLimit(redis, settings.limits().tenant());
        this.local = new LocalLimit(settings.limits().local());
    }

    @Override
    public int getOrder() {
        return 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return CallerAuthentication.current()
                .map(CallerAuthentication::caller)
                .doOnNext(caller -> Arrival.by(exchange, caller))
                .flatMap(this::waitFor)
                .flatMap(wait -> wait.isZero() ? Mono.empty() : Mono.error(EdgeRefusal.tooMany(wait)))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<Duration> waitFor(Caller caller) {
        if (System.nanoTime() - awayUntil < 0) {
            return Mono.just(local.take(caller.subject()));
        }
        String tenant = caller.bureau() == null ? "" : caller.bureau();
        return persons.take(tenant, "person." + caller.subject())
                .flatMap(wait -> wait.isZero() && !tenant.isEmpty() ? tenants.take(tenant, "all") : Mono.just(wait))
                .onErrorResume(RedisAway.class, away -> {
                    log.warn("limits are kept by this node alone: {}", away.getMessage());
                    awayUntil = System.nanoTime() + PAUSE_NANOS;
                    return Mono.just(local.take(caller.subject()));
                });
    }
}
