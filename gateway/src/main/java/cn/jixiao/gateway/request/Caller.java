package cn.jixiao.gateway.request;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks, as an access token of our realm says.
 *
 * @param subject the Keycloak subject
 * @param bureau the acting bureau, null where the token names none
 * @param operator whether this person runs the platform
 */
public record Caller(
        String subject,
        String name,
        String userName,
        @Nullable String bureau,
        boolean operator) {

    /** Reads a verified access token. */
    public static Caller of(Jwt token) {
        List<String> bureaus = bureaus(token);
        String userName = text(token, "preferred_username");
        String name = token.getClaimAsString("name");
        return new Caller(
                text(token, "sub"),
                name == null ? userName : name,
                userName,
                bureaus.size() == 1 ? bureaus.getFirst() : null,
                roles(token).contains("operator"));
    }

    /** The bureaus that a token names. A token with more than one is not accepted. */
    public static List<String> bureaus(Jwt token) {
        return switch (token.getClaims().get("organization")) {
            case Collection<?> aliases -> aliases.stream().map(String::valueOf).toList();
            case Map<?, ?> aliases ->
                aliases.keySet().stream().map(String::valueOf).toList();
            case String alias -> List.of(alias);
            case null, default -> List.of();
        };
    }

    private static Collection<?> roles(Jwt token) {
        return token.getClaims().get("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof Collection<?> roles
                ? roles
                : List.of();
    }

    private static String text(Jwt token, String claim) {
        String value = token.getClaimAsString(claim);
        return value == null ? "" : value;
    }
}
