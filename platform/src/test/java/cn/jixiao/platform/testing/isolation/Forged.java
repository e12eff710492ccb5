package cn.jixiao.platform.testing.isolation;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Headers that claim to be somebody else, as names and values in turn. */
public final class Forged {

    private static final String ASSERTION = "Jixiao-Acting";
    private static final List<String> TENANT =
            List.of("X-Tenant", "X-Tenant-Id", "Tenant-Id", "X-Bureau", "X-Organization");

    private Forged() {}

    /** Claims the bureau, under every name that some service takes it from, and to be the operator on this machine. */
    public static List<String> tenant(String bureau) {
        List<String> headers = new ArrayList<>(List.of(
                "X-Forwarded-For", "127.0.0.1",
                "X-Forwarded-Host", "127.0.0.1",
                "X-Forwarded-Prefix", "/internal",
                "X-Forwarded-User", "operator",
                "Forwarded", "for=127.0.0.1;host=127.0.0.1"));
        TENANT.forEach(name -> headers.addAll(List.of(name, bureau)));
        return headers;
    }

    /** Claims a post. */
    public static List<String> post(String bureau, Object post) {
        return List.of(ASSERTION, bureau + "/" + post);
    }

    /** Whether a request claims this bureau by one of those names. */
    public static boolean claimsTenant(HttpServletRequest asked, String bureau) {
        return bureau.equals(asked.getHeader(TENANT.getFirst()));
    }

    /** The post that a request claims, with its bureau. */
    public static @Nullable String claimedPost(HttpServletRequest asked) {
        return asked.getHeader(ASSERTION);
    }

    /** The claims of the token that a request carries, as text; empty without one. */
    public static String token(HttpServletRequest asked) {
        String token = asked.getHeader("Authorization");
        return token == null
                ? ""
                : new String(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]), StandardCharsets.UTF_8);
    }
}
