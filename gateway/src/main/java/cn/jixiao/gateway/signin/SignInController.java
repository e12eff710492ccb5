package cn.jixiao.gateway.signin;

import cn.jixiao.gateway.identity.Identity;
import cn.jixiao.gateway.identity.Identity.SignedIn;
import cn.jixiao.gateway.identity.Realm;
import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.request.Arrival;
import cn.jixiao.gateway.request.Caller;
import cn.jixiao.gateway.session.BrowserSessions;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Signs a person in at Keycloak for one acting bureau. Who did not say for which is asked afterwards, unless there is only one: then
 * Keycloak is asked a second time, which the person does not see.
 */
@RestController
final class SignInController {

    private final PendingSignIns pending;
    private final SignInCookie cookie;
    private final PublicAddress address;
    private final Realm realm;
    private final Identity identity;
    private final Memberships memberships;
    private final BrowserSessions sessions;

    SignInController(
            PendingSignIns pending,
            SignInCookie cookie,
            PublicAddress address,
            Realm realm,
            Identity identity,
            Memberships memberships,
            BrowserSessions sessions) {
        this.pending = pending;
        this.cookie = cookie;
        this.address = address;
        this.realm = realm;
        this.identity = identity;
        this.memberships = memberships;
        this.sessions = sessions;
    }

    /**
     * Sends the browser to Keycloak.
     *
     * @param to the page to come back to; in a window of its own a page that tells its opener
     * @param bureau in which bureau to act; without it the one whose pages {@code to} belongs to
     */
    @GetMapping("/sign-in")
    Mono<Void> start(
            ServerWebExchange exchange,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String bureau) {
        String page = Destination.safe(to);
        return send(exchange, page, Destination.bureau(bureau, page));
    }

    /** Where Keycloak sends the browser back to, with a code or with the reason why there is none. */
    @GetMapping("/sign-in/callback")
    Mono<Void> back(
            ServerWebExchange exchange,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error) {
        return pending.take(state)
                .filter(begun -> cookie.began(exchange, begun.browser()))
                .switchIfEmpty(Mono.error(() -> EdgeRefusal.of(HttpStatus.BAD_REQUEST, "SIGN_IN_EXPIRED")))
                .flatMap(begun -> code == null ? refused(exchange, begun, error) : redeem(exchange, begun, code));
    }

    private Mono<Void> send(ServerWebExchange exchange, String to, @Nullable String bureau) {
        PendingSignIn begun = PendingSignIn.begin(realm, cookie.browser(exchange), to, bureau, address.of(exchange));
        return pending.keep(begun).then(Mono.defer(() -> redirect(exchange, begun.address(realm))));
    }

    /** Keycloak knows no such bureau: the person chooses one that exists. */
    private Mono<Void> refused(ServerWebExchange exchange, PendingSignIn begun, @Nullable String error) {
        return "invalid_scope".equals(error) && begun.bureau() != null
                ? send(exchange, begun.to(), null)
                : Mono.error(EdgeRefusal.of(HttpStatus.BAD_REQUEST, "SIGN_IN_FAILED"));
    }

    private Mono<Void> redeem(ServerWebExchange exchange, PendingSignIn begun, String code) {
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(begun.base() + "/sign-in/callback")
                .state(begun.state())
                .build();
        return identity.redeem(new OAuth2AuthorizationExchange(begun.request(realm), answer))
                .flatMap(signedIn -> {
                    Arrival.by(exchange, signedIn.caller());
                    return signedIn.caller().bureau() != null
                            ? enter(exchange, signedIn, begun.to())
                            : choose(exchange, begun, signedIn);
                });
    }

    private Mono<Void> enter(ServerWebExchange exchange, SignedIn signedIn, String to) {
        return sessions.open(exchange, signedIn).then(Mono.defer(() -> redirect(exchange, URI.create(to))));
    }

    private Mono<Void> choose(ServerWebExchange exchange, PendingSignIn begun, SignedIn signedIn) {
        Caller caller = signedIn.caller();
        return memberships.of(signedIn.grant().accessToken()).flatMap(bureaus -> {
            if (bureaus.size() == 1 && !bureaus.getFirst().equals(begun.bureau())) {
                return send(exchange, begun.to(), bureaus.getFirst());
            }
            boolean atOnce = caller.operator() && bureaus.isEmpty();
            return enter(exchange, signedIn, atOnce ? begun.to() : choice(begun.to()));
        });
    }

    private static String choice(String to) {
        return UriComponentsBuilder.fromPath("/choose-bureau")
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(to)
                .toUriString();
    }

    static Mono<Void> redirect(ServerWebExchange exchange, URI to) {
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(to);
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return exchange.getResponse().setComplete();
    }
}
