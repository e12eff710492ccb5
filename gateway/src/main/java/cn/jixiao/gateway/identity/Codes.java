package cn.jixiao.gateway.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Trades codes for tokens; state, nonce, PKCE and the id token are checked on the way. */
@Component
final class Codes {

    private final ClientRegistration client;
    private final OidcAuthorizationCodeReactiveAuthenticationManager manager;

    Codes(ClientRegistration client, Realm realm, WebClient ownCalls) {
        this.client = client;
        var redeeming = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        redeeming.setWebClient(ownCalls);
        this.manager = new OidcAuthorizationCodeReactiveAuthenticationManager(
                redeeming, request -> Mono.just(withAnswer(request)));
        NimbusReactiveJwtDecoder idTokens = realm.decoder(ownCalls);
        idTokens.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
        manager.setJwtDecoderFactory(ours -> idTokens);
    }

    Mono<OAuth2LoginAuthenticationToken> redeem(OAuth2AuthorizationExchange answer) {
        return manager.authenticate(new OAuth2AuthorizationCodeAuthenticationToken(client, answer))
                .cast(OAuth2LoginAuthenticationToken.class);
    }

    /** Keeps what Keycloak said besides the tokens, above all when its session ends. */
    private static OidcUser withAnswer(OidcUserRequest request) {
        Map<String, Object> answer = new HashMap<>(request.getAdditionalParameters());
        answer.put("sub", request.getIdToken().getSubject());
        return new DefaultOidcUser(Set.of(), request.getIdToken(), new OidcUserInfo(answer));
    }
}
