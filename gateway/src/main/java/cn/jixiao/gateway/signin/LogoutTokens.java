package cn.jixiao.gateway.signin;

import cn.jixiao.gateway.identity.Realm;
import cn.jixiao.gateway.problem.EdgeRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Reads logout tokens (OpenID Connect Back-Channel Logout 1.0, 2.6): ours, fresh, about a logout, and no id token. */
@Component
final class LogoutTokens {

    private static final Logger log = LoggerFactory.getLogger(LogoutTokens.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final NimbusReactiveJwtDecoder decoder;

    LogoutTokens(ClientRegistration client, Realm realm, WebClient ownCalls) {
        this.decoder = NimbusReactiveJwtDecoder.withJwkSetUri(realm.keys())
                .webClient(ownCalls)
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtTimestampValidator(Duration.ofSeconds(30)),
                new JwtIssuerValidator(realm.issuer()),
                new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(client.getClientId())),
                new JwtClaimValidator<Map<String, Object>>(
                        "events", events -> events != null && events.containsKey(EVENT)),
                LogoutTokens::hasNoNonce));
    }

    /** Keycloak's name of the session that ended. */
    Mono<String> session(String token) {
        return decoder.decode(token)
                .onErrorMap(BadJwtException.class, LogoutTokens::refused)
                .mapNotNull(jwt -> jwt.getClaimAsString("sid"));
    }

    /** An id token has one: it must not pass for a logout token. */
    private static OAuth2TokenValidatorResult hasNoNonce(Jwt token) {
        return token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("nonce"))
                : OAuth2TokenValidatorResult.success();
    }

    private static EdgeRefusal refused(BadJwtException bad) {
        log.warn("a logout token was refused: {}", bad.getMessage());
        return EdgeRefusal.of(HttpStatus.BAD_REQUEST, "HTTP_400");
    }
}
