package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * kill -9 of core-service while two submissions are on their way, one in the midst of its transaction and one committed whose
 * answer is lost: each target is either a draft or submitted, and the same request again ends with one submission.
 */
class KilledTests {

    private final TestDatabase database = TestDatabase.create();

    @Test
    void aKillDuringASubmitLosesNothingAndTheSameKeySubmitsOnce() throws Exception {
        CoreServer before = CoreServer.start(database, Map.of());
        Given given = new Given(before, Bureau.in(before));
        JsonNode halfway = given.filledIn();
        JsonNode unanswered = given.filledIn();
        before.stop();
        String firstKey = UUID.randomUUID().toString();
        String secondKey = UUID.randomUUID().toString();

        CoreProcess killed = CoreProcess.start(database);
        try (Connection holder = database.asSuperuser();
                Statement hold = holder.createStatement()) {
            holder.setAutoCommit(false);
            hold.execute("select from target where id = '" + id(halfway) + "' for no key update");
            CompletableFuture<Client.Answer> lost = submitting(killed, given.clerk(), halfway, firstKey);
            await(() -> waiting().equals("1"));
            CompletableFuture<Client.Answer> late = submitting(killed, given.clerk(), unanswered, secondKey);
            await(() -> status(unanswered).equals("SUBMITTED"));
            killed.kill();
            assertThat(lost).as("never answered").failsWithin(Duration.ofSeconds(20));
            late.handle((answer, broken) -> true).join();
            holder.rollback();
        } finally {
            killed.kill();
        }
        await(() -> waiting().equals("0"));

        assertThat(status(halfway)).isEqualTo("DRAFT");
        assertThat(submissions(halfway)).isEqualTo("0 0 0");
        assertThat(status(unanswered)).isEqualTo("SUBMITTED");
        assertThat(submissions(unanswered)).isEqualTo("1 1 1");

        CoreProcess restarted = CoreProcess.start(database);
        try {
            Client clerk = restarted.as(given.clerk());
            JsonNode draft = clerk.get("/targets/" + id(halfway)).json();
            assertThat(draft.path("content")).isEqualTo(halfway.path("content"));
            assertThat(draft.path("etag")).isEqualTo(halfway.path("etag"));
            for (int n = 0; n < 2; n++) {
                assertThat(submit(restarted, given.clerk(), halfway, firstKey).status())
                        .isEqualTo(200);
                Client.Answer again = submit(restarted, given.clerk(), unanswered, secondKey);
                assertThat(again.status()).as(again.text()).isEqualTo(200);
                assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            }
            assertThat(submissions(halfway)).isEqualTo("1 1 1");
            assertThat(submissions(unanswered)).isEqualTo("1 1 1");
        } finally {
            restarted.kill();
        }
    }

    private static CompletableFuture<Client.Answer> submitting(
            CoreProcess core, Person clerk, JsonNode target, String key) {
        return CompletableFuture.supplyAsync(() -> submit(core, clerk, target, key));
    }

    private static Client.Answer submit(CoreProcess core, Person clerk, JsonNode target, String key) {
        return core.as(clerk)
                .with("If-Match", target.path("etag").asString())
                .with("Idempotency-Key", key)
                .post("/targets/" + id(target) + "/submit", null);
    }

    private String waiting() {
        return database.lookUp("select count(*) from pg_stat_activity where datname = current_database()"
                + " and usename = 'jixiao_app' and wait_event_type = 'Lock'");
    }

    private String status(JsonNode target) {
        return database.lookUp("select status from target where id = '" + id(target) + "'");
    }

    /** Events, trail entries and frozen versions. */
    private String submissions(JsonNode target) {
        return database.lookUp("""
                select concat_ws(' ',
                    (select count(*) from review_event where action = 'SUBMIT' and record_id = '%1$s'),
                    (select count(*) from trail_event where action = 'TARGET_SUBMITTED' and record_id = '%1$s'),
                    (select count(*) from target_version where frozen_at is not null and target_id = '%1$s'))
                """.formatted(id(target)));
    }

    private static void await(BooleanSupplier happened) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(happened::getAsBoolean);
    }

    private static String id(JsonNode target) {
        return target.path("id").asString();
    }
}
