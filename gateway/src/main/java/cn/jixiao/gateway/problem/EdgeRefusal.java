package cn.jixiao.gateway.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that the edge itself refuses, with the stable code that pages and machines go by. */
public final class EdgeRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final boolean retriable;
    private final @Nullable Duration retryAfter;

    private EdgeRefusal(HttpStatus status, String code, boolean retriable, @Nullable Duration retryAfter) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.retriable = retriable;
        this.retryAfter = retryAfter;
    }

    /** A refusal that stays one however often the request is repeated. */
    public static EdgeRefusal of(HttpStatus status, String code) {
        return new EdgeRefusal(status, code, false, null);
    }

    /** Something that the edge needs is away: the same request may succeed a little later. */
    public static EdgeRefusal away(String code) {
        return new EdgeRefusal(HttpStatus.SERVICE_UNAVAILABLE, code, true, Duration.ofSeconds(2));
    }

    /** Too much was asked; after this time the next request is answered. */
    public static EdgeRefusal tooMany(Duration retryAfter) {
        return new EdgeRefusal(HttpStatus.TOO_MANY_REQUESTS, "RATE_LIMITED", true, retryAfter);
    }

    /** The session is over or was never there: the person signs in again and goes on. */
    public static EdgeRefusal sessionEnded() {
        return of(HttpStatus.UNAUTHORIZED, "SESSION_ENDED");
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public boolean retriable() {
        return retriable;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
