package cn.jixiao.tenant.onboarding;

import cn.jixiao.tenant.accounts.SignInRules;
import cn.jixiao.tenant.accounts.SignInRules.SignInRule;
import cn.jixiao.tenant.people.Role;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Brings which posts need a second factor to the file. */
@Component
class SignInSetup {

    private final SignInRules rules;
    private final boolean demo;

    SignInSetup(SignInRules rules, @Value("${jixiao.demo:false}") boolean demo) {
        this.rules = rules;
        this.demo = demo;
    }

    /** Writes what the file says; a new bureau of which it says nothing begins with the three administrators, a demo with none. */
    void apply(@Nullable Set<Role> wanted, Tally tally) {
        SignInRule there = rules.rule();
        if (there.version() == 0) {
            rules.begin(Objects.requireNonNullElse(wanted, demo ? Set.of() : SignInRules.OF_NEW_BUREAUS));
        }
        if (wanted == null) {
            return;
        }
        if (there.version() == 0) {
            tally.add();
            return;
        }
        boolean changed = !wanted.equals(there.secondFactorRoles());
        if (changed) {
            rules.replace(wanted, there.version());
        }
        tally.keep(changed);
    }
}
