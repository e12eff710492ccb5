package cn.jixiao.tenant.accounts;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who is barred from signing in after wrong passwords, asked of Keycloak itself: it alone counts them. */
@Component
public class SignInLocks {

    /**
     * What Keycloak says.
     *
     * @param known false while Keycloak cannot be asked; then nothing else is true or false
     * @param locked whether the account is barred now
     * @param failures wrong passwords since the last success
     * @param lastFailure the last of them
     */
    public record SignInLock(
            boolean known,
            boolean locked,
            int failures,
            @Nullable Instant lastFailure) {}

    private static final Logger log = LoggerFactory.getLogger(SignInLocks.class);

    private final KeycloakRealm realm;

    SignInLocks(KeycloakRealm realm) {
        this.realm = realm;
    }

    /** The lock of an account; who has none yet cannot have failed. */
    public SignInLock of(@Nullable String subject) {
        if (subject == null) {
            return new SignInLock(true, false, 0, null);
        }
        try {
            Map<String, Object> status = realm.failures(subject);
            long last = number(status.get("lastFailure"));
            return new SignInLock(
                    true,
                    Boolean.TRUE.equals(status.get("disabled")),
                    (int) number(status.get("numFailures")),
                    last == 0 ? null : Instant.ofEpochMilli(last));
        } catch (ProcessingException | WebApplicationException away) {
            log.warn("Keycloak does not say whether an account is barred: {}", away.toString());
            return new SignInLock(false, false, 0, null);
        }
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
