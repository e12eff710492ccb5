package cn.jixiao.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jixiao.platform.testing.TestDatabase;
import cn.jixiao.platform.testing.TestServers;
import cn.jixiao.platform.trail.TrailVerifier.Fault;
import cn.jixiao.platform.trail.TrailVerifier.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailTests {

    private static final String A = "990501";
    private static final String B = "990502";

    private TestDatabase database;

    @BeforeEach
    void twoChains() throws SQLException {
        database = TestDatabase.create("classpath:db/probe");
        for (int n = 1; n <= 10; n++) {
            act(A, "第" + n + "步 𬭚㛃");
            act(B, "other " + n);
        }
    }

    private static String append(String tenant, @Nullable String reason) {
        return "select jx_trail_append('" + tenant + "', timestamptz '2026-11-23 08:00:00.123456+08', now(), uuidv7(),"
                + " '王芳', null, 'UNIT_CLERK', 'SAVED', 'TARGET', uuidv7(), 3, null, 'UNIT', "
                + (reason == null ? "null" : "'" + reason + "'") + ", null, 'r-1')";
    }

    private void act(String tenant, @Nullable String reason) throws SQLException {
        asApp(tenant, append(tenant, reason));
    }

    private void asApp(String tenant, String sql) throws SQLException {
        asApp("OWN", tenant, sql);
    }

    private void asApp(String kind, String tenant, String sql) throws SQLException {
        try (Connection app = database.asApp();
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("set local jixiao.kind = '" + kind + "'; set local jixiao.tenant = '" + tenant + "'");
            statement.execute(sql);
            app.commit();
        }
    }

    private void anchor(String tenant, String hour) throws SQLException {
        asApp(
                tenant,
                "insert into trail_anchor values ('" + tenant + "', '2026-11-23T" + hour + ":00:00Z', 0, '')"
                        + " on conflict do nothing");
    }

    private Outcome outcome(String tenant) throws SQLException {
        try (Connection backup = database.asBackup()) {
            Outcome whole = TrailVerifier.verify(backup, tenant).getFirst();
            for (int rows = 1; rows <= 4; rows++) {
                assertThat(inPages(backup, tenant, rows))
                        .as(rows + " rows a page")
                        .isEqualTo(whole);
            }
            return whole;
        }
    }

    private static Outcome inPages(Connection connection, String tenant, int rows) throws SQLException {
        TrailVerifier.Stand stand = TrailVerifier.Stand.START;
        while (TrailVerifier.page(connection, tenant, stand, rows) instanceof TrailVerifier.Walked.Further further) {
            stand = further.stand();
        }
        return ((TrailVerifier.Walked.Over) TrailVerifier.page(connection, tenant, stand, rows)).outcome();
    }

    @Test
    void aChainThatNobodyTouchedIsWhole() throws SQLException {
        try (Connection backup = database.asBackup()) {
            List<Outcome> all = TrailVerifier.verify(backup, null);
            assertThat(all).extracting(Outcome::tenant).containsExactly(A, B);
            assertThat(all).allMatch(Outcome::whole).allMatch(o -> o.events() == 10);
        }
    }

    @Test
    void manyAtOnceMakeOneChainWithoutAForkOrAGap() {
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 200)
                    .mapToObj(n -> CompletableFuture.runAsync(
                            () -> {
                                try {
                                    act(A, null);
                                } catch (SQLException e) {
                                    throw new IllegalStateException(e);
                                }
                            },
                            people))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        assertThat(database.lookUp("select count(*) || ' ' || max(seq) from trail_event where tenant_id = '" + A + "'"))
                .isEqualTo("210 210");
        assertThat(verified()).isEqualTo(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        edit of a field           | update trail_event set reason = 'something else' where tenant_id = '990501' and seq = 5 | 5 | CONTENT
        edit of the person        | update trail_event set person_name = '李明' where tenant_id = '990501' and seq = 5 | 5 | CONTENT
        edit of the time          | update trail_event set at = at + interval '1 us' where tenant_id = '990501' and seq = 5 | 5 | CONTENT
        a border moved            | update trail_event set person_name = concat(person_name, role), role = '' where tenant_id = '990501' and seq = 5 | 5 | CONTENT
        edit with its hash made new | update trail_event e set reason = 'x' where tenant_id = '990501' and seq = 5; update trail_event e set hash = jx_trail_hash(e) where tenant_id = '990501' and seq = 5 | 6 | LINK
        a row deleted             | delete from trail_event where tenant_id = '990501' and seq = 5 | 5 | NUMBER
        deleted, numbers closed   | delete from trail_event where tenant_id = '990501' and seq = 5; update trail_event set seq = seq - 1 where tenant_id = '990501' and seq > 5 | 5 | LINK
        a row pushed in           | update trail_event set seq = -seq where tenant_id = '990501' and seq > 4; insert into trail_event select (jsonb_populate_record(e, '{"seq": 5, "reason": "new"}')).* from trail_event e where tenant_id = '990501' and seq = 4; update trail_event set seq = 1 - seq where tenant_id = '990501' and seq < 0 | 5 | LINK
        two rows changed places   | update trail_event set seq = 11 - seq - 2147483648 where tenant_id = '990501' and seq in (5, 6); update trail_event set seq = seq + 2147483648 where tenant_id = '990501' and seq < 0 | 5 | LINK
        the first row deleted     | delete from trail_event where tenant_id = '990501' and seq = 1 | 1 | NUMBER
        an unknown algorithm      | update trail_event set algorithm = 'MD5' where tenant_id = '990501' and seq = 5 | 5 | CONTENT
        the end cut off           | delete from trail_event where tenant_id = '990501' and seq > 7 | 8 | ANCHOR
        all rewritten             | update trail_event set reason = 'x', hash = '' where tenant_id = '990501' and seq = 5; do $$ declare e trail_event; p bytea := ''; begin for e in select * from trail_event where tenant_id = '990501' order by seq loop e.prev := p; e.hash := jx_trail_hash(e); update trail_event set prev = e.prev, hash = e.hash where tenant_id = e.tenant_id and seq = e.seq; p := e.hash; end loop; end $$ | 10 | ANCHOR
        the chain gone            | delete from trail_event where tenant_id = '990501'; delete from trail_anchor where tenant_id = '990501' | 1 | MISSING
        """)
    void tamperingIsNamedByBureauAndNumber(String what, String tampering, long seq, Fault fault) throws SQLException {
        anchor(A, "09");
        assertThat(outcome(A).whole()).isTrue();
        database.execute("set session_replication_role = replica; " + tampering);
        assertThat(outcome(A).brokenAt()).as(what).isEqualTo(seq);
        assertThat(outcome(A).fault()).as(what).isEqualTo(fault);
        assertThat(outcome(B).whole()).as("the other chain").isTrue();
    }

    @Test
    void theAppRoleAddsAndReadsAndNothingElse() {
        for (String refused : List.of(
                "update trail_event set reason = 'x'",
                "delete from trail_event",
                "truncate trail_event",
                "update trail_anchor set seq = 1",
                "delete from trail_anchor",
                "delete from trail_chain",
                "alter table trail_event disable trigger all",
                "drop trigger trail_link on trail_event")) {
            assertThatThrownBy(() -> asApp(A, refused))
                    .as(refused)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void neitherFunctionNorInsertReachesAnotherBureausChain() throws SQLException {
        assertThatThrownBy(() -> asApp(A, append(B, "forged"))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> asApp(A, "select jx_trail_begin('990599', now())"))
                .hasMessageContaining("begun by its own bureau");
        assertThatThrownBy(() -> asApp("PUBLIC", A, append(A, "forged"))).hasMessageContaining("row-level security");
        assertThat(outcome(B).events()).isEqualTo(10);
    }

    @Test
    void anInsertBesideTheFunctionIsLinkedAllTheSame() throws SQLException {
        asApp(
                A,
                "insert into trail_event select (jsonb_populate_record(e, '{\"seq\": 99, \"reason\": \"forged\"}')).*"
                        + " from trail_event e where seq = 3");
        assertThat(outcome(A).whole()).isTrue();
        assertThat(database.lookUp("select seq from trail_event where reason = 'forged'"))
                .isEqualTo("11");
    }

    @Test
    void anAnchorSaysTheHeadWhateverIsAskedOfItAndOnlyAfterNewActs() throws SQLException {
        anchor(A, "09");
        anchor(A, "09");
        anchor(A, "10");
        assertThat(database.lookUp("select string_agg(seq::text, ' ') from trail_anchor"))
                .isEqualTo("10");
        act(A, "later");
        asApp(A, "insert into trail_anchor values ('" + A + "', '2026-11-23T11:00:00Z', 3, '\\x00')");
        assertThat(database.lookUp("select string_agg(seq::text, ' ' order by seq) from trail_anchor"))
                .isEqualTo("10 11");
        assertThat(outcome(A).whole()).isTrue();
        assertThat(outcome(A).anchors()).isEqualTo(2);
    }

    @Test
    void anchorsAreReadByTheBureausAboveAndBelowAndNobodyElse() throws SQLException {
        anchor(A, "09");
        String read =
                "do $$ begin if (select count(*) from trail_anchor) <> %d then raise 'seen otherwise'; end if; end $$";
        asApp(
                "SUPERVISION",
                B,
                "set local jixiao.topic = 'SUMMARY'; set local jixiao.subjects = '" + A + "';"
                        + " set local jixiao.reader = 'x'; " + read.formatted(1));
        asApp(
                "SUPERVISION",
                B,
                "set local jixiao.topic = 'SUBMITTED_RECORDS'; set local jixiao.subjects = '" + A + "';"
                        + " set local jixiao.reader = 'x'; " + read.formatted(0));
        asApp("INHERITED", B, "set local jixiao.subjects = '" + A + "'; " + read.formatted(1));
        asApp(B, read.formatted(0));
        asApp("PUBLIC", A, read.formatted(0));
        asApp(
                "INHERITED",
                B,
                "set local jixiao.subjects = '" + A + "'; insert into trail_anchor values ('" + A
                        + "', '2026-11-23T10:00:00Z', 99, 'forged')");
        assertThat(database.lookUp("select count(*) from trail_anchor")).isEqualTo("1");
    }

    @Test
    void theCommandPrintsALineAChainAndFailsWhenOneIsBroken() {
        assertThat(verified()).isEqualTo(0);
        assertThat(verified("--tenant", A)).isEqualTo(0);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("\"tenant\":\"" + A + "\"")
                .contains("\"events\":10");
        database.execute(
                "set session_replication_role = replica; update trail_event set reason = 'x' where tenant_id = '" + B
                        + "' and seq = 7");
        assertThat(verified()).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("\"tenant\":\"" + B + "\",\"whole\":false,\"events\":6")
                .contains("\"brokenAt\":7,\"fault\":\"CONTENT\"");
        assertThat(verified("--tenant", A)).isEqualTo(0);
        assertThat(verified("--tenant", "990599")).as("a chain that never was").isEqualTo(3);
        assertThat(verified("--nonsense")).isEqualTo(2);
        assertThat(AuditVerify.run(new String[] {"audit-verify"}, Map.of(), new PrintStream(printed)))
                .isEqualTo(2);
    }

    private ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int verified(String... arguments) {
        printed = new ByteArrayOutputStream();
        String[] all = IntStream.rangeClosed(0, arguments.length)
                .mapToObj(n -> n == 0 ? "audit-verify" : arguments[n - 1])
                .toArray(String[]::new);
        assertThat(AuditVerify.asked(all)).isTrue();
        return AuditVerify.run(
                all,
                Map.of(
                        "JIXIAO_DB_URL",
                        database.url(),
                        "JIXIAO_DB_BACKUP_PASSWORD",
                        TestServers.required("JIXIAO_TEST_BACKUP_PASSWORD")),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }
}
