package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two at once: one wins, the others are told, nothing happens twice. */
class RaceTests {

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);

    @Test
    void tenSubmitsAtOnceAreOneSubmission() {
        JsonNode target = given.filledIn();

        List<Client.Answer> answers = together(10, n -> given.attempt(given.clerk(), target, "submit", null));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409, 412));
        assertThat(count("review_event where action = 'SUBMIT' and record_id", target))
                .isEqualTo("1");
        assertThat(count("trail_event where action = 'TARGET_SUBMITTED' and record_id", target))
                .isEqualTo("1");
    }

    @Test
    void aRepeatedSubmitWithTheSameKeyIsAnsweredAgainAndDoneOnce() {
        JsonNode target = given.filledIn();
        Client clerk = server.as(given.clerk())
                .with("If-Match", target.path("etag").asString())
                .with("Idempotency-Key", UUID.randomUUID().toString());
        String path = "/targets/" + target.path("id").asString() + "/submit";

        Client.Answer first = clerk.post(path, null);
        Client.Answer second = clerk.post(path, null);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("etag")).isEqualTo(first.json().path("etag"));
        assertThat(count("review_event where action = 'SUBMIT' and record_id", target))
                .isEqualTo("1");
    }

    @RepeatedTest(12)
    void ofTwoReviewersOneWins() {
        JsonNode target = given.at("FIN_PERF");
        List<Person> two = List.of(bureau.person("FIN_PERF"), bureau.person("FIN_PERF"));

        List<Client.Answer> answers = together(
                2,
                n -> n == 0
                        ? given.attempt(two.get(n), target, "agree", Given.agreement(target))
                        : given.attempt(two.get(n), target, "return", Map.of("reason", "改")));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.status()).isIn(409, 412));
        assertThat(count(
                        "review_event where action in ('AGREE', 'RETURN') and from_step = 'FIN_PERF' and record_id",
                        target))
                .isEqualTo("1");
    }

    @RepeatedTest(3)
    void whenReviewAndWithdrawalMeetOneWins() {
        JsonNode target = given.submitted();
        Person head = bureau.person("UNIT_HEAD");

        List<Client.Answer> answers = together(
                2,
                n -> n == 0
                        ? given.attempt(head, target, "agree", Map.of())
                        : given.attempt(given.clerk(), target, "withdraw", null));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    }

    @Test
    void twoRepliesAtOnceApproveOnce() {
        JsonNode target = given.at("BUDGET_REPLY");

        List<Client.Answer> answers = together(
                4, n -> given.attempt(given.budget(), target, "reply", TargetJourneyTests.reply("8540000.00")));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(server.database()
                        .lookUp("select count(*) from budget_reply where subject_id = '"
                                + target.path("subject").path("id").asString() + "'"))
                .isEqualTo("1");
    }

    private interface Try {
        Client.Answer at(int n);
    }

    private static List<Client.Answer> together(int many, Try each) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Client.Answer>> running = new ArrayList<>();
            for (int n = 0; n < many; n++) {
                int mine = n;
                Callable<Client.Answer> work = () -> {
                    start.await();
                    return each.at(mine);
                };
                running.add(threads.submit(work));
            }
            start.countDown();
            List<Client.Answer> answers = new ArrayList<>();
            for (Future<Client.Answer> future : running) {
                answers.add(future.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private String count(String from, JsonNode target) {
        return server.database()
                .lookUp("select count(*) from " + from + " = '"
                        + target.path("id").asString() + "'");
    }
}
