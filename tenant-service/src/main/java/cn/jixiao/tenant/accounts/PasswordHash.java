package cn.jixiao.tenant.accounts;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Turns initial passwords into the salted hashes that Keycloak imports, so that none is ever kept in the clear. One
 * instance serves one file: the same password is hashed once, because a demo gives all its accounts one.
 */
public final class PasswordHash {

    /** Keycloak's own number of rounds for this algorithm. */
    private static final int ROUNDS = 210_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> known = new HashMap<>();

    /** The credential of this password as {@code rounds:salt:hash}, or null where there is none. */
    public @Nullable String of(@Nullable String password) {
        return password == null ? null : known.computeIfAbsent(password, PasswordHash::hash);
    }

    private static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, 512))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return ROUNDS + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2", e);
        }
    }
}
