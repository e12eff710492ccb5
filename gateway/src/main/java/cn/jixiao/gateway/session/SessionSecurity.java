package cn.jixiao.gateway.session;

import cn.jixiao.gateway.request.CallerAuthentication;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Recognises a browser by its session cookie. Who presents a bearer token is judged by that alone, whatever cookies say. */
@Component
final class SessionSecurity implements ServerSecurityContextRepository {

    private static final String LIVE = SessionSecurity.class.getName();

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Renewal renewal;

    SessionSecurity(Sessions sessions, SessionCookie cookie, Renewal renewal) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.renewal = renewal;
    }

    /** A session and the secret that opened it. */
    record Live(SessionId id, BrowserSession session) {}

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return live(exchange)
                .map(live -> new SecurityContextImpl(new CallerAuthentication(
                        live.session().caller(),
                        () -> renewal.fresh(live.id(), live.session()).map(BrowserSession::pass))));
    }

    /** The session of this request, read once however often it is asked for. */
    Mono<Live> live(ServerWebExchange exchange) {
        if (exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return Mono.empty();
        }
        Mono<Live> known = exchange.getAttribute(LIVE);
        if (known != null) {
            return known;
        }
        Optional<SessionId> id = cookie.read(exchange);
        if (id.isEmpty()) {
            return Mono.empty();
        }
        Mono<Live> read = sessions.find(id.get())
                .map(session -> new Live(id.get(), session))
                .cache();
        exchange.getAttributes().put(LIVE, read);
        return read;
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }
}
