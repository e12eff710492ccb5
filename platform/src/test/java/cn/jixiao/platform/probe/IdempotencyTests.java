package cn.jixiao.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdempotencyTests extends ProbeServiceTests {

    private static final String CLERK = "idem:1";
    private static final String PATH = "/api/v1/probe/records";

    private HttpResponse<String> create(String subject, String bureau, String key, String name, int slowBy) {
        return send(
                subject,
                bureau,
                "POST",
                PATH,
                "{\"name\":\"" + name + "\",\"slowBy\":" + slowBy + "}",
                "Idempotency-Key",
                key);
    }

    private static String made(String name) {
        return DATABASE.lookUp("select count(*) from probe_record where name = '" + name + "'");
    }

    @Test
    void theSameKeyAgainGetsTheSameBytesAndHasNoSecondEffect() {
        HttpResponse<String> first = create(CLERK, "990001", "key-00000001", "once", 0);
        HttpResponse<String> again = create(CLERK, "990001", "key-00000001", "once", 0);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("ETag", "Location")) {
            assertThat(again.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(made("once")).isEqualTo("1");
    }

    @Test
    void tenClicksAtOnceHaveOneEffectAndOneAnswer() {
        try (ExecutorService clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<HttpResponse<String>> answers = IntStream.range(0, 10)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> create(CLERK, "990001", "key-00000002", "double click", 300), clicks))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
            assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        }
        assertThat(made("double click")).isEqualTo("1");
        assertThat(DATABASE.lookUp("select count(*) from trail_event t join probe_record p on p.id = t.record_id"
                        + " where p.name = 'double click'"))
                .isEqualTo("1");
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        create(CLERK, "990001", "key-00000003", "first meaning", 0);
        HttpResponse<String> other = create(CLERK, "990001", "key-00000003", "second meaning", 0);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).get("code").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(made("second meaning")).isEqualTo("0");
    }

    @Test
    void aRefusedActKeepsNothingAndMayBeTriedAgain() {
        assertThat(create(CLERK, "990001", "key-00000004", "refused", 0).statusCode())
                .isEqualTo(422);
        assertThat(made("refused")).isEqualTo("0");
        assertThat(create(CLERK, "990001", "key-00000004", "mended", 0).statusCode())
                .isEqualTo(201);
        assertThat(made("mended")).isEqualTo("1");
    }

    @Test
    void theKeyIsThePersonsAndTheBureausOwn() {
        create(CLERK, "990001", "key-00000005", "mine", 0);
        assertThat(create("other:1", "990001", "key-00000005", "mine", 0)
                        .headers()
                        .firstValue("Idempotency-Replayed"))
                .isEmpty();
        assertThat(create(CLERK, "990002", "key-00000005", "mine", 0).headers().firstValue("Idempotency-Replayed"))
                .isEmpty();
        assertThat(made("mine")).isEqualTo("3");
    }

    @Test
    void anExpiredKeyIsAFreeKey() {
        create(CLERK, "990001", "key-00000006", "before", 0);
        DATABASE.execute("update idempotency_key set expires_at = created_at where key = 'key-00000006'");
        assertThat(create(CLERK, "990001", "key-00000006", "after", 0).statusCode())
                .isEqualTo(201);
        assertThat(made("after")).isEqualTo("1");
    }

    @Test
    void withoutAKeyNothingIsDone() {
        HttpResponse<String> refused = send(CLERK, "990001", "POST", PATH, "{\"name\":\"keyless\",\"slowBy\":0}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("code").asString()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(made("keyless")).isEqualTo("0");
        assertThat(create(CLERK, "990001", "short", "keyless", 0).statusCode()).isEqualTo(400);
    }

    @Test
    void creatingCostsFiveStatements() {
        assertThat(statements.during(() -> create(CLERK, "990001", "key-00000007", "counted", 0)))
                .as("bind, claim, insert, answer, trail")
                .hasSize(5);
    }
}
