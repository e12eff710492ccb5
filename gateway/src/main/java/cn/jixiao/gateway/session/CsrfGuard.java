package cn.jixiao.gateway.session;

import cn.jixiao.gateway.problem.EdgeRefusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets nothing be changed by a cookie alone: the page repeats the session's token, which another site cannot read. */
@Component
final class CsrfGuard {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final SessionSecurity security;

    CsrfGuard(SessionSecurity security) {
        this.security = security;
    }

    /** The guard as it stands in the security chain, before the services. */
    WebFilter filter() {
        return this::guard;
    }

    private Mono<Void> guard(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        // Signing out comes as a form and brings the token as a field; the endpoint itself compares it.
        if (SAFE.contains(request.getMethod()) || request.getPath().value().equals("/sign-out")) {
            return chain.filter(exchange);
        }
        return security.live(exchange)
                .doOnNext(live ->
                        check(exchange, live.session(), request.getHeaders().getFirst("X-CSRF-TOKEN")))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    /** Refuses unless the token is the session's and the browser says that the page is ours. */
    static void check(ServerWebExchange exchange, BrowserSession session, @Nullable String presented) {
        String site = exchange.getRequest().getHeaders().getFirst("Sec-Fetch-Site");
        boolean ours = site == null || site.equals("same-origin") || site.equals("none");
        if (!ours || presented == null || !isEqual(presented, session.csrf())) {
            throw EdgeRefusal.of(HttpStatus.FORBIDDEN, "CSRF_REFUSED");
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
