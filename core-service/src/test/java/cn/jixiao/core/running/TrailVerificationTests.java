package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Verifying the trail is a task of the auditor's: it runs page by page while he does something else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailVerificationTests {

    private static final String PATH = "/trail/verifications";
    private static final int ENTRIES = 3_000;
    private static final int PAGE = 20;
    private static final Map<String, Object> AT_WORK =
            Map.of("jixiao.trail.page", PAGE, "jixiao.jobs.pause", "PT0.1S", "jixiao.jobs.heartbeat", "PT0.5S");

    private final TestDatabase database = TestDatabase.create();
    private CoreServer core;

    @BeforeAll
    void start() {
        core = CoreServer.start(database, AT_WORK);
    }

    @AfterAll
    void stop() {
        core.stop();
    }

    @Test
    void whoStartedItSeesHowFarItIsAndFindsTheResult() throws SQLException {
        Bureau bureau = chained(core);
        Person auditor = bureau.person("LOG_AUDITOR");
        Client.Answer started = start(auditor);
        String id = started.json().path("id").asString();
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        assertThat(started.header("Location")).isEqualTo("/api/v1/core" + PATH + "/" + id);

        inMidChain(database, id, () -> {
            JsonNode run = run(auditor, id);
            assertThat(run.path("state").asString()).isEqualTo("RUNNING");
            assertThat(run.path("done").asInt()).isBetween(PAGE, ENTRIES - 1).matches(done -> done % PAGE == 0);
            assertThat(run.path("total").asInt()).isEqualTo(ENTRIES + 1);
            assertThat(run.path("startedBy").asString()).isEqualTo(auditor.name());
            assertThat(run.path("mine").asBoolean()).isTrue();
            JsonNode task = core.as(auditor).get("/jobs").json().get(0);
            assertThat(task.path("id").asString()).isEqualTo(id);
            assertThat(task.path("kind").asString()).isEqualTo("TRAIL_VERIFICATION");
            assertThat(task.path("done")).isEqualTo(run.path("done"));
            assertThat(run.has("outcome")).isFalse();
            assertThat(core.as(auditor).get("/trail/verification").status())
                    .as("no earlier result")
                    .isEqualTo(404);
        });

        JsonNode over = over(auditor, id);
        assertThat(over.path("state").asString()).isEqualTo("DONE");
        assertThat(over.path("done").asInt()).isEqualTo(ENTRIES + 1);
        JsonNode outcome = over.path("outcome");
        assertThat(outcome.path("whole").asBoolean()).isTrue();
        assertThat(outcome.path("events").asInt()).isEqualTo(ENTRIES + 1);
        assertThat(outcome.path("head").asString()).isEqualTo(hash(bureau, ENTRIES + 1));
        assertThat(core.as(auditor).get("/trail/verification").json()).isEqualTo(outcome);
        assertThat(database.lookUp("select string_agg(action || ' ' || person_name, ', ' order by seq) from trail_event"
                        + " where tenant_id = '" + bureau.id() + "' and record_id = '" + id + "'"))
                .isEqualTo("TRAIL_VERIFICATION_STARTED %1$s, TRAIL_VERIFIED %1$s".formatted(auditor.name()));
    }

    @Test
    void asLongAsOneRunsASecondIsRefusedAndToldWhichOne() throws SQLException {
        Bureau bureau = chained(core);
        Person auditor = bureau.person("LOG_AUDITOR");
        Person colleague = bureau.person("LOG_AUDITOR");
        String key = UUID.randomUUID().toString();
        Client keyed = core.as(auditor).with("Idempotency-Key", key);
        String id = keyed.post(PATH, null).json().path("id").asString();

        inMidChain(database, id, () -> {
            Client.Answer second = start(colleague);
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.code()).isEqualTo("JOB_RUNNING");
            assertThat(second.json().path("job").asString()).isEqualTo(id);
            assertThat(second.json().path("detail").asString()).contains("校验操作日志", auditor.name());
            Client.Answer again = keyed.post(PATH, null);
            assertThat(again.status()).as("the same act").isEqualTo(202);
            assertThat(again.header("Location")).endsWith(id);

            JsonNode seen = core.as(colleague).get(PATH).json().get(0);
            assertThat(seen.path("id").asString()).isEqualTo(id);
            assertThat(seen.path("mine").asBoolean(true)).isFalse();
            assertThat(core.as(colleague).get("/jobs").json()).isEmpty();
            assertThat(core.as(colleague).post("/jobs/" + id + "/cancel", null).status())
                    .isEqualTo(404);
            assertThat(start(Bureau.in(core).person("LOG_AUDITOR")).status())
                    .as("another bureau need not wait")
                    .isEqualTo(202);
        });

        over(auditor, id);
        assertThat(start(colleague).status()).isEqualTo(202);
    }

    @Test
    void ofManyAtOnceOneIsStarted() throws SQLException {
        Bureau bureau = Bureau.in(core);
        held(database, () -> {
            List<CompletableFuture<Integer>> answers = Stream.generate(() -> bureau.person("LOG_AUDITOR"))
                    .limit(8)
                    .map(auditor ->
                            CompletableFuture.supplyAsync(() -> start(auditor).status()))
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join))
                    .containsExactlyInAnyOrder(202, 409, 409, 409, 409, 409, 409, 409);
        });
    }

    @Test
    void aCancelledOneStopsWhereItIsAndAnotherMayFollow() throws SQLException {
        Bureau bureau = chained(core);
        Person auditor = bureau.person("LOG_AUDITOR");
        String id = start(auditor).json().path("id").asString();

        inMidChain(
                database,
                id,
                () -> assertThat(core.as(auditor)
                                .post("/jobs/" + id + "/cancel", null)
                                .json()
                                .path("state")
                                .asString())
                        .isEqualTo("CANCELLED"));

        String next = start(auditor).json().path("id").asString();
        assertThat(over(auditor, next).at("/outcome/whole").asBoolean()).isTrue();
        JsonNode cancelled = run(auditor, id);
        assertThat(cancelled.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.path("done").asInt()).isLessThan(ENTRIES);
        assertThat(cancelled.has("outcome")).isFalse();
    }

    /** Inside a page and at the border of two, where nothing but the saved place knows the row before. */
    @ParameterizedTest
    @CsvSource({
        "update trail_event set reason = '改了', 1510, CONTENT",
        "delete from trail_event, 1501, NUMBER",
        "update trail_event set prev = '\\x00', 1501, LINK"
    })
    void theFirstLinkThatDoesNotHoldIsNamed(String tampering, int seq, String fault) {
        Bureau bureau = chained(core);
        Person auditor = bureau.person("LOG_AUDITOR");
        database.execute("set session_replication_role = replica; " + tampering + " where tenant_id = '" + bureau.id()
                + "' and seq = " + seq);

        JsonNode outcome =
                over(auditor, start(auditor).json().path("id").asString()).path("outcome");

        assertThat(outcome.path("whole").asBoolean(true)).isFalse();
        assertThat(outcome.path("brokenAt").asInt()).isEqualTo(seq);
        assertThat(outcome.path("fault").asString()).isEqualTo(fault);
        assertThat(outcome.path("events").asInt()).isEqualTo(seq - 1);
        assertThat(outcome.path("head").asString()).isEqualTo(hash(bureau, seq - 1));
    }

    @Test
    void itIsTheOwnBureausAndTheAuditorsOnly() {
        Bureau bureau = Bureau.in(core);
        String id = start(bureau.person("LOG_AUDITOR")).json().path("id").asString();
        Person neighbour = Bureau.in(core).person("LOG_AUDITOR");
        Client.Answer real = core.as(neighbour).get(PATH + "/" + id);
        Client.Answer random = core.as(neighbour).get(PATH + "/" + UUID.randomUUID());
        assertThat(real.status()).isEqualTo(404);
        assertThat(real.json().path("detail")).isEqualTo(random.json().path("detail"));
        assertThat(core.as(neighbour).get(PATH).json()).isEmpty();
        for (String role : new String[] {"TENANT_ADMIN", "SECURITY_ADMIN", "FIN_LEADER", "UNIT_CLERK"}) {
            Person other = bureau.person(role);
            assertThat(start(other).status()).as(role).isEqualTo(403);
            assertThat(core.as(other).get(PATH + "/" + id).status()).as(role).isEqualTo(403);
        }
        assertThat(core.as(bureau.person("LOG_AUDITOR")).post(PATH, null).code())
                .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void aKilledWorkersVerificationGoesOnWhereItStood() throws SQLException {
        TestDatabase own = TestDatabase.create();
        CoreServer before = CoreServer.start(own, Map.of("jixiao.jobs.enabled", "false"));
        Bureau bureau = chained(before);
        Person auditor = bureau.person("LOG_AUDITOR");
        String id = start(before, auditor).json().path("id").asString();
        before.stop();

        CoreProcess victim = CoreProcess.start(own, AT_WORK);
        try {
            inMidChain(own, id, victim::kill);
        } finally {
            victim.kill();
        }
        int kept = Integer.parseInt(own.lookUp("select done from job where id = '" + id + "'"));
        assertThat(kept).isBetween(PAGE, ENTRIES - 1);
        assertThat(own.lookUp("select state from job where id = '" + id + "'")).isEqualTo("RUNNING");

        CoreProcess heir = CoreProcess.start(own, AT_WORK);
        try {
            Client client = heir.as(auditor);
            JsonNode over = Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> client.get(PATH + "/" + id).json(), run -> run.has("finishedAt"));
            assertThat(over.at("/outcome/whole").asBoolean()).as("%s", over).isTrue();
            assertThat(over.at("/outcome/events").asInt()).isEqualTo(ENTRIES + 1);
            assertThat(own.lookUp("select steps from job where id = '" + id + "'"))
                    .as("no page was read twice")
                    .isEqualTo(String.valueOf(ENTRIES / PAGE + 1));
        } finally {
            heir.kill();
        }
    }

    private interface Deed {
        void run();
    }

    /** Does something while the verification stands between two pages. */
    private static void inMidChain(TestDatabase of, String id, Deed deed) throws SQLException {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(60))
                .until(() -> Integer.parseInt(of.lookUp("select done from job where id = '" + id + "'")) > 0);
        held(of, deed);
    }

    /** Does something while no verification can begin its next page: each waits for the noted heads. */
    private static void held(TestDatabase of, Deed deed) throws SQLException {
        try (Connection holder = of.asSuperuser();
                Statement hold = holder.createStatement()) {
            holder.setAutoCommit(false);
            hold.execute("lock table trail_anchor in access exclusive mode");
            deed.run();
            holder.rollback();
        }
    }

    private Client.Answer start(Person person) {
        return start(core, person);
    }

    private static Client.Answer start(CoreServer of, Person person) {
        return of.as(person)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(PATH, null);
    }

    private JsonNode run(Person person, String id) {
        Client.Answer answer = core.as(person).get(PATH + "/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode over(Person person, String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> run(person, id), run -> run.has("finishedAt"));
    }

    private String hash(Bureau bureau, int seq) {
        return database.lookUp(
                "select encode(hash, 'hex') from trail_event where tenant_id = '" + bureau.id() + "' and seq = " + seq);
    }

    /** A new bureau in which much was done. */
    private static Bureau chained(CoreServer of) {
        Bureau bureau = Bureau.in(of);
        bureau.run("""
                insert into trail_event (tenant_id, seq, at, business_at, person_name, role, action, record_kind, record_id,
                    request_id, algorithm, prev, hash)
                select jx_own_tenant(), 0, now(), now(), '张三', 'UNIT_CLERK', 'TARGET_SAVED', 'TARGET', gen_random_uuid(),
                    'r', '', '', '' from generate_series(1, ?)
                """, ENTRIES);
        return bureau;
    }
}
