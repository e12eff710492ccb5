package cn.jixiao.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret in the session cookie. Redis knows neither it nor what it unlocks: the record lies under a digest of the secret and
 * is encrypted with a key derived from it, so a copy of Redis signs nobody in.
 */
public record SessionId(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z_-]{43}");

    /** Whether a cookie's value can be one at all. */
    static boolean isShaped(String value) {
        return SHAPE.matcher(value).matches();
    }

    static SessionId fresh() {
        return new SessionId(random());
    }

    /** 256 random bits that fit into a URL, a cookie and a key. */
    public static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Under which the record lies. */
    String digest() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("place"));
    }

    byte[] key() {
        return derive("content");
    }

    private byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "SessionId";
    }
}
