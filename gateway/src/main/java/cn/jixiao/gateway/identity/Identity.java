package cn.jixiao.gateway.identity;

import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.request.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks Keycloak. What Keycloak refuses is told apart from Keycloak being away, which never ends a session. */
@Component
public final class Identity {

    private static final Logger log = LoggerFactory.getLogger(Identity.class);
    private static final Set<String> OVER = Set.of("invalid_grant", "invalid_token");

    private final ClientRegistration client;
    private final ReactiveJwtDecoder accessTokens;
    private final Codes codes;
    private final WebClientReactiveRefreshTokenTokenResponseClient refreshes;
    private final Clock clock;

    Identity(
            ClientRegistration client,
            ReactiveJwtDecoder accessTokens,
            Codes codes,
            WebClientReactiveRefreshTokenTokenResponseClient refreshes,
            Clock clock) {
        this.client = client;
        this.accessTokens = accessTokens;
        this.codes = codes;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    /**
     * Somebody who has just signed in.
     *
     * @param sid Keycloak's name of its session
     */
    public record SignedIn(Grant grant, Caller caller, String sid) {}

    /** Trades a code for tokens. State, nonce, PKCE and the id token are checked on the way. */
    public Mono<SignedIn> redeem(OAuth2AuthorizationExchange answer) {
        Instant now = clock.instant();
        return codes.redeem(answer)
                .onErrorMap(e -> away(e, "SIGN_IN_FAILED", HttpStatus.BAD_REQUEST))
                .flatMap(login -> signedIn(login, now));
    }

    private Mono<SignedIn> signedIn(OAuth2LoginAuthenticationToken login, Instant now) {
        OidcUser user = (OidcUser) Objects.requireNonNull(login.getPrincipal());
        Grant grant = Grant.of(
                Objects.requireNonNull(login.getAccessToken()),
                login.getRefreshToken(),
                user.getUserInfo() == null ? Map.of() : user.getUserInfo().getClaims(),
                user.getIdToken().getTokenValue(),
                now);
        String sid = Objects.requireNonNull(user.getIdToken().getClaimAsString("sid"));
        return caller(grant.accessToken()).map(caller -> new SignedIn(grant, caller, sid));
    }

    /** Takes new tokens; a {@code SESSION_ENDED} refusal says that Keycloak's session is over. */
    public Mono<Grant> refresh(String accessToken, String refreshToken) {
        Instant now = clock.instant();
        return refreshes
                .getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                        client,
                        new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, accessToken, null, null),
                        new OAuth2RefreshToken(refreshToken, null)))
                .onErrorMap(e -> away(e, "SESSION_ENDED", HttpStatus.UNAUTHORIZED))
                .map(answer -> Grant.of(
                        answer.getAccessToken(),
                        answer.getRefreshToken(),
                        answer.getAdditionalParameters(),
                        (String) answer.getAdditionalParameters().get("id_token"),
                        now));
    }

    /** Who presents this access token; {@code UNAUTHENTICATED} where it is not one of ours, or no longer. */
    public Mono<Caller> caller(String accessToken) {
        return accessTokens
                .decode(accessToken)
                .map(Caller::of)
                .onErrorMap(e -> away(e, "UNAUTHENTICATED", HttpStatus.UNAUTHORIZED));
    }

    private static Throwable away(Throwable failure, String refused, HttpStatus status) {
        return switch (failure) {
            case EdgeRefusal refusal -> refusal;
            case BadJwtException bad -> EdgeRefusal.of(status, refused);
            case OAuth2AuthorizationException e
            when OVER.contains(e.getError().getErrorCode()) -> EdgeRefusal.of(status, refused);
            case OAuth2AuthenticationException e when isAnswer(e) -> EdgeRefusal.of(status, refused);
            default -> {
                log.warn("Keycloak is away or refuses this client: {}", failure.toString());
                yield EdgeRefusal.away("IDENTITY_AWAY");
            }
        };
    }

    /** Whether the failure lies in what was presented and not in the way to Keycloak. */
    private static boolean isAnswer(OAuth2AuthenticationException e) {
        return e.getCause() == null
                || e.getCause() instanceof BadJwtException
                || OVER.contains(e.getError().getErrorCode());
    }
}
