package cn.jixiao.tenant.onboarding;

import cn.jixiao.tenant.accounts.Accounts;
import cn.jixiao.tenant.people.Operators;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the file of a bureau from an operator. */
@RestController
class OnboardingController {

    record OnboardingOutcome(String bureauId, int created, int updated, int unchanged, Accounts.Progress accounts) {}

    private final Onboarding onboarding;
    private final Accounts accounts;

    OnboardingController(Onboarding onboarding, Accounts accounts) {
        this.onboarding = onboarding;
        this.accounts = accounts;
    }

    @PostMapping(
            path = "/api/v1/tenant/onboardings",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml"})
    OnboardingOutcome onboard(@RequestBody byte[] yaml, JwtAuthenticationToken who) {
        Operators.require(who);
        Onboarding.Outcome outcome = onboarding.apply(new String(yaml, StandardCharsets.UTF_8), who.getToken());
        Accounts.Progress progress =
                accounts.progress(List.of(outcome.bureauId())).getOrDefault(outcome.bureauId(), Accounts.Progress.NONE);
        return new OnboardingOutcome(
                outcome.bureauId(), outcome.created(), outcome.updated(), outcome.unchanged(), progress);
    }
}
