package cn.jixiao.gateway.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * What Keycloak hands out for a code or for a refresh token.
 *
 * @param refreshExpires when Keycloak's session ends unless it is used before
 * @param idToken null where the answer has no new one
 */
public record Grant(
        String accessToken,
        Instant issued,
        Instant accessExpires,
        String refreshToken,
        Instant refreshExpires,
        @Nullable String idToken) {

    private static final Duration SHORT = Duration.ofMinutes(5);

    /** Reads a token answer; {@code refresh_expires_in} is among what it says besides the standard fields. */
    static Grant of(
            OAuth2AccessToken access,
            @Nullable OAuth2RefreshToken refresh,
            Map<String, Object> more,
            @Nullable String idToken,
            Instant now) {
        if (refresh == null) {
            throw new IllegalStateException("Keycloak gave no refresh token");
        }
        Instant accessExpires = access.getExpiresAt();
        Object left = more.get("refresh_expires_in");
        return new Grant(
                access.getTokenValue(),
                now,
                accessExpires == null ? now.plus(SHORT) : accessExpires,
                refresh.getTokenValue(),
                now.plus(left == null ? SHORT : Duration.ofSeconds(Long.parseLong(left.toString()))),
                idToken);
    }

    @Override
    public String toString() {
        return "grant until " + refreshExpires;
    }
}
