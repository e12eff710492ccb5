package cn.jixiao.gateway.redis;

import java.time.Duration;
import java.util.List;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The few things the edge does in Redis. Each answers or fails with {@link RedisAway} well within a second. */
@Component
public final class RedisStore {

    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final ReactiveStringRedisTemplate redis;

    RedisStore(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    /** The value of a key, empty where there is none. */
    public Mono<String> get(RedisKey key) {
        return guarded(redis.opsForValue().get(key.text()));
    }

    /** Reads a value and takes it away, so that it is used once. */
    public Mono<String> take(RedisKey key) {
        return guarded(redis.opsForValue().getAndDelete(key.text()));
    }

    public Mono<Void> put(RedisKey key, String value) {
        return guarded(redis.opsForValue().set(key.text(), value, key.life())).then();
    }

    /** Overwrites a value that is still there; false where it has gone meanwhile. */
    public Mono<Boolean> replace(RedisKey key, String value) {
        return guarded(redis.opsForValue().setIfPresent(key.text(), value, key.life()));
    }

    public Mono<Void> delete(RedisKey key) {
        return guarded(redis.delete(key.text())).then();
    }

    /** Adds to a set, which lives on for the key's life from now. */
    public Mono<Void> add(RedisKey key, String member) {
        return guarded(redis.opsForSet().add(key.text(), member).then(redis.expire(key.text(), key.life())))
                .then();
    }

    public Flux<String> members(RedisKey key) {
        return guarded(redis.opsForSet().members(key.text()).collectList()).flatMapIterable(members -> members);
    }

    /** Runs a script on one key. */
    public Mono<Long> run(RedisScript<Long> script, RedisKey key, List<String> arguments) {
        return guarded(redis.execute(script, List.of(key.text()), arguments).next());
    }

    private static <T> Mono<T> guarded(Mono<T> command) {
        return command.timeout(PATIENCE).onErrorMap(RedisAway::new);
    }
}
