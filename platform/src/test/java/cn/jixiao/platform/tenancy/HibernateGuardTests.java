package cn.jixiao.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.testing.TestDatabase;
import cn.jixiao.platform.testing.TestServers;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hibernate's guard alone: the policies are off and the role owns the tables, so only the entities hold the border. */
class HibernateGuardTests {

    private static final String A = "990301";
    private static final String B = "990302";

    private static TestDatabase database;
    private static ProbeStore store;
    private static UUID record;
    private static UUID line;

    @BeforeAll
    static void open() {
        database = TestDatabase.create("classpath:db/probe");
        database.execute(
                "alter table probe_record no force row level security; alter table probe_record disable row level"
                        + " security; alter table probe_line no force row level security; alter table probe_line disable row level security");
        store = new ProbeStore(
                database.url(), "jixiao_migrator", TestServers.required("JIXIAO_TEST_MIGRATOR_PASSWORD"), 2);
        record = Ids.next();
        line = Ids.next();
        store.own(A, entities -> {
            ProbeRecord made = new ProbeRecord(record, "ours");
            entities.persist(made);
            entities.persist(new ProbeLine(line, made, "our line"));
            return made;
        });
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void theDatabaseReallyHoldsNothingHere() {
        assertThat(store.<List<String>>own(
                        B,
                        e -> store.sql
                                .sql("select name from probe_record")
                                .query(String.class)
                                .list()))
                .contains("ours");
    }

    @Test
    void findMissesTheNeighboursRecord() {
        assertThat(store.<ProbeRecord>own(B, e -> e.find(ProbeRecord.class, record)))
                .isNull();
        assertThat(store.<ProbeRecord>own(A, e -> e.find(ProbeRecord.class, record)))
                .isNotNull();
    }

    @Test
    void listsMissTheNeighboursRecordsWithAndWithoutAPredicate() {
        for (String query : List.of("from ProbeRecord", "from ProbeRecord where name = 'ours'", "from ProbeLine")) {
            assertThat(store.<List<?>>own(B, e -> e.createQuery(query).getResultList()))
                    .as(query)
                    .isEmpty();
            assertThat(store.<List<?>>own(A, e -> e.createQuery(query).getResultList()))
                    .as(query)
                    .hasSize(1);
        }
    }

    @Test
    void updatesOfADetachedRecordDoNotReachTheNeighbour() {
        ProbeRecord detached = store.own(A, e -> e.find(ProbeRecord.class, record));
        detached.name = "theirs now";
        assertThatThrownBy(() -> store.own(B, e -> e.merge(detached))).isNotNull();
        assertThat(name()).isEqualTo("ours");
    }

    @Test
    void bulkUpdatesAndDeletesDoNotReachTheNeighbour() {
        assertThat(store.<Integer>own(
                        B,
                        e -> e.createQuery("update ProbeRecord set name = 'x'").executeUpdate()))
                .isZero();
        assertThat(store.<Integer>own(
                        B, e -> e.createQuery("delete from ProbeLine").executeUpdate()))
                .isZero();
        assertThat(name()).isEqualTo("ours");
    }

    @Test
    void deletesOfAReferenceDoNotReachTheNeighbour() {
        assertThatThrownBy(() -> store.own(B, e -> {
                    e.remove(e.getReference(ProbeLine.class, line));
                    e.flush();
                    return "removed";
                }))
                .isInstanceOfAny(EntityNotFoundException.class, OptimisticLockException.class, RuntimeException.class);
        assertThat(database.lookUp("select count(*) from probe_line where id = '" + line + "'"))
                .isEqualTo("1");
    }

    @Test
    void lazyLoadsMissTheNeighboursRows() {
        assertThat(store.<String>own(B, e -> {
                    ProbeRecord stranger = e.getReference(ProbeRecord.class, record);
                    try {
                        Hibernate.initialize(stranger);
                        return stranger.name;
                    } catch (RuntimeException notThere) {
                        return "not there";
                    }
                }))
                .isEqualTo("not there");
    }

    /**
     * Hibernate loads a mapped collection by its owner's key alone. That is why {@code EntityRules} forbids collections:
     * children are read by a query, which Hibernate does restrict.
     */
    @Test
    void aMappedCollectionWouldLeakAndAQueryDoesNot() {
        String tenant = "990303";
        UUID twin = Ids.next();
        database.execute("insert into probe_record values ('" + tenant + "', '" + twin + "', 'twin', 1, 0); "
                + "set session_replication_role = replica; insert into probe_line values ('990304', '" + Ids.next()
                + "', '"
                + twin + "', 'foreign line')");
        assertThat(store.<Integer>own(
                        tenant, e -> e.find(ProbeRecord.class, twin).lines.size()))
                .as("if this is 0 Hibernate has learned it, and the rule may go")
                .isEqualTo(1);
        assertThat(store.<List<?>>own(
                        tenant,
                        e -> e.createQuery("from ProbeLine where text = 'foreign line'")
                                .getResultList()))
                .isEmpty();
    }

    @Test
    void updatesNameTheTenantSoThatOneShardIsFound() {
        List<String> statements = store.statements.during(() -> store.own(A, e -> {
            e.find(ProbeRecord.class, record).amount = BigDecimal.TWO;
            return "changed";
        }));
        assertThat(statements.getLast()).startsWith("update probe_record").contains("id=? and tenant_id=?");
    }

    @Test
    void withoutTheAnnotationsTheSameReadsAndWritesLeak() {
        assertThat(store.<UnguardedRecord>own(B, e -> e.find(UnguardedRecord.class, record)))
                .isNotNull();
        assertThat(store.<List<?>>own(
                        B, e -> e.createQuery("from UnguardedRecord").getResultList()))
                .isNotEmpty();
        assertThat(store.<Integer>own(
                        B,
                        e -> e.createQuery("update UnguardedRecord set name = name")
                                .executeUpdate()))
                .isNotZero();
    }

    private static String name() {
        return database.lookUp("select name from probe_record where id = '" + record + "'");
    }
}
