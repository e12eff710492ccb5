package cn.jixiao.gateway.signin;

import cn.jixiao.gateway.identity.Realm;
import cn.jixiao.gateway.session.SessionId;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * A sign-in that was sent to Keycloak and has not come back.
 *
 * @param browser digest of the browser's sign-in cookie: only the browser that began may end it
 * @param attributes what the protocol compares afterwards: nonce and PKCE verifier
 * @param bureau the bureau it was asked for, null where the person is to choose
 * @param base address under which this browser reaches us
 */
record PendingSignIn(
        String state,
        String browser,
        Map<String, String> attributes,
        Map<String, String> parameters,
        List<String> scopes,
        String to,
        @Nullable String bureau,
        String base) {

    /** Makes up state, nonce and verifier for one attempt. */
    static PendingSignIn begin(Realm realm, String browser, String to, @Nullable String bureau, String base) {
        String state = SessionId.random();
        String nonce = SessionId.random();
        OAuth2AuthorizationRequest.Builder builder = request(
                realm, base, state, bureau == null ? List.of("openid") : List.of("openid", "organization:" + bureau));
        builder.attributes(attributes -> attributes.put(OidcParameterNames.NONCE, nonce));
        builder.additionalParameters(parameters -> parameters.put(OidcParameterNames.NONCE, Digest.of(nonce)));
        OAuth2AuthorizationRequestCustomizers.withPkce().accept(builder);
        OAuth2AuthorizationRequest request = builder.build();
        return new PendingSignIn(
                state,
                browser,
                texts(request.getAttributes()),
                texts(request.getAdditionalParameters()),
                List.copyOf(request.getScopes()),
                to,
                bureau,
                base);
    }

    /** The same request as it was sent, to hold the answer against. */
    OAuth2AuthorizationRequest request(Realm realm) {
        return request(realm, base, state, scopes)
                .attributes(known -> known.putAll(attributes))
                .additionalParameters(known -> known.putAll(parameters))
                .build();
    }

    /** Keycloak's sign-in page for this request. */
    URI address(Realm realm) {
        return URI.create(request(realm).getAuthorizationRequestUri());
    }

    private static OAuth2AuthorizationRequest.Builder request(
            Realm realm, String base, String state, List<String> scopes) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(Realm.CLIENT)
                .authorizationUri(realm.authorization())
                .redirectUri(base + "/sign-in/callback")
                .scopes(new LinkedHashSet<>(scopes))
                .state(state)
                .attributes(attributes -> attributes.put(OAuth2ParameterNames.REGISTRATION_ID, Realm.CLIENT));
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }
}
