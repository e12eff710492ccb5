package cn.jixiao.tenant.administration;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.web.ETags;
import cn.jixiao.platform.web.Idempotency;
import cn.jixiao.platform.web.IdempotencyKey;
import cn.jixiao.platform.web.IfMatch;
import cn.jixiao.tenant.accounts.PasswordHash;
import cn.jixiao.tenant.accounts.SignInLocks;
import cn.jixiao.tenant.accounts.SignInRules;
import cn.jixiao.tenant.accounts.SignInRules.SignInRule;
import cn.jixiao.tenant.people.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets the administrators of a bureau decide who needs a second factor and help those who cannot sign in any more. */
@RestController
class SignInController {

    /**
     * A bureau's rule.
     *
     * @param secondFactorRoles the posts that need a one-time code besides the password
     */
    record SignInRuleView(String bureauId, Set<Role> secondFactorRoles, String etag) {

        static SignInRuleView of(Acting acting, SignInRule rule) {
            return new SignInRuleView(acting.bureauId(), rule.secondFactorRoles(), ETags.of(rule.version()));
        }
    }

    record SignInRuleChange(@NotNull @Size(max = 20) Set<@NotNull Role> secondFactorRoles) {}

    record NewPassword(
            @NotNull @Size(min = PasswordHash.SHORTEST, max = 200)
            String initialPassword) {}

    private final SignIn signIn;
    private final SignInRules rules;
    private final Administration administration;
    private final Idempotency idempotency;

    SignInController(SignIn signIn, SignInRules rules, Administration administration, Idempotency idempotency) {
        this.signIn = signIn;
        this.rules = rules;
        this.administration = administration;
        this.idempotency = idempotency;
    }

    /** Which posts need a second factor. */
    @GetMapping("/api/v1/tenant/sign-in-rule")
    SignInRuleView rule(Acting acting) {
        administration.requireAdministrator(acting);
        return SignInRuleView.of(acting, rules.rule());
    }

    /** Decides which posts need one; who holds such a post sets it up at the next sign-in. */
    @PutMapping("/api/v1/tenant/sign-in-rule")
    ResponseEntity<SignInRuleView> change(Acting acting, IfMatch version, @Valid @RequestBody SignInRuleChange change) {
        administration.requireSecurityAdmin(acting);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(change.secondFactorRoles());
        SignInRule now = signIn.change(roles, version);
        return ResponseEntity.ok().eTag(ETags.of(now.version())).body(SignInRuleView.of(acting, now));
    }

    /** Gives a person another password, to be changed at the next sign-in. */
    @PostMapping("/api/v1/tenant/people/{id}/password-renewals")
    ResponseEntity<Void> renewPassword(
            Acting acting, IdempotencyKey key, @PathVariable UUID id, @Valid @RequestBody NewPassword password) {
        administration.requireSecurityAdmin(acting);
        // Without the password: what is kept of a request is a plain digest.
        return idempotency.once(key, List.of("password-renewal", id), () -> {
            signIn.renewPassword(acting, id, password.initialPassword());
            return ResponseEntity.noContent().build();
        });
    }

    /** Whether a person is barred from signing in after wrong passwords. */
    @GetMapping("/api/v1/tenant/people/{id}/sign-in-lock")
    SignInLocks.SignInLock lock(Acting acting, @PathVariable UUID id) {
        administration.requireSecurityAdmin(acting);
        return signIn.lock(acting, id);
    }

    /** Lets a person who was barred after wrong passwords sign in at once. */
    @PostMapping("/api/v1/tenant/people/{id}/sign-in-unlocks")
    ResponseEntity<Void> unlock(Acting acting, IdempotencyKey key, @PathVariable UUID id) {
        administration.requireSecurityAdmin(acting);
        return idempotency.once(key, List.of("sign-in-unlock", id), () -> {
            signIn.unlock(acting, id);
            return ResponseEntity.noContent().build();
        });
    }

    /** Has a person's second factor forgotten, after its owner lost it. */
    @PostMapping("/api/v1/tenant/people/{id}/second-factor-resets")
    ResponseEntity<Void> forgetFactor(Acting acting, IdempotencyKey key, @PathVariable UUID id) {
        administration.requireTenantAdmin(acting);
        return idempotency.once(key, List.of("second-factor-reset", id), () -> {
            signIn.forgetFactor(acting, id);
            return ResponseEntity.noContent().build();
        });
    }
}
