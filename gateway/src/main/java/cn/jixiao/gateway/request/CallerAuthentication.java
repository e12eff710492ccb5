package cn.jixiao.gateway.request;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/** Somebody whose session or token was found genuine. */
public final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient Supplier<Mono<Pass>> pass;

    /**
     * Somebody genuine.
     *
     * @param pass gives what to hand on to a service, renewed where it is about to end
     */
    public CallerAuthentication(Caller caller, Supplier<Mono<Pass>> pass) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.caller = caller;
        this.pass = pass;
        setAuthenticated(true);
    }

    /** Who is behind the request that is being handled; empty where nobody is. */
    public static Mono<CallerAuthentication> current() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(CallerAuthentication.class);
    }

    public Caller caller() {
        return caller;
    }

    /**
     * What a caller may pass with.
     *
     * @param token the access token for the service
     * @param ends when the session ends unless it is used before; null for a machine, which has none
     */
    public record Pass(String token, @Nullable Instant ends) {

        @Override
        public String toString() {
            return "pass until " + ends;
        }
    }

    /** What to hand on, or a refusal where the session turns out to have ended. */
    public Mono<Pass> pass() {
        return pass.get();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
