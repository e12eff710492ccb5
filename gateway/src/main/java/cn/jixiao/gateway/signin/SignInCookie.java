package cn.jixiao.gateway.signin;

import cn.jixiao.gateway.request.Arrival;
import cn.jixiao.gateway.session.SessionId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Marks the browser in which a sign-in began, so that nobody is signed in with somebody else's answer. Lax, because Keycloak may
 * stand on another site and the browser comes back from there; one for all windows of the browser.
 */
@Component
final class SignInCookie {

    private static final String NAME = "jixiao-sign-in";
    private static final Duration LIFE = Duration.ofMinutes(35);

    private final PublicAddress address;

    SignInCookie(PublicAddress address) {
        this.address = address;
    }

    /** Digest of this browser's mark, which it gets or keeps. */
    String browser(ServerWebExchange exchange) {
        String known = mark(exchange);
        String mark = known == null ? SessionId.random() : known;
        exchange.getResponse()
                .addCookie(ResponseCookie.from(NAME, mark)
                        .path("/sign-in")
                        .maxAge(LIFE)
                        .httpOnly(true)
                        .secure(Arrival.of(exchange).secure() || address.isSecure())
                        .sameSite("Lax")
                        .build());
        return Digest.of(mark);
    }

    /** Whether this browser is the one with that digest. */
    boolean began(ServerWebExchange exchange, String digest) {
        String mark = mark(exchange);
        return mark != null && Digest.of(mark).equals(digest);
    }

    private static @Nullable String mark(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(NAME);
        return cookie == null || !cookie.getValue().matches("[0-9A-Za-z_-]{43}") ? null : cookie.getValue();
    }
}
