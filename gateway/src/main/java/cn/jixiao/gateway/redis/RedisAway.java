package cn.jixiao.gateway.redis;

/** Redis did not answer, or not in time. */
public final class RedisAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RedisAway(Throwable cause) {
        super(cause.toString(), cause, false, false);
    }
}
