package cn.jixiao.gateway.session;

import cn.jixiao.gateway.identity.Identity;
import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.request.Caller;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Replaces a session's tokens before they end. Requests that need it at the same moment share one renewal. */
@Component
final class Renewal {

    private final Sessions sessions;
    private final Identity identity;
    private final Clock clock;
    private final Map<String, Mono<BrowserSession>> running = new ConcurrentHashMap<>();

    Renewal(Sessions sessions, Identity identity, Clock clock) {
        this.sessions = sessions;
        this.identity = identity;
        this.clock = clock;
    }

    /** The session with tokens that will outlast a request. */
    Mono<BrowserSession> fresh(SessionId id, BrowserSession session) {
        if (!session.isDue(clock.instant())) {
            return Mono.just(session);
        }
        return renew(id, session)
                .onErrorResume(
                        EdgeRefusal.class,
                        refusal ->
                                refusal.status() == HttpStatus.SERVICE_UNAVAILABLE && session.isUsable(clock.instant())
                                        ? Mono.just(session)
                                        : Mono.error(refusal));
    }

    /** Renews at once, which also sets the end of the session anew. */
    Mono<BrowserSession> renew(SessionId id, BrowserSession session) {
        String key = id.digest();
        return running.computeIfAbsent(
                key,
                absent -> Mono.defer(() -> exchange(id, session))
                        .doFinally(signal -> running.remove(key))
                        .cache());
    }

    /** Somebody may have renewed it since this request read it: then that is what counts, and no token is used twice. */
    private Mono<BrowserSession> exchange(SessionId id, BrowserSession seen) {
        return sessions.find(id)
                .switchIfEmpty(Mono.error(EdgeRefusal::sessionEnded))
                .flatMap(session -> session.accessIssued().isAfter(seen.accessIssued())
                        ? Mono.just(session)
                        : refreshed(id, session))
                .onErrorResume(
                        EdgeRefusal.class,
                        refusal -> refusal.status() == HttpStatus.UNAUTHORIZED
                                ? sessions.end(id).then(Mono.error(EdgeRefusal.sessionEnded()))
                                : Mono.error(refusal));
    }

    private Mono<BrowserSession> refreshed(SessionId id, BrowserSession session) {
        return identity.refresh(session.accessToken(), session.refreshToken())
                .flatMap(grant -> identity.caller(grant.accessToken())
                        .filter(caller -> isSame(session.caller(), caller))
                        .map(caller -> session.with(grant, caller)))
                .filterWhen(renewed -> sessions.replace(id, renewed))
                .switchIfEmpty(Mono.error(EdgeRefusal::sessionEnded));
    }

    /** Who was taken out of the bureau meanwhile gets a token without it: that is another session, not this one. */
    private static boolean isSame(Caller before, Caller now) {
        return before.subject().equals(now.subject()) && Objects.equals(before.bureau(), now.bureau());
    }
}
