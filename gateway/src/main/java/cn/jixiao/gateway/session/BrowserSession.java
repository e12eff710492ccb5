package cn.jixiao.gateway.session;

import cn.jixiao.gateway.identity.Grant;
import cn.jixiao.gateway.request.Caller;
import cn.jixiao.gateway.request.CallerAuthentication.Pass;
import java.time.Duration;
import java.time.Instant;

/**
 * A person's session as it lies in Redis.
 *
 * @param csrf what the page must repeat in a header with everything that changes something
 * @param accessToken handed on to the services
 * @param accessIssued when this access token was taken; after four minutes of use it is replaced
 * @param refreshExpires when Keycloak's own session ends unless it is used: the end of this one too
 * @param idToken names the session to Keycloak when the person signs out
 * @param sid Keycloak's name of its session
 */
record BrowserSession(
        Caller caller,
        String csrf,
        String accessToken,
        Instant accessIssued,
        Instant accessExpires,
        String refreshToken,
        Instant refreshExpires,
        String idToken,
        String sid) {

    private static final Duration USED = Duration.ofMinutes(4);
    private static final Duration TIGHT = Duration.ofSeconds(30);

    boolean isOver(Instant now) {
        return !now.isBefore(refreshExpires);
    }

    /** Whether the tokens should be replaced before they are used again; doing so also prolongs the session. */
    boolean isDue(Instant now) {
        return !now.isBefore(accessIssued.plus(USED)) || !now.isBefore(accessExpires.minus(TIGHT));
    }

    /** Whether a service would still accept the access token. */
    boolean isUsable(Instant now) {
        return now.isBefore(accessExpires.minusSeconds(3));
    }

    BrowserSession with(Grant grant, Caller caller) {
        return new BrowserSession(
                caller,
                csrf,
                grant.accessToken(),
                grant.issued(),
                grant.accessExpires(),
                grant.refreshToken(),
                grant.refreshExpires(),
                grant.idToken() == null ? idToken : grant.idToken(),
                sid);
    }

    /** What a request of this session is handed on with. */
    Pass pass() {
        return new Pass(accessToken, refreshExpires);
    }

    @Override
    public String toString() {
        return "session of " + caller.subject();
    }
}
