package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An answer that was lost on its way: the same act with the same key is answered again and done once. */
class RepeatedActTests {

    private static final Map<String, Object> AGREED = Map.of("opinion", "同意");
    private static final Map<String, Object> RETURNED = Map.of("reason", "请补充依据");

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);

    @ParameterizedTest
    @CsvSource({
        "UNIT_HEAD, UNIT_HEAD, agree, AGREE",
        "UNIT_HEAD, UNIT_HEAD, return, RETURN",
        "BUDGET_REPLY, FIN_BUDGET, reply, REPLY"
    })
    void aMoveIsDoneOnce(String step, String role, String move, String event) {
        JsonNode target = given.at(step);
        Client person = keyed(bureau.person(role), target);
        String path = "/targets/" + target.path("id").asString() + "/" + move;
        Object body = body(move);

        Client.Answer first = person.post(path, body);
        Client.Answer again = person.post(path, body);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(server.database()
                        .lookUp("select count(*) from review_event where record_id = '"
                                + target.path("id").asString() + "' and action = '" + event + "' and from_step = '"
                                + step + "'"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, UNIT_CLERK, submit",
        "UNIT_HEAD, UNIT_CLERK, withdraw",
        "UNIT_HEAD, UNIT_HEAD, agree",
        "UNIT_HEAD, UNIT_HEAD, return",
        "BUDGET_REPLY, FIN_BUDGET, reply"
    })
    void whoMissedTheAnswerAndReadTheTargetAgainIsStillAnsweredTheFirstTime(String step, String role, String move) {
        JsonNode target = step.equals("DRAFT") ? given.filledIn() : given.at(step);
        Person person = role.equals("UNIT_CLERK") ? given.clerk() : bureau.person(role);
        String key = UUID.randomUUID().toString();
        String path = "/targets/" + target.path("id").asString();

        Client.Answer first = server.as(person)
                .with("Idempotency-Key", key)
                .with("If-Match", target.path("etag").asString())
                .post(path + "/" + move, body(move));
        String now = server.as(person).get(path).json().path("etag").asString();
        Client.Answer again = server.as(person)
                .with("Idempotency-Key", key)
                .with("If-Match", now)
                .post(path + "/" + move, body(move));

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(now).isNotEqualTo(target.path("etag").asString());
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(server.as(person).get(path).json().path("etag").asString())
                .as("nothing was done twice")
                .isEqualTo(now);
    }

    @Test
    void theSameKeyForAnotherWordIsRefusedAndChangesNothing() {
        JsonNode target = given.at("UNIT_HEAD");
        Client head = keyed(bureau.person("UNIT_HEAD"), target);
        String path = "/targets/" + target.path("id").asString();
        JsonNode agreed = head.post(path + "/agree", AGREED).json();

        Client.Answer other = head.post(path + "/agree", Map.of("opinion", "不同意"));
        Client.Answer move = head.post(path + "/return", RETURNED);

        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(move.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(server.as(given.clerk()).get(path).json().path("step")).isEqualTo(agreed.path("step"));
    }

    @Test
    void aRefusedMoveKeepsNothingUnderItsKey() {
        JsonNode target = given.at("UNIT_HEAD");
        Client head = keyed(bureau.person("UNIT_HEAD"), target);
        String path = "/targets/" + target.path("id").asString() + "/return";

        assertThat(head.post(path, Map.of()).code()).isEqualTo("REASON_REQUIRED");
        assertThat(head.post(path, RETURNED).status()).isEqualTo(200);
    }

    @Test
    void whoSendsNoKeyIsAnsweredAllTheSame() {
        JsonNode target = given.at("UNIT_HEAD");
        Client head = server.as(bureau.person("UNIT_HEAD"))
                .with("If-Match", target.path("etag").asString());

        assertThat(head.post("/targets/" + target.path("id").asString() + "/agree", AGREED)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFileIsAttachedOnce() {
        String target = "/targets/" + given.filledIn().path("id").asString();
        Client clerk = server.as(given.clerk())
                .with("Idempotency-Key", UUID.randomUUID().toString());
        byte[] file = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

        Client.Answer first = clerk.upload(target + "/attachments", "一次.pdf", file);
        Client.Answer again = clerk.upload(target + "/attachments", "一次.pdf", file);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(server.as(given.clerk())
                        .get(target)
                        .json()
                        .path("attachments")
                        .findValuesAsString("name"))
                .containsExactly("一次.pdf");
        assertThat(server.database()
                        .lookUp("select string_agg(status, ' ' order by status) from stored_object where tenant_id = '"
                                + bureau.id() + "' and file_name = '一次.pdf'"))
                .isEqualTo("DELETED STORED");
        assertThat(clerk.upload(target + "/attachments", "另一份.pdf", file).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void anImportIsDoneOnceAndItsWorkbookKeptOnce() {
        JsonNode target = given.filledIn();
        String path = "/targets/" + target.path("id").asString();
        byte[] workbook = server.as(given.clerk()).get(path + "/export").raw().body();
        Client clerk = server.as(given.clerk())
                .with("Idempotency-Key", UUID.randomUUID().toString());
        String imports = "/target-imports?fiscalYear=" + Bureau.YEAR;

        Client.Answer first = clerk.upload(imports, "申报表.xlsx", workbook);
        Client.Answer again = clerk.upload(imports, "申报表.xlsx", workbook);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(server.as(given.clerk()).get(path).json().path("etag"))
                .isEqualTo(first.json().path("target").path("etag"));
        assertThat(server.database()
                        .lookUp("select count(*) from stored_object where tenant_id = '" + bureau.id()
                                + "' and file_name = '申报表.xlsx' and claimed_at is not null"))
                .isEqualTo("1");
        assertThat(clerk.upload(imports, "另一份.xlsx", workbook).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private static @Nullable Object body(String move) {
        return switch (move) {
            case "agree" -> AGREED;
            case "return" -> RETURNED;
            case "submit", "withdraw" -> null;
            default -> TargetJourneyTests.reply("8540000.00");
        };
    }

    private Client keyed(Person person, JsonNode target) {
        return server.as(person)
                .with("If-Match", target.path("etag").asString())
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }
}
