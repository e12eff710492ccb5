package cn.jixiao.core.supervision;

import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.time.BusinessClock;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way down: enters a SUPERVISION scope over the bureaus whose grant is in force and writes the read log in the same
 * transaction, before anything is read. No log, no read.
 */
@Service
@Articles("42")
class Oversight {

    /** What was looked at, for the log. */
    record Looked(
            String recordKind,
            @Nullable UUID recordId,
            @Nullable String recordName) {}

    private final Grants grants;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    Oversight(Grants grants, JdbcClient jdbc, PlatformTransactionManager transactions, BusinessClock clock) {
        this.grants = grants;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Looks at all bureaus below whose grant is in force; each of them gets a row in its log. */
    <T> T overAll(
            Acting acting, Topic topic, int year, Looked looked, Function<SortedMap<String, Grants.InForce>, T> read) {
        SortedMap<String, Grants.InForce> granted = grants.inForce(topic, year);
        return enter(acting, topic, granted.keySet(), () -> {
            granted.forEach((county, grant) -> log(acting, topic, county, grant.id(), looked));
            return read.apply(granted);
        });
    }

    /**
     * Looks at one bureau below.
     *
     * @param read reads, and says what the log shall name and of which year it is
     * @throws Refusal 404 when there is no grant in force: a stranger's records do not exist
     */
    <T> T over(Acting acting, Topic topic, String county, Function<LogBook, T> read) {
        List<Grants.ForYears> given = grants.of(county, topic);
        if (given.isEmpty()) {
            throw Refusal.notFound();
        }
        return enter(acting, topic, Set.of(county), () -> {
            LogBook book = new LogBook(given, (grant, looked) -> log(acting, topic, county, grant, looked));
            T result = read.apply(book);
            if (!book.written()) {
                throw new IllegalStateException("a look from above was not logged");
            }
            return result;
        });
    }

    private <T> T enter(Acting acting, Topic topic, Set<String> counties, Supplier<T> work) {
        Scope scope =
                new Scope.Supervision(acting.bureauId(), topic.name(), new TreeSet<>(counties), acting.personId());
        return Door.as(scope, () -> transaction.<T>execute(status -> work.get()));
    }

    private void log(Acting acting, Topic topic, String county, UUID grant, Looked looked) {
        jdbc.sql("""
                insert into supervision_read (tenant_id, id, reader_bureau, reader_person, reader_name, reader_role, topic,
                    grant_id, record_kind, record_id, record_name, at, business_at)
                values (:county, :id, :bureau, :person, :name, :role, :topic, :grant, :kind, :record, :recordName,
                    transaction_timestamp(), :businessAt)
                """)
                .param("county", county)
                .param("id", Ids.next())
                .param("bureau", acting.bureauId())
                .param("person", acting.personId())
                .param("name", acting.name())
                .param("role", acting.post().role())
                .param("topic", topic.name())
                .param("grant", grant)
                .param("kind", looked.recordKind())
                .param("record", looked.recordId())
                .param("recordName", looked.recordName())
                .param("businessAt", Timestamp.from(clock.now()))
                .update();
    }
}
