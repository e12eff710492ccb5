package cn.jixiao.tenant.accounts;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.representations.idm.CredentialRepresentation;
import tools.jackson.databind.json.JsonMapper;

/** What an account has when it is made, in the words of Keycloak's import. */
final class ImportedCredentials {

    private static final Pattern HASH = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(?<memory>\\d+),t=(?<rounds>\\d+),p=(?<lanes>\\d+)\\$(?<salt>[^$]+)\\$(?<value>[^$]+)");
    private static final JsonMapper JSON = new JsonMapper();

    private ImportedCredentials() {}

    static List<CredentialRepresentation> of(FirstSignIn first) {
        return Stream.of(
                        Optional.ofNullable(first.passwordHash()).map(ImportedCredentials::password),
                        Optional.ofNullable(first.oneTimeSecret()).map(ImportedCredentials::oneTimeCodes))
                .flatMap(Optional::stream)
                .toList();
    }

    private static CredentialRepresentation password(String hash) {
        Matcher parts = HASH.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a hash that Keycloak would import");
        }
        byte[] value = Base64.getDecoder().decode(parts.group("value"));
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setCredentialData(JSON.writeValueAsString(Map.of(
                "algorithm",
                "argon2",
                "hashIterations",
                Integer.parseInt(parts.group("rounds")),
                "additionalParameters",
                Map.of(
                        "type", List.of("id"),
                        "version", List.of("1.3"),
                        "hashLength", List.of(String.valueOf(value.length)),
                        "memory", List.of(parts.group("memory")),
                        "parallelism", List.of(parts.group("lanes"))))));
        password.setSecretData(JSON.writeValueAsString(Map.of(
                "value", padded(value),
                "salt", padded(Base64.getDecoder().decode(parts.group("salt"))))));
        return password;
    }

    /** Codes of six digits that change every thirty seconds (RFC 6238), as the realm asks for them. */
    private static CredentialRepresentation oneTimeCodes(String secret) {
        CredentialRepresentation codes = new CredentialRepresentation();
        codes.setType("otp");
        codes.setCredentialData(JSON.writeValueAsString(Map.of(
                "subType",
                "totp",
                "digits",
                6,
                "period",
                30,
                "counter",
                0,
                "algorithm",
                "HmacSHA1",
                "secretEncoding",
                "BASE32")));
        codes.setSecretData(JSON.writeValueAsString(Map.of("value", secret)));
        return codes;
    }

    /** Keycloak compares hashes as padded text. */
    private static String padded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
