package cn.jixiao.tenant.accounts;

import cn.jixiao.tenant.people.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which posts of the scope's bureau need a one-time code at sign-in besides the password. */
@Service
public class SignInRules {

    /** What a new bureau asks for: whoever can give rights, or read what all did, needs more than a password. */
    public static final Set<Role> OF_NEW_BUREAUS = Set.of(Role.TENANT_ADMIN, Role.SECURITY_ADMIN, Role.LOG_AUDITOR);

    /** The roles that need one, and the version to change them upon: 0 where nobody ever decided. */
    public record SignInRule(Set<Role> secondFactorRoles, int version) {}

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    SignInRules(JdbcClient jdbc, Accounts accounts, Clock systemClock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = systemClock;
    }

    /** The rule as it is. */
    @Transactional
    public SignInRule rule() {
        return jdbc.sql("select second_factor_roles, row_version from sign_in_rule where tenant_id = jx_own_tenant()")
                .query((row, n) ->
                        new SignInRule(roles((String[]) row.getArray(1).getArray()), row.getInt(2)))
                .optional()
                .orElse(new SignInRule(Set.of(), 0));
    }

    /** Sets what a bureau begins with that has no rule yet. */
    public void begin(Set<Role> roles) {
        jdbc.sql("""
                insert into sign_in_rule (tenant_id, second_factor_roles, updated_at) values (jx_own_tenant(), ?, ?)
                """)
                .params(names(roles).toArray(String[]::new), Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Changes which roles need one. Who holds such a role sets it up at the next sign-in; a session that goes on is not ended.
     *
     * @return false where the rule is no longer the one of this version
     */
    public boolean replace(Set<Role> roles, long version) {
        Set<Role> before = rule().secondFactorRoles();
        int changed = jdbc.sql("""
                update sign_in_rule set second_factor_roles = ?, updated_at = ?, row_version = row_version + 1
                where tenant_id = jx_own_tenant() and row_version = ?
                """)
                .params(names(roles).toArray(String[]::new), Timestamp.from(clock.instant()), version)
                .update();
        accounts.wishAgain(names(difference(before, roles)));
        return changed == 1;
    }

    /** Whether a person holds a post, today or later, that needs one. */
    public boolean needed(UUID person, LocalDate today) {
        return jdbc.sql("""
                select exists (
                    select from post p join sign_in_rule r on r.tenant_id = p.tenant_id
                    where p.tenant_id = jx_own_tenant() and p.person_id = ? and p.role = any (r.second_factor_roles)
                      and (p.valid_to is null or p.valid_to >= ?))
                """).params(person, today).query(Boolean.class).single();
    }

    private static Set<Role> difference(Set<Role> before, Set<Role> after) {
        Set<Role> either = EnumSet.noneOf(Role.class);
        either.addAll(before);
        either.addAll(after);
        either.removeIf(role -> before.contains(role) && after.contains(role));
        return either;
    }

    private static Set<String> names(Collection<Role> roles) {
        Set<String> names = new TreeSet<>();
        roles.forEach(role -> names.add(role.name()));
        return names;
    }

    private static Set<Role> roles(String[] names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
