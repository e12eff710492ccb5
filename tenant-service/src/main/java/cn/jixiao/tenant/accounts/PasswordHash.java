package cn.jixiao.tenant.accounts;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Turns initial passwords into the salted hashes that Keycloak imports, so that none is ever kept in the clear. One
 * instance serves one file: the same password is hashed once, because a demo gives all its accounts one.
 */
public final class PasswordHash {

    /** Keycloak's own algorithm and cost: it makes every other hash anew, at each person's first sign-in. */
    private static final Argon2PasswordEncoder ARGON2 = new Argon2PasswordEncoder(16, 32, 1, 7168, 5);

    /** How many characters an initial password has at least, as the realm asks for. */
    public static final int SHORTEST = 10;

    private final Map<String, String> known = new HashMap<>();

    /**
     * The hash of this password as {@code $argon2id$v=19$m=7168,t=5,p=1$salt$hash}, or null where there is none; see
     * {@link ImportedCredentials}.
     */
    public @Nullable String of(@Nullable String password) {
        return password == null ? null : known.computeIfAbsent(password, ARGON2::encode);
    }
}
