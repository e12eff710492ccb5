package cn.jixiao.gateway.identity;

import cn.jixiao.gateway.settings.EdgeSettings;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/** The addresses of our realm: those that browsers open, and those that this process calls. */
@Component
public final class Realm {

    /** Our name at Keycloak. */
    public static final String CLIENT = "gateway";

    private final String issuer;
    private final String backchannel;

    Realm(EdgeSettings settings) {
        this.issuer = settings.issuerUri().toString();
        this.backchannel = settings.backchannel().toString();
    }

    public String issuer() {
        return issuer;
    }

    /** Keycloak's sign-in page. */
    public String authorization() {
        return issuer + "/protocol/openid-connect/auth";
    }

    /** Where a browser ends its session at Keycloak. */
    public String logout() {
        return issuer + "/protocol/openid-connect/logout";
    }

    String tokens() {
        return backchannel + "/protocol/openid-connect/token";
    }

    /** Reads tokens that this realm signed; which of them are acceptable is for the caller to add. */
    NimbusReactiveJwtDecoder decoder(WebClient calls) {
        return NimbusReactiveJwtDecoder.withJwkSetUri(keys()).webClient(calls).build();
    }

    /** The keys with which Keycloak signs. */
    public String keys() {
        return backchannel + "/protocol/openid-connect/certs";
    }
}
