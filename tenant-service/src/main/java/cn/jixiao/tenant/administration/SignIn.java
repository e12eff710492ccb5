package cn.jixiao.tenant.administration;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.platform.web.IfMatch;
import cn.jixiao.tenant.accounts.Accounts;
import cn.jixiao.tenant.accounts.PasswordHash;
import cn.jixiao.tenant.accounts.SignInLocks;
import cn.jixiao.tenant.accounts.SignInRules;
import cn.jixiao.tenant.accounts.SignInRules.SignInRule;
import cn.jixiao.tenant.organisation.OrgUnits;
import cn.jixiao.tenant.people.People;
import cn.jixiao.tenant.people.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the people of the scope's bureau sign in. One administrator gives passwords, another has second factors forgotten: neither
 * alone can sign in as somebody who has both.
 */
@Service
class SignIn {

    private final SignInRules rules;
    private final Accounts accounts;
    private final People people;
    private final OrgUnits orgUnits;
    private final SignInLocks locks;
    private final Trail trail;

    SignIn(SignInRules rules, Accounts accounts, People people, OrgUnits orgUnits, SignInLocks locks, Trail trail) {
        this.rules = rules;
        this.accounts = accounts;
        this.people = people;
        this.orgUnits = orgUnits;
        this.locks = locks;
        this.trail = trail;
    }

    /**
     * Changes which roles need a second factor.
     *
     * @throws Refusal 412 {@code STALE}
     */
    @Transactional
    public SignInRule change(Set<Role> roles, IfMatch match) {
        SignInRule before = rules.rule();
        match.require(before.version());
        if (before.version() == 0) {
            rules.begin(Set.of());
        }
        if (!rules.replace(roles, Math.max(before.version(), 1))) {
            throw Refusal.stale();
        }
        SignInRule after = rules.rule();
        UUID root = orgUnits.root().orElseThrow().id();
        String detail = new TreeSet<>(before.secondFactorRoles()) + " > " + new TreeSet<>(roles);
        trail.append(new TrailEntry(
                "SECOND_FACTOR_ROLES_CHANGED", "BUREAU", root, after.version(), null, null, null, detail));
        return after;
    }

    /**
     * Gives a person another password, to be changed at the next sign-in; sessions under the old one end.
     *
     * @throws Refusal 404 for somebody without an account here; 409 {@code OWN_SIGN_IN}, {@code ACCOUNT_OF_ANOTHER_BUREAU}
     */
    @Transactional
    public void renewPassword(Acting by, UUID person, String password) {
        People.Person whose = another(by, person);
        accounts.renewPassword(person, Objects.requireNonNull(new PasswordHash().of(password)));
        trail.append(entry("PASSWORD_RENEWED", whose));
    }

    /**
     * Has what made a person's one-time codes forgotten; where his posts need one, he sets up another at the next sign-in.
     *
     * @throws Refusal as {@link #renewPassword}
     */
    @Transactional
    public void forgetFactor(Acting by, UUID person) {
        People.Person whose = another(by, person);
        accounts.forgetFactor(person);
        trail.append(entry("SECOND_FACTOR_FORGOTTEN", whose));
    }

    /**
     * Whether a person is barred after wrong passwords.
     *
     * @throws Refusal as {@link #renewPassword}
     */
    @Transactional(readOnly = true)
    public SignInLocks.SignInLock lock(Acting by, UUID person) {
        return locks.of(another(by, person).subject());
    }

    /**
     * Has a person's wrong passwords forgotten; the password stays.
     *
     * @throws Refusal as {@link #renewPassword}
     */
    @Transactional
    public void unlock(Acting by, UUID person) {
        People.Person whose = another(by, person);
        accounts.clearFailures(person);
        trail.append(entry("SIGN_IN_UNLOCKED", whose));
    }

    /** Somebody whose user name is of this bureau: an account opens every bureau in which its owner serves. */
    private People.Person another(Acting by, UUID person) {
        if (accounts.states(List.of(person)).isEmpty()) {
            throw Refusal.notFound();
        }
        People.Person whose = people.find(person).orElseThrow(Refusal::notFound);
        if (by.personId().equals(person)) {
            throw Refusal.conflict("OWN_SIGN_IN");
        }
        if (!whose.userName().startsWith(by.bureauId() + ".")) {
            throw Refusal.conflict("ACCOUNT_OF_ANOTHER_BUREAU", whose.userName());
        }
        return whose;
    }

    private static TrailEntry entry(String action, People.Person whose) {
        return new TrailEntry(action, "PERSON", whose.id(), null, null, null, null, whose.userName());
    }
}
