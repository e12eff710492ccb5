package cn.jixiao.gateway.problem;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.server.ResponseStatusException;

/** Finds the refusal that a failure stands for; what nobody foresaw is logged and stays unexplained. */
public final class Foreseen {

    private static final Logger log = LoggerFactory.getLogger(Foreseen.class);

    private Foreseen() {}

    /** The refusal to answer with. */
    public static EdgeRefusal in(Throwable failure) {
        if (failure instanceof EdgeRefusal refusal) {
            return refusal;
        }
        if (failure instanceof ServerExchangeRejectedException) {
            return EdgeRefusal.of(HttpStatus.BAD_REQUEST, "HTTP_400");
        }
        if (failure instanceof ResponseStatusException known) {
            if (known.getStatusCode().value() == HttpStatus.GATEWAY_TIMEOUT.value()) {
                return slow();
            }
            if (known.getStatusCode().is4xxClientError()) {
                return client(known.getStatusCode().value());
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EdgeRefusal refusal) {
                return refusal;
            }
            if (cause instanceof TimeoutException) {
                return slow();
            }
            if (cause instanceof IOException) {
                log.warn("a service is away: {}", cause.toString());
                return EdgeRefusal.away("SERVICE_AWAY");
            }
        }
        log.error("unforeseen failure", failure);
        return EdgeRefusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "UNFORESEEN");
    }

    private static EdgeRefusal slow() {
        return EdgeRefusal.of(HttpStatus.GATEWAY_TIMEOUT, "SERVICE_SLOW");
    }

    private static EdgeRefusal client(int status) {
        return switch (status) {
            case 404 -> EdgeRefusal.of(HttpStatus.NOT_FOUND, "HTTP_404");
            case 405 -> EdgeRefusal.of(HttpStatus.METHOD_NOT_ALLOWED, "HTTP_405");
            case 413 -> EdgeRefusal.of(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE");
            case 415 -> EdgeRefusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "HTTP_415");
            default -> EdgeRefusal.of(HttpStatus.BAD_REQUEST, "HTTP_400");
        };
    }
}
