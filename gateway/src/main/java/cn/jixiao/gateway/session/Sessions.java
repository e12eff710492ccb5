package cn.jixiao.gateway.session;

import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.redis.RedisAway;
import cn.jixiao.gateway.redis.RedisKey;
import cn.jixiao.gateway.redis.RedisStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The sessions of all browsers, in Redis. Is Redis away, every call fails with a retriable refusal and nobody is signed out. */
@Component
final class Sessions {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final RedisStore redis;
    private final JsonMapper json;
    private final Clock clock;

    Sessions(RedisStore redis, JsonMapper json, Clock clock) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
    }

    /** The living session that this secret opens. */
    Mono<BrowserSession> find(SessionId id) {
        return redis.get(key(id.digest(), LONGEST))
                .onErrorMap(RedisAway.class, away -> EdgeRefusal.away("SESSION_STORE_AWAY"))
                .mapNotNull(locked -> SessionCipher.open(id.key(), locked))
                .map(text -> json.readValue(text, BrowserSession.class))
                .filter(session -> !session.isOver(clock.instant()));
    }

    Mono<Void> put(SessionId id, BrowserSession session) {
        return redis.put(key(id.digest(), life(session)), locked(id, session))
                .then(redis.add(bySid(session.sid()), id.digest()))
                .onErrorMap(RedisAway.class, away -> EdgeRefusal.away("SESSION_STORE_AWAY"));
    }

    /** Keeps a session that was renewed; false where it was ended meanwhile, which stays so. */
    Mono<Boolean> replace(SessionId id, BrowserSession session) {
        return redis.replace(key(id.digest(), life(session)), locked(id, session))
                .onErrorMap(RedisAway.class, away -> EdgeRefusal.away("SESSION_STORE_AWAY"));
    }

    Mono<Void> end(SessionId id) {
        return redis.delete(key(id.digest(), LONGEST))
                .onErrorMap(RedisAway.class, away -> EdgeRefusal.away("SESSION_STORE_AWAY"));
    }

    /** Ends all sessions that belong to one session of Keycloak. */
    Mono<Void> endAll(String sid) {
        return redis.members(bySid(sid))
                .concatMap(digest -> redis.delete(key(digest, LONGEST)))
                .thenMany(Flux.defer(() -> redis.delete(bySid(sid))))
                .then()
                .onErrorMap(RedisAway.class, away -> EdgeRefusal.away("SESSION_STORE_AWAY"));
    }

    private String locked(SessionId id, BrowserSession session) {
        return SessionCipher.lock(id.key(), json.writeValueAsString(session));
    }

    private Duration life(BrowserSession session) {
        Duration left = Duration.between(Instant.now(clock), session.refreshExpires());
        return left.isPositive() ? left : Duration.ofSeconds(1);
    }

    private static RedisKey key(String digest, Duration life) {
        return RedisKey.installation("session", digest, life);
    }

    private static RedisKey bySid(String sid) {
        return RedisKey.installation("sid", sid, LONGEST);
    }
}
