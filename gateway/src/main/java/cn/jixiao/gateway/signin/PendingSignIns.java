package cn.jixiao.gateway.signin;

import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.redis.RedisAway;
import cn.jixiao.gateway.redis.RedisKey;
import cn.jixiao.gateway.redis.RedisStore;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Sign-ins under way, in Redis, as long as Keycloak's own page waits. Each comes back once. */
@Component
final class PendingSignIns {

    private static final Duration LIFE = Duration.ofMinutes(35);
    private static final Pattern STATE = Pattern.compile("[0-9A-Za-z_-]{43}");

    private final RedisStore redis;
    private final JsonMapper json;

    PendingSignIns(RedisStore redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    Mono<Void> keep(PendingSignIn pending) {
        return redis.put(key(pending.state()), json.writeValueAsString(pending))
                .onErrorMap(RedisAway.class, away -> EdgeRefusal.away("SESSION_STORE_AWAY"));
    }

    Mono<PendingSignIn> take(String state) {
        if (!STATE.matcher(state).matches()) {
            return Mono.empty();
        }
        return redis.take(key(state))
                .onErrorMap(RedisAway.class, away -> EdgeRefusal.away("SESSION_STORE_AWAY"))
                .map(text -> json.readValue(text, PendingSignIn.class));
    }

    private static RedisKey key(String state) {
        return RedisKey.installation("sign-in", state, LIFE);
    }
}
