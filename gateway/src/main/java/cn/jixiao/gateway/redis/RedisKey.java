package cn.jixiao.gateway.redis;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A key in Redis, {@code tenant:kind:id}. There is no other way to make one, so that nothing is kept without saying whose it is
 * and for how long.
 *
 * @param text what Redis sees
 * @param life after which Redis forgets it; never zero
 */
public record RedisKey(String text, Duration life) {

    /** Stands in the tenant's place of what belongs to the installation and to no bureau; no bureau has such an id. */
    private static final String INSTALLATION = "platform";

    private static final Pattern TENANT = Pattern.compile("[0-9A-Za-z-]{2,32}");
    private static final Pattern PART = Pattern.compile("[0-9A-Za-z_.~-]{1,128}");

    public RedisKey {
        if (life.isNegative() || life.isZero()) {
            throw new IllegalArgumentException("a key without an end: " + text);
        }
    }

    /** A key of one bureau. */
    public static RedisKey of(String tenant, String kind, String id, Duration life) {
        if (tenant.equals(INSTALLATION) || !TENANT.matcher(tenant).matches()) {
            throw new IllegalArgumentException("not a tenant");
        }
        return key(tenant, kind, id, life);
    }

    /** A key of the installation: a session or a sign-in, whose bureau is only known once it has been read. */
    public static RedisKey installation(String kind, String id, Duration life) {
        return key(INSTALLATION, kind, id, life);
    }

    private static RedisKey key(String tenant, String kind, String id, Duration life) {
        if (!PART.matcher(kind).matches() || !PART.matcher(id).matches()) {
            throw new IllegalArgumentException("not a kind and an id");
        }
        return new RedisKey(tenant + ":" + kind + ":" + id, life);
    }
}
