package cn.jixiao.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.testing.TestDatabase;
import cn.jixiao.platform.testing.TestServers;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class DoorTests {

    private static final String A = "990101";
    private static final String B = "990102";

    private static TestDatabase database;
    private static ProbeStore store;

    @BeforeAll
    static void open() {
        database = TestDatabase.create("classpath:db/probe");
        store = new ProbeStore(database.url(), "jixiao_app", TestServers.required("JIXIAO_TEST_APP_PASSWORD"), 2);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static UUID saved(String tenant, String name) {
        UUID id = Ids.next();
        store.own(tenant, entities -> {
            entities.persist(new ProbeRecord(id, name));
            return id;
        });
        return id;
    }

    @Test
    void twoConnectionsServeTenBureausAThousandTimesAndNeverMixThem() {
        for (int n = 0; n < 1_000; n++) {
            String tenant = "99020" + n % 10;
            boolean fails = n % 7 == 0;
            try {
                store.own(tenant, entities -> {
                    entities.persist(new ProbeRecord(Ids.next(), tenant));
                    entities.flush();
                    List<String> seen = store.sql
                            .sql("select distinct name from probe_record")
                            .query(String.class)
                            .list();
                    assertThat(seen).containsExactly(tenant);
                    if (fails) {
                        throw new IllegalArgumentException("the request fails");
                    }
                    return seen;
                });
            } catch (IllegalArgumentException expected) {
                assertThat(fails).isTrue();
            }
        }
        assertThat(store.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void withoutAScopeATransactionDoesNotBegin() {
        assertThatThrownBy(() -> store.transactions.execute(status -> "never")).isInstanceOf(NoScopeException.class);
        assertThat(store.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void sqlOutsideATransactionIsAnErrorAndNotAnEmptyAnswerEvenOnAUsedConnection() {
        saved(A, "used");
        for (int n = 0; n < 4; n++) {
            assertThatThrownBy(() -> store.sql
                            .sql("select count(*) from probe_record")
                            .query(Long.class)
                            .single())
                    .hasStackTraceContaining("no scope is bound");
        }
    }

    @Test
    void supervisionReadsAndChangesNothing() {
        UUID id = saved(A, "read only");
        Scope look = new Scope.Supervision(B, "SUMMARY", new TreeSet<>(List.of(A)), Ids.next());
        assertThat(store.<List<String>>as(look, e -> names())).contains("read only");
        assertThat(store.<Integer>as(look, e -> update("update probe_record set name = 'changed'")))
                .isZero();
        assertThat(store.<Integer>as(look, e -> update("delete from probe_record")))
                .isZero();
        assertThatThrownBy(() -> store.as(look, e -> update(insertFor(A))))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> store.as(look, e -> update(insertFor(B))))
                .hasStackTraceContaining("row-level security");
        assertThat(database.lookUp("select name from probe_record where id = '" + id + "'"))
                .isEqualTo("read only");
    }

    @Test
    void anotherTopicOfTheSameSupervisorSeesNothing() {
        saved(A, "summary only");
        Scope other = new Scope.Supervision(B, "SUBMITTED_RECORDS", new TreeSet<>(List.of(A)), Ids.next());
        assertThat(store.<List<String>>as(other, e -> names())).isEmpty();
    }

    @Test
    void everyOtherKindWritesNothing() {
        saved(A, "kinds");
        for (Scope scope : List.of(
                new Scope.Addressed(A),
                new Scope.Inherited(B, new TreeSet<>(List.of(A))),
                new Scope.Public(A),
                new Scope.BreakGlass(A, Ids.next()))) {
            assertThat(store.<Integer>as(scope, e -> update("update probe_record set name = 'changed'")))
                    .as(scope.kind())
                    .isZero();
            assertThatThrownBy(() -> store.as(scope, e -> update(insertFor(A))))
                    .as(scope.kind())
                    .hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void theAppRoleHasNoSystemScope() {
        assertThatThrownBy(() -> store.as(new Scope.SystemWide(), e -> "never"))
                .hasMessageContaining("no system scope");
        saved(A, "not for the system");
        assertThat(store.<List<String>>own(A, e -> {
                    update("set local jixiao.kind = 'SYSTEM'");
                    return names();
                }))
                .isEmpty();
    }

    @Test
    void aHundredBindingsThatFailLoseNoConnection() {
        store.bindings.on = true;
        try {
            for (int n = 0; n < 100; n++) {
                assertThatThrownBy(() -> store.own(A, e -> "never")).hasStackTraceContaining("the binding fails");
            }
        } finally {
            store.bindings.on = false;
        }
        assertThat(store.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        saved(A, "both connections are back");
        assertThat(store.pool.getHikariPoolMXBean().getTotalConnections()).isLessThanOrEqualTo(2);
    }

    @Test
    void anOpenTransactionAdmitsNoOtherScope() {
        assertThatThrownBy(() -> store.own(A, e -> Door.as(new Scope.Own(B), () -> "never")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one scope");
        assertThat(store.<String>own(A, e -> Door.as(new Scope.Own(A), () -> "the same")))
                .isEqualTo("the same");
    }

    @Test
    void scopesMayFollowOneAnotherOutsideTransactionsAndAreRestored() {
        Door.run(new Scope.Own(A), () -> {
            Door.run(new Scope.Own(B), () -> assertThat(MDC.get("tenant")).isEqualTo(B));
            assertThat(Door.current()).isEqualTo(new Scope.Own(A));
            assertThat(MDC.get("tenant")).isEqualTo(A);
        });
        assertThatThrownBy(Door::current).isInstanceOf(NoScopeException.class);
        assertThat(MDC.get("tenant")).isNull();
    }

    @Test
    void hibernateIsToldTheTenantOfOwnWorkAndNobodyOtherwise() {
        ScopedTenantResolver resolver = new ScopedTenantResolver();
        assertThat(Door.<String, RuntimeException>as(new Scope.Own(A), resolver::resolveCurrentTenantIdentifier))
                .isEqualTo(A);
        assertThat(resolver.resolveCurrentTenantIdentifier()).isEqualTo(ScopedTenantResolver.NOBODY);
        assertThat(Door.<String, RuntimeException>as(new Scope.Public(A), resolver::resolveCurrentTenantIdentifier))
                .isEqualTo(ScopedTenantResolver.NOBODY);
    }

    @Test
    void entitiesUnderAReadingKindFindNothing() {
        UUID id = saved(A, "no entity");
        Scope look = new Scope.Supervision(B, "SUMMARY", new TreeSet<>(List.of(A)), Ids.next());
        assertThat(store.<ProbeRecord>as(look, e -> e.find(ProbeRecord.class, id)))
                .isNull();
    }

    @Test
    void aBureausIdIsCheckedBeforeItReachesSql() {
        assertThatThrownBy(() -> new Scope.Own("1'; drop table probe_record; --"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope.Supervision(A, "x'", new TreeSet<>(), Ids.next()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bindingIsOneStatement() {
        assertThat(store.statements.during(() -> store.own(A, e -> "nothing")))
                .containsExactly("SET LOCAL jixiao.kind = 'OWN';SET LOCAL jixiao.tenant = '" + A + "'");
    }

    @Test
    void theDispatchersTransactionsAreOfKindSystemAndSeeTheOutboxOnly() {
        DataSource dispatcher = new DriverManagerDataSource(
                database.url(), "jixiao_dispatcher", TestServers.required("JIXIAO_TEST_DISPATCHER_PASSWORD"));
        TransactionTemplate dispatch = new TransactionTemplate(new DispatcherTransactionManager(dispatcher));
        JdbcClient sql = JdbcClient.create(dispatcher);
        assertThat(dispatch.<String>execute(s -> sql.sql("select count(*)::text from outbox")
                        .query(String.class)
                        .single()))
                .isEqualTo("0");
        assertThatThrownBy(() -> dispatch.execute(s -> sql.sql("select name from probe_record")
                        .query(String.class)
                        .list()))
                .hasStackTraceContaining("permission denied");
    }

    private static List<String> names() {
        return store.sql
                .sql("select name from probe_record")
                .query(String.class)
                .list();
    }

    private static int update(String sql) {
        return store.sql.sql(sql).update();
    }

    private static String insertFor(String tenant) {
        return "insert into probe_record values ('" + tenant + "', '" + Ids.next() + "', 'foreign', 1, 0)";
    }
}
