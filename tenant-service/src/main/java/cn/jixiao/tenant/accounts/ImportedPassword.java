package cn.jixiao.tenant.accounts;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.representations.idm.CredentialRepresentation;
import tools.jackson.databind.json.JsonMapper;

/** A hash of {@link PasswordHash} in the words of Keycloak's import. */
final class ImportedPassword {

    private static final Pattern HASH = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(?<memory>\\d+),t=(?<rounds>\\d+),p=(?<lanes>\\d+)\\$(?<salt>[^$]+)\\$(?<value>[^$]+)");
    private static final JsonMapper JSON = new JsonMapper();

    private ImportedPassword() {}

    static CredentialRepresentation of(String hash) {
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

    /** Keycloak compares hashes as padded text. */
    private static String padded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
