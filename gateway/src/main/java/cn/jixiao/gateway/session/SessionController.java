package cn.jixiao.gateway.session;

import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.request.Arrival;
import cn.jixiao.gateway.request.Caller;
import cn.jixiao.gateway.session.SessionSecurity.Live;
import cn.jixiao.gateway.settings.EdgeSettings;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells a page who is signed in and until when, and prolongs the session. */
@RestController
final class SessionController {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final SessionSecurity security;
    private final Renewal renewal;
    private final EdgeSettings settings;
    private final Clock clock;

    SessionController(SessionSecurity security, Renewal renewal, EdgeSettings settings, Clock clock) {
        this.security = security;
        this.renewal = renewal;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param csrf goes into the header X-CSRF-TOKEN of whatever changes something
     * @param expiresAt when the session ends unless it is used before
     * @param businessDate the day by which deadlines count here
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            boolean signedIn,
            @Nullable Person person,
            @Nullable Bureau bureau,
            @Nullable Boolean operator,
            @Nullable String csrf,
            @Nullable Instant expiresAt,
            LocalDate businessDate) {}

    record Person(String id, String name, String userName) {}

    record Bureau(String id) {}

    /** Asking counts as use, like every call to a service: tokens that are due are renewed. */
    @GetMapping("/session")
    Mono<ResponseEntity<View>> session(ServerWebExchange exchange) {
        return security.live(exchange)
                .flatMap(live -> renewal.fresh(live.id(), live.session()))
                .map(session -> view(exchange, session))
                .onErrorResume(EdgeRefusal.class, this::outIfEnded)
                .defaultIfEmpty(signedOut())
                .map(SessionController::uncached);
    }

    @PostMapping("/session/extend")
    Mono<ResponseEntity<View>> extend(ServerWebExchange exchange) {
        return security.live(exchange)
                .switchIfEmpty(Mono.error(EdgeRefusal::sessionEnded))
                .flatMap((Live live) -> renewal.renew(live.id(), live.session()))
                .map(session -> uncached(view(exchange, session)));
    }

    private Mono<View> outIfEnded(EdgeRefusal refusal) {
        return refusal.status().value() == 401 ? Mono.just(signedOut()) : Mono.error(refusal);
    }

    private View view(ServerWebExchange exchange, BrowserSession session) {
        Caller caller = session.caller();
        Arrival.by(exchange, caller);
        return new View(
                true,
                new Person(caller.subject(), caller.name(), caller.userName()),
                caller.bureau() == null ? null : new Bureau(caller.bureau()),
                caller.operator(),
                session.csrf(),
                session.refreshExpires(),
                today());
    }

    private View signedOut() {
        return new View(false, null, null, null, null, null, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant().plus(settings.offset()), CHINA);
    }

    private static ResponseEntity<View> uncached(View view) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }
}
