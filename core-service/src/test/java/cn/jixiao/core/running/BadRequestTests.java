package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request can be wrong in before any rule is asked: the answer names the place, and is never the service's failure. */
class BadRequestTests {

    private final CoreServer server = CoreServer.shared();
    private final Given given = new Given(server, Bureau.in(server));
    private final Client clerk = server.as(given.clerk());

    @ParameterizedTest
    @ValueSource(strings = {"0", "null,null", "140902", "%C3%AD"})
    void anIdThatCannotBeOneAnswersAsOneThatNobodyHas(String id) {
        Client.Answer random = clerk.get("/targets/" + UUID.randomUUID());

        Client.Answer answer = clerk.get("/targets/" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(told(answer)).isEqualTo(told(random));
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=AAA", "year=2147483648", "year="})
    void aParameterThatCannotBeReadIsNamed(String query) {
        Client.Answer answer = clerk.get("/targets?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo("year");
    }

    @Test
    void aMissingParameterIsNamed() {
        Client.Answer answer = clerk.get("/targets");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("PARAMETER_MISSING");
        assertThat(answer.json().path("field").asString()).isEqualTo("year");
        assertThat(answer.json().path("detail").asString()).contains("year");
    }

    @Test
    void aValueInABodyThatCannotBeReadIsNamedByItsPath() {
        Map<String, Object> row = Given.row(Given.code(), "062001");
        row.put("lines", List.of(Given.line("1.00"), Map.of("amount", List.of("1.00"))));

        Client.Answer answer = server.as(given.budget()).post("/project-imports", Map.of("rows", List.of(row)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo("rows[0].lines[1].amount");
    }

    @Test
    void aBodyThatIsNoJsonOrNoFormIsTheCallersMistake() {
        Client once = clerk.with("Idempotency-Key", UUID.randomUUID().toString());

        assertThat(once.post("/targets", "not json").code()).isEqualTo("UNREADABLE");
        assertThat(clerk.with("Content-Type", "multipart/form-data")
                        .get("/targets?year=2027")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anEmptyPlaceInAListIsNamedAndAQueryThatIsNoneIsRefused() {
        List<Object> rows = new ArrayList<>();
        rows.add(null);
        Client.Answer answer = server.as(given.budget()).post("/project-imports", Map.of("rows", rows));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).startsWith("rows");
        assertThat(clerk.get("/workbench?year=2027&=null").status()).isEqualTo(400);
    }

    @Test
    void aCharacterThatCannotBeStoredIsRefusedInTextAndInContent() {
        Map<String, Object> row = Given.row(Given.code(), "062001");
        row.put("leaderUserName", "a\u0000b");
        JsonNode target = given.opened();
        ObjectNode content = ((ObjectNode) target.path("content")).put("overview", "甲\u0000乙");

        assertThat(server.as(given.budget())
                        .post("/project-imports", Map.of("rows", List.of(row)))
                        .code())
                .isEqualTo("CHARACTER_REFUSED");
        assertThat(clerk.with("If-Match", target.path("etag").asString())
                        .put("/targets/" + target.path("id").asString(), content)
                        .code())
                .isEqualTo("CONTENT_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "10000000000000.01", "1e30"})
    void anAmountThatNobodyCanHaveIsRefusedByItsField(String amount) {
        JsonNode target = given.opened();
        ObjectNode content = ((ObjectNode) target.path("content")).put("annualAmount", amount);

        Client.Answer answer = clerk.with("If-Match", target.path("etag").asString())
                .put("/targets/" + target.path("id").asString(), content);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asString()).isEqualTo("annualAmount");
    }

    private static JsonNode told(Client.Answer answer) {
        return ((ObjectNode) answer.json()).without(List.of("instance", "traceId"));
    }
}
