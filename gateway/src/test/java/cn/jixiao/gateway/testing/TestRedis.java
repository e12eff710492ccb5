package cn.jixiao.gateway.testing;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.List;

/** Looks into the run's Redis. */
public final class TestRedis {

    private static final TestRedis SHARED = new TestRedis();

    private final RedisCommands<String, String> redis = RedisClient.create(Environment.get("JIXIAO_TEST_REDIS_URL"))
            .connect()
            .sync();

    private TestRedis() {}

    public static TestRedis shared() {
        return SHARED;
    }

    public List<String> keys(String pattern) {
        return redis.keys(pattern);
    }

    public String get(String key) {
        return redis.get(key);
    }

    /** Negative for a key that never ends. */
    public long secondsToLive(String key) {
        return redis.ttl(key);
    }
}
