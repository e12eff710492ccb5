package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** kill -9 of the service in the midst of an import: another goes on with the next rows, and no row comes in twice. */
class BudgetKilledTests {

    private static final int ROWS = 600;
    private static final int CHUNK = 40;
    private static final Map<String, Object> AT_WORK =
            Map.of("jixiao.budget.chunk", CHUNK, "jixiao.jobs.pause", "PT0.1S", "jixiao.jobs.heartbeat", "PT0.5S");

    private final TestDatabase database = TestDatabase.create();

    @Test
    void aKilledImportGoesOnWhereItStoodAndNothingComesInTwice() throws SQLException {
        CoreServer before = CoreServer.start(database, Map.of("jixiao.jobs.enabled", "false"));
        Bureau bureau = Bureau.in(before);
        Given given = new Given(before, bureau);
        UUID project = given.project("062001");
        String code = database.lookUp("select code from performance_subject where id = '" + project + "'");
        StringBuilder file = new StringBuilder("支付编码,预算年度,项目代码,支付日期,支付金额\n");
        for (int n = 0; n < ROWS; n++) {
            file.append("P").append(n).append(",2027,").append(code).append(",2027-03-05,1.01\n");
        }
        JsonNode run = before.as(given.budget())
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .upload("/budget-runs?year=2027&apply=true", "支付.csv", BudgetFiles.csv(file.toString()))
                .json();
        String job = run.path("jobId").asString();
        before.stop();

        CoreProcess victim = CoreProcess.start(database, AT_WORK);
        try (Connection holder = database.asSuperuser();
                Statement hold = holder.createStatement()) {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> done(job) > 0);
            holder.setAutoCommit(false);
            hold.execute("lock table payment in access exclusive mode");
            victim.kill();
            holder.rollback();
        } finally {
            victim.kill();
        }
        int kept = done(job);
        assertThat(kept).isBetween(CHUNK, ROWS - 1);
        assertThat(database.lookUp("select count(*) from payment")).isEqualTo(String.valueOf(kept));

        CoreProcess heir = CoreProcess.start(database, AT_WORK);
        try {
            Client client = heir.as(given.budget());
            JsonNode over = Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .until(
                            () -> client.get("/budget-runs/" + run.path("id").asString())
                                    .json(),
                            found -> found.has("finishedAt"));
            assertThat(BudgetFiles.counts(over, "PAYMENTS"))
                    .isEqualTo("created=" + ROWS + " changed=0 unchanged=0 repeated=0 faulty=0");
            assertThat(database.lookUp("select count(*) || ' ' || sum(amount) from payment"))
                    .isEqualTo(ROWS + " 606.00");
            assertThat(database.lookUp("select count(*) from trail_event where action = 'BUDGET_TAKEN_IN'"))
                    .as("each step has its entry once")
                    .isEqualTo(String.valueOf(ROWS / CHUNK));
        } finally {
            heir.kill();
        }
    }

    private int done(String job) {
        return Integer.parseInt(database.lookUp("select done from job where id = '" + job + "'"));
    }
}
