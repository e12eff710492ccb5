package cn.jixiao.gateway.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The token with which the edge itself asks tenant-service; kept until shortly before it ends. */
@Component
public final class OwnToken {

    private final WebClientReactiveClientCredentialsTokenResponseClient client;
    private final OAuth2ClientCredentialsGrantRequest request;
    private final Clock clock;
    private volatile @Nullable OAuth2AccessToken kept;

    OwnToken(WebClientReactiveClientCredentialsTokenResponseClient client, ClientRegistration gateway, Clock clock) {
        this.client = client;
        this.request = new OAuth2ClientCredentialsGrantRequest(ClientRegistration.withClientRegistration(gateway)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(Set.of())
                .build());
        this.clock = clock;
    }

    public Mono<String> get() {
        OAuth2AccessToken token = kept;
        Instant end = token == null ? null : token.getExpiresAt();
        if (token != null && end != null && clock.instant().isBefore(end.minusSeconds(30))) {
            return Mono.just(token.getTokenValue());
        }
        return client.getTokenResponse(request).map(answer -> {
            kept = answer.getAccessToken();
            return answer.getAccessToken().getTokenValue();
        });
    }
}
