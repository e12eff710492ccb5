package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import cn.jixiao.platform.testing.TestDatabase;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The database connection is cut between the approval of the budget and the approval of the target: neither has happened, and
 * the same reply again does both.
 */
class ReplyCutTests {

    /** Cuts its own connection when the target's head is about to be approved, and notes that the budget's reply was there. */
    private static final String CUT = """
            create sequence budget_came_first;
            grant usage on sequence budget_came_first to jixiao_app;
            create function cut() returns trigger language plpgsql as $$
            begin
                if exists (select from budget_reply where subject_id = new.subject_id) then
                    perform nextval('budget_came_first');
                end if;
                perform pg_terminate_backend(pg_backend_pid());
                return new;
            end $$;
            create trigger cut before update on target for each row when (new.status = 'APPROVED') execute function cut();
            """;

    @Test
    @Articles("22")
    void budgetAndTargetAreApprovedTogetherOrNotAtAll() {
        TestDatabase database = TestDatabase.create();
        CoreServer server = CoreServer.start(database, Map.of());
        try {
            Given given = new Given(server, Bureau.in(server));
            JsonNode target = given.at("BUDGET_REPLY");
            String path = "/targets/" + target.path("id").asString();
            Client budget = server.as(given.budget())
                    .with("If-Match", target.path("etag").asString())
                    .with("Idempotency-Key", UUID.randomUUID().toString());
            database.execute(CUT);

            Client.Answer cut = budget.post(path + "/reply", TargetJourneyTests.reply("8540000.00"));

            assertThat(cut.status()).as(cut.text()).isGreaterThanOrEqualTo(500);
            assertThat(database.lookUp("select is_called from budget_came_first"))
                    .as("the cut came after the budget's part")
                    .isEqualTo("t");
            assertThat(database.lookUp("select count(*) from budget_reply")).isEqualTo("0");
            assertThat(database.lookUp("select count(*) from review_event where action = 'REPLY'"))
                    .isEqualTo("0");
            assertThat(database.lookUp("select count(*) from trail_event where action = 'TARGET_APPROVED'"))
                    .isEqualTo("0");
            JsonNode between = server.as(given.clerk()).get(path).json();
            assertThat(between.path("status").asString()).isEqualTo("SUBMITTED");
            assertThat(between.path("step").asString()).isEqualTo("BUDGET_REPLY");
            assertThat(between.path("etag")).isEqualTo(target.path("etag"));

            database.execute("drop trigger cut on target");
            Client.Answer again = budget.post(path + "/reply", TargetJourneyTests.reply("8540000.00"));

            assertThat(again.status()).as(again.text()).isEqualTo(200);
            assertThat(again.json().path("status").asString()).isEqualTo("APPROVED");
            assertThat(database.lookUp("select count(*) from budget_reply")).isEqualTo("1");
        } finally {
            server.stop();
        }
    }
}
