package cn.jixiao.gateway.session;

import cn.jixiao.gateway.identity.Grant;
import cn.jixiao.gateway.identity.Identity.SignedIn;
import cn.jixiao.gateway.request.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Opens and closes sessions of browsers. */
@Component
public final class BrowserSessions {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SessionSecurity security;

    BrowserSessions(Sessions sessions, SessionCookie cookie, SessionSecurity security) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.security = security;
    }

    /** Opens a session under a new secret and gives the browser its cookie. */
    public Mono<Void> open(ServerWebExchange exchange, SignedIn signedIn) {
        Grant grant = signedIn.grant();
        SessionId id = SessionId.fresh();
        BrowserSession session = new BrowserSession(
                signedIn.caller(),
                SessionId.random(),
                grant.accessToken(),
                grant.issued(),
                grant.accessExpires(),
                grant.refreshToken(),
                grant.refreshExpires(),
                grant.idToken() == null ? "" : grant.idToken(),
                signedIn.sid());
        return sessions.put(id, session).doOnSuccess(done -> cookie.write(exchange, id));
    }

    /** Who is signed in with this request's cookie. */
    public Mono<Caller> caller(ServerWebExchange exchange) {
        return security.live(exchange).map(live -> live.session().caller());
    }

    /**
     * Ends the session of this request after comparing the token that came with it.
     *
     * @return the id token, by which Keycloak knows what to end; empty where nobody was signed in
     */
    public Mono<String> close(ServerWebExchange exchange, @Nullable String csrf) {
        return security.live(exchange)
                .doOnNext(live -> CsrfGuard.check(exchange, live.session(), csrf))
                .flatMap(live -> sessions.end(live.id())
                        .then(sessions.endAll(live.session().sid()))
                        .thenReturn(live.session().idToken()))
                .doOnSuccess(ended -> cookie.clear(exchange));
    }

    /** Ends every session that belongs to this session of Keycloak. */
    public Mono<Void> endAll(String sid) {
        return sessions.endAll(sid);
    }
}
