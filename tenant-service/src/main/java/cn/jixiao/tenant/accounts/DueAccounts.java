package cn.jixiao.tenant.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that Keycloak must still be told of, handed out to those who tell it and taken back. */
@Repository
class DueAccounts {

    /**
     * One account to be brought into step; the wish counts changes, so that a newer one is not marked as done.
     *
     * @param renewPassword whether an account that is there gets the password too
     * @param forgetFactor whether the person lost what makes the one-time codes
     * @param clearFailures whether the wrong passwords so far are to be forgotten
     * @param factorKnown whether Keycloak was told before that this bureau asks for a second factor
     */
    record Due(
            UUID personId,
            boolean member,
            int wish,
            int attempts,
            FirstSignIn first,
            boolean renewPassword,
            boolean forgetFactor,
            boolean clearFailures,
            boolean factorKnown) {}

    private final JdbcClient jdbc;
    private final JdbcClient dispatcher;
    private final Clock clock;

    DueAccounts(JdbcClient jdbc, @Qualifier("dispatcher") JdbcClient dispatcher, Clock systemClock) {
        this.jdbc = jdbc;
        this.dispatcher = dispatcher;
        this.clock = systemClock;
    }

    /** The bureaus with members whose last post has ended by its date. */
    @Transactional("dispatcherTransactionManager")
    public List<String> bureausToLeave(LocalDate today) {
        return dispatcher.sql("""
                select distinct a.tenant_id from account a
                join membership m on m.bureau_id = a.tenant_id and m.person_id = a.person_id
                where a.member and m.until < ?
                """).param(today).query(String.class).list();
    }

    /** Wishes those out of the scope's bureau whose last post has ended by its date. */
    void leave(LocalDate today) {
        jdbc.sql("""
                update account set member = false, state = 'WAITING', attempts = 0, wish = wish + 1, next_at = ?
                where tenant_id = jx_own_tenant() and member and person_id in (
                    select person_id from membership where bureau_id = jx_own_tenant() and until < ?)
                """).params(Timestamp.from(clock.instant()), today).update();
    }

    /** The bureaus with accounts that are due. */
    @Transactional("dispatcherTransactionManager")
    public List<String> bureausDue() {
        return dispatcher
                .sql("select distinct tenant_id from account where state <> 'IN_STEP' and next_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
    }

    /** Takes accounts that are due until the given instant; who takes them and dies gives them back by that. */
    List<Due> take(int limit, Instant until) {
        return jdbc.sql("""
                update account set next_at = :until
                where tenant_id = jx_own_tenant() and person_id in (
                    select person_id from account
                    where tenant_id = jx_own_tenant() and state <> 'IN_STEP' and next_at <= :now
                    order by next_at, person_id limit :limit for update skip locked)
                returning person_id, member, wish, attempts, credential, change_password, one_time_secret,
                          renew_password, forget_factor, clear_failures, second_factor
                """)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .query((row, n) -> new Due(
                        row.getObject(1, UUID.class),
                        row.getBoolean(2),
                        row.getInt(3),
                        row.getInt(4),
                        new FirstSignIn(row.getString(5), row.getBoolean(6), row.getString(7)),
                        row.getBoolean(8),
                        row.getBoolean(9),
                        row.getBoolean(10),
                        row.getBoolean(11)))
                .list();
    }

    /** Whether another bureau than this one asks the person for a second factor. */
    @Transactional("dispatcherTransactionManager")
    public boolean factorElsewhere(UUID person, String bureau) {
        return dispatcher
                .sql(
                        "select exists (select from account where person_id = ? and tenant_id <> ? and second_factor and member)")
                .params(person, bureau)
                .query(Boolean.class)
                .single();
    }

    /** @param secondFactor whether this bureau asks the person for one */
    void done(Due due, boolean secondFactor) {
        jdbc.sql("""
                update account set second_factor = ? where tenant_id = jx_own_tenant() and person_id = ?
                """).params(secondFactor, due.personId()).update();
        jdbc.sql("""
                update account set state = 'IN_STEP', attempts = 0, last_error = null, credential = null,
                    change_password = false, one_time_secret = null, renew_password = false, forget_factor = false,
                    clear_failures = false
                where tenant_id = jx_own_tenant() and person_id = ? and wish = ?
                """).params(due.personId(), due.wish()).update();
    }

    void failed(Due due, String error, Instant again) {
        jdbc.sql("""
                update account set state = 'FAILING', attempts = attempts + 1, last_error = ?, next_at = ?
                where tenant_id = jx_own_tenant() and person_id = ? and wish = ?
                """)
                .params(error, Timestamp.from(again), due.personId(), due.wish())
                .update();
    }
}
