package cn.jixiao.gateway.limit;

import cn.jixiao.gateway.redis.RedisKey;
import cn.jixiao.gateway.redis.RedisStore;
import cn.jixiao.gateway.settings.EdgeSettings.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** A limit that all nodes keep together in Redis: one key a caller, which ends when the allowance is whole again. */
final class SharedLimit {

    private static final RedisScript<Long> TAKE = RedisScript.of(new ClassPathResource("edge/take.lua"), Long.class);

    private final RedisStore redis;
    private final List<String> arguments;
    private final Duration life;

    SharedLimit(RedisStore redis, Rate rate) {
        this.redis = redis;
        this.arguments =
                List.of(String.format(Locale.ROOT, "%.3f", 1000 / rate.perSecond()), Integer.toString(rate.burst()));
        this.life = Duration.ofMillis((long) (1000 / rate.perSecond() * rate.burst()) + 1000);
    }

    /** Takes one request off: zero when it was there, else how long to wait. */
    Mono<Duration> take(String tenant, String id) {
        RedisKey key =
                tenant.isEmpty() ? RedisKey.installation("rate", id, life) : RedisKey.of(tenant, "rate", id, life);
        return redis.run(TAKE, key, arguments).map(Duration::ofMillis);
    }
}
