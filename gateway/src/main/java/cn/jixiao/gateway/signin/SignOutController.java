package cn.jixiao.gateway.signin;

import cn.jixiao.gateway.identity.Realm;
import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.session.BrowserSessions;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Signs out here and at Keycloak, and ends sessions here when Keycloak says that one of its own has ended. */
@RestController
final class SignOutController {

    private final BrowserSessions sessions;
    private final LogoutTokens logoutTokens;
    private final PublicAddress address;
    private final Realm realm;

    SignOutController(BrowserSessions sessions, LogoutTokens logoutTokens, PublicAddress address, Realm realm) {
        this.sessions = sessions;
        this.logoutTokens = logoutTokens;
        this.address = address;
        this.realm = realm;
    }

    /**
     * Ends the session here and names the address at Keycloak that ends the one there. A form (field {@code _csrf}) is redirected to
     * it; a script gets {@code {"location": …}} and goes there itself.
     */
    @PostMapping("/sign-out")
    Mono<ResponseEntity<Map<String, String>>> signOut(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst("X-CSRF-TOKEN");
        return (header == null ? field(exchange, "_csrf") : Mono.just(header))
                .defaultIfEmpty("")
                .flatMap(csrf -> sessions.close(exchange, csrf).defaultIfEmpty(""))
                .map(idToken -> answer(exchange, idToken.isEmpty() ? "/" : farewell(exchange, idToken)));
    }

    /** For Keycloak only: a signed logout token says which of its sessions has ended. */
    @PostMapping(path = "/sign-out/back-channel", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Mono<ResponseEntity<Void>> ended(ServerWebExchange exchange) {
        return field(exchange, "logout_token")
                .switchIfEmpty(Mono.error(() -> EdgeRefusal.of(HttpStatus.BAD_REQUEST, "HTTP_400")))
                .flatMap(logoutTokens::session)
                .flatMap(sid -> sessions.endAll(sid))
                .thenReturn(ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .<Void>build());
    }

    private static ResponseEntity<Map<String, String>> answer(ServerWebExchange exchange, String location) {
        return exchange.getRequest().getHeaders().getAccept().contains(MediaType.TEXT_HTML)
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(location))
                        .build()
                : ResponseEntity.ok(Map.of("location", location));
    }

    private String farewell(ServerWebExchange exchange, String idToken) {
        return UriComponentsBuilder.fromUriString(realm.logout())
                .queryParam("id_token_hint", idToken)
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(address.of(exchange) + "/")
                .toUriString();
    }

    private static Mono<String> field(ServerWebExchange exchange, String name) {
        return exchange.getFormData().mapNotNull(form -> first(form, name));
    }

    private static @Nullable String first(MultiValueMap<String, String> form, String name) {
        return form.getFirst(name);
    }
}
