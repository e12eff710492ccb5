package cn.jixiao.tenant.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each person's sign-in account is to be in a bureau, and how far Keycloak has followed. */
@Repository
public class Accounts {

    /** How far the accounts of a bureau are. */
    public enum State {
        /** Keycloak is still being brought into step. */
        WAITING,
        IN_STEP,
        /** Keycloak refused or was away; it is tried again. */
        FAILING
    }

    /**
     * The accounts of one bureau.
     *
     * @param state the worst state of any account
     * @param open how many are not in step
     * @param lastError why the last try failed, if one did
     */
    public record Progress(State state, int open, @Nullable String lastError) {

        /** A bureau without accounts. */
        public static final Progress NONE = new Progress(State.IN_STEP, 0, null);
    }

    private static final String PROGRESS = """
            select tenant_id, count(*) filter (where state <> 'IN_STEP') as open,
                   count(*) filter (where state = 'FAILING') as failing,
                   max(last_error) filter (where state = 'FAILING') as error
            from account where tenant_id = any (:bureaus) group by tenant_id
            """;

    private final JdbcClient jdbc;
    private final JdbcClient dispatcher;
    private final Clock clock;

    Accounts(JdbcClient jdbc, @Qualifier("dispatcher") JdbcClient dispatcher, Clock systemClock) {
        this.jdbc = jdbc;
        this.dispatcher = dispatcher;
        this.clock = systemClock;
    }

    /**
     * Notes what a person's account in the scope's bureau is to be; called in the transaction of the change itself.
     *
     * @param member whether the person serves in the bureau
     * @param first what an account that must still be made begins with
     */
    public void wish(UUID person, boolean member, FirstSignIn first) {
        jdbc.sql("""
                insert into account (tenant_id, person_id, member, state, next_at, credential, change_password, one_time_secret)
                values (jx_own_tenant(), ?, ?, 'WAITING', ?, ?, ?, ?)
                on conflict (tenant_id, person_id) do update set member = excluded.member, state = 'WAITING', attempts = 0,
                    wish = account.wish + 1, next_at = excluded.next_at,
                    credential = coalesce(excluded.credential, account.credential),
                    change_password = account.change_password or excluded.change_password,
                    one_time_secret = coalesce(excluded.one_time_secret, account.one_time_secret)
                """)
                .params(Arrays.asList(
                        person,
                        member,
                        Timestamp.from(clock.instant()),
                        first.passwordHash(),
                        first.passwordHash() != null && first.changePassword(),
                        first.oneTimeSecret()))
                .update();
    }

    /** Gives a person of the scope's bureau another password, to be changed at the next sign-in. */
    public void renewPassword(UUID person, String passwordHash) {
        again(
                "renew_password = true, change_password = true, clear_failures = true, credential = :hash",
                "person_id = :whose",
                Map.of("whose", person, "hash", passwordHash));
    }

    /** Has the second factor of a person of the scope's bureau forgotten, so that he sets up another one. */
    public void forgetFactor(UUID person) {
        again("forget_factor = true", "person_id = :whose", Map.of("whose", person));
    }

    /** Has the wrong passwords of a person of the scope's bureau forgotten, so that he may sign in at once. */
    public void clearFailures(UUID person) {
        again("clear_failures = true", "person_id = :whose", Map.of("whose", person));
    }

    /** Has the accounts of everybody with one of these roles in the scope's bureau brought into step anew. */
    public void wishAgain(Collection<String> roles) {
        again(
                "last_error = null",
                "person_id in (select person_id from post where tenant_id = jx_own_tenant() and role = any (:roles))",
                Map.of("roles", roles.toArray(String[]::new)));
    }

    /** Has a person's account in the scope's bureau brought into step anew, as after another name. */
    public void wishAgain(UUID person) {
        again("last_error = null", "person_id = :whose", Map.of("whose", person));
    }

    /** Has every account of the scope's bureau brought into step anew, for a Keycloak that lost some. */
    public void wishAllAgain() {
        again("last_error = null", "true", Map.of());
    }

    private void again(String what, String whose, Map<String, ?> parameters) {
        jdbc.sql("update account set " + what + ", state = 'WAITING', attempts = 0, wish = wish + 1, next_at = :now"
                        + " where tenant_id = jx_own_tenant() and " + whose)
                .params(parameters)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The wished membership by person, of the scope's bureau. */
    public Map<UUID, Boolean> wishes() {
        return jdbc
                .sql("select person_id, member from account where tenant_id = jx_own_tenant()")
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getBoolean(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How far the accounts of these people in the scope's bureau are. */
    public Map<UUID, State> states(List<UUID> people) {
        return jdbc
                .sql("select person_id, state from account where tenant_id = jx_own_tenant() and person_id = any (?)")
                .param(people.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), State.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How far the accounts of these bureaus are, seen over all bureaus: for operators, counts only. */
    @Transactional("dispatcherTransactionManager")
    public Map<String, Progress> progress(List<String> bureaus) {
        return dispatcher
                .sql(PROGRESS)
                .param("bureaus", bureaus.toArray(String[]::new))
                .query((row, n) -> Map.entry(
                        row.getString("tenant_id"),
                        new Progress(
                                row.getInt("failing") > 0
                                        ? State.FAILING
                                        : row.getInt("open") > 0 ? State.WAITING : State.IN_STEP,
                                row.getInt("open"),
                                row.getString("error"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
