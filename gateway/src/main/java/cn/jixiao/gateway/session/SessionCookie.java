package cn.jixiao.gateway.session;

import cn.jixiao.gateway.request.Arrival;
import cn.jixiao.gateway.settings.EdgeSettings;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The session cookie: for this host only, unreadable for scripts, never sent from another site, gone with the browser. Over https
 * it carries the {@code __Host-} prefix, so that no neighbouring host can plant one.
 */
@Component
final class SessionCookie {

    private final boolean alwaysSecure;

    SessionCookie(EdgeSettings settings) {
        this.alwaysSecure = settings.publicUrl() != null
                && "https".equals(settings.publicUrl().getScheme());
    }

    Optional<SessionId> read(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name(exchange)))
                .map(HttpCookie::getValue)
                .filter(SessionId::isShaped)
                .map(SessionId::new);
    }

    boolean isPresented(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().containsKey(name(exchange));
    }

    void write(ServerWebExchange exchange, SessionId id) {
        exchange.getResponse().addCookie(cookie(exchange, id.secret()).build());
    }

    void clear(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie(exchange, "").maxAge(0).build());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(ServerWebExchange exchange, String value) {
        return ResponseCookie.from(name(exchange), value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure(exchange))
                .sameSite("Strict");
    }

    private String name(ServerWebExchange exchange) {
        return isSecure(exchange) ? "__Host-jixiao" : "jixiao-session";
    }

    private boolean isSecure(ServerWebExchange exchange) {
        return alwaysSecure || Arrival.of(exchange).secure();
    }
}
