package cn.jixiao.gateway.edge;

import cn.jixiao.gateway.request.Arrival;
import cn.jixiao.gateway.request.Caller;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.SignalType;

/** One line a request: who, for which bureau, which path, how it ended. Never a query or a body: they carry business. */
@Component
final class AccessLog {

    private static final Logger log = LoggerFactory.getLogger("access");

    void write(ServerWebExchange exchange, SignalType signal, long nanos) {
        String path = exchange.getRequest().getPath().value();
        if (!log.isInfoEnabled() || path.startsWith("/assets/")) {
            return;
        }
        Arrival arrival = Arrival.of(exchange);
        Caller caller = Arrival.caller(exchange);
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        log.info(
                "tenant={} user={} client={} method={} path={} status={} ms={}{}",
                caller == null || caller.bureau() == null ? "-" : caller.bureau(),
                caller == null ? "-" : caller.subject(),
                arrival.client(),
                exchange.getRequest().getMethod().name(),
                printable(path),
                status == null ? 0 : status.value(),
                String.format(Locale.ROOT, "%.1f", nanos / 1e6),
                signal == SignalType.CANCEL ? " cancelled" : "");
    }

    /** Keeps a caller from writing lines of its own into the log. */
    private static String printable(@Nullable String path) {
        return path == null ? "-" : path.replaceAll("[^\\x21-\\x7e]", "?");
    }
}
