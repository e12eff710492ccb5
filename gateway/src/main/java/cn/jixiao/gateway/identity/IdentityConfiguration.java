package cn.jixiao.gateway.identity;

import cn.jixiao.gateway.request.Caller;
import cn.jixiao.gateway.settings.EdgeSettings;
import io.netty.channel.ChannelOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** The realm as a client registration, clients with short patience, and what makes a token acceptable. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private static final String AUDIENCE = "jixiao-api";

    @Bean
    Clock systemClock() {
        return Clock.systemUTC();
    }

    /** For calls of the edge's own, to Keycloak and to tenant-service. */
    @Bean
    WebClient ownCalls() {
        HttpClient client = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000)
                .responseTimeout(Duration.ofSeconds(5));
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(client))
                .build();
    }

    // Every address is spelled out: asking Keycloak for them would keep the edge from starting while it is away.
    @Bean
    ClientRegistration gatewayClient(Realm realm, EdgeSettings settings) {
        return ClientRegistration.withRegistrationId(Realm.CLIENT)
                .clientId(Realm.CLIENT)
                .clientSecret(settings.gatewayClientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/sign-in/callback")
                .scope("openid")
                .authorizationUri(realm.authorization())
                .tokenUri(realm.tokens())
                .jwkSetUri(realm.keys())
                .issuerUri(realm.issuer())
                .userNameAttributeName("sub")
                .build();
    }

    @Bean
    WebClientReactiveRefreshTokenTokenResponseClient refreshes(WebClient ownCalls) {
        var client = new WebClientReactiveRefreshTokenTokenResponseClient();
        client.setWebClient(ownCalls);
        return client;
    }

    @Bean
    WebClientReactiveClientCredentialsTokenResponseClient ownTokens(WebClient ownCalls) {
        var client = new WebClientReactiveClientCredentialsTokenResponseClient();
        client.setWebClient(ownCalls);
        return client;
    }

    @Bean
    ReactiveJwtDecoder accessTokens(Realm realm, WebClient ownCalls) {
        NimbusReactiveJwtDecoder decoder = realm.decoder(ownCalls);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(realm.issuer()),
                new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(AUDIENCE)),
                oneBureau()));
        return decoder;
    }

    /** Asked for with {@code organization:*}, Keycloak names all of them; a request acts in one bureau. */
    private static OAuth2TokenValidator<Jwt> oneBureau() {
        return token -> Caller.bureaus(token).size() <= 1
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("several_bureaus"));
    }
}
