package cn.jixiao.tenant.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Keycloak is and who we are to it.
 *
 * @param url base address of Keycloak
 * @param issuerUri the realm's issuer; its last segment is the realm's name
 * @param clientSecret secret of the client {@code tenant-service}
 * @param operatorUser user name of the operator's account
 * @param operatorPassword its first password; when empty no account is made
 */
@ConfigurationProperties("jixiao.keycloak")
record KeycloakSettings(
        String url, String issuerUri, String clientSecret, String operatorUser, String operatorPassword) {

    String realm() {
        return issuerUri.substring(issuerUri.lastIndexOf('/') + 1);
    }
}
