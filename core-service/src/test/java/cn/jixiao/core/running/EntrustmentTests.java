package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who may entrust a department with a unit's targets (代编), from when to when, and who hears of it. */
@Articles("19")
class EntrustmentTests {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Person clerk = bureau.person("DEPT_CLERK");

    @BeforeEach
    void aHead() {
        bureau.person("UNIT_HEAD");
    }

    @Test
    void aUnitEntrustsItsDepartmentUntilTheEndOfTheYearAndEitherSideEndsIt() {
        JsonNode made = entrusted(bureau.person("UNIT_HEAD"), null);

        assertThat(made.at("/orgUnit/code").asString()).isEqualTo("062001");
        assertThat(made.at("/department/id").asString())
                .isEqualTo(bureau.firstDepartment().toString());
        assertThat(made.path("validFrom").asString()).isEqualTo(today.toString());
        assertThat(made.path("validTo").asString()).isEqualTo(Bureau.YEAR + "-12-31");
        assertThat(made.at("/askedBy/role").asString()).isEqualTo("UNIT_HEAD");
        assertThat(made.path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(units(clerk)).as("what is left to entrust").containsExactly("062002");

        JsonNode ended = end(clerk, made).json();

        assertThat(ended.path("state").asString()).isEqualTo("ENDED");
        assertThat(ended.path("endedBy").asString()).isEqualTo(clerk.name());
        assertThat(end(clerk, ended).code()).isEqualTo("ENTRUSTMENT_ENDED");
        assertThat(end(clerk, made).status()).isEqualTo(412);
        assertThat(units(clerk)).containsExactly("062001", "062002");
        assertThat(trail(made)).containsExactly("ENTRUSTED 人手不足，请部门代编", "ENTRUSTMENT_ENDED ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNIT_CLERK", "UNIT_HEAD", "DEPT_CLERK", "DEPT_LEAD"})
    void bothSidesMayEntrust(String role) {
        assertThat(entrusted(bureau.person(role), null).at("/askedBy/role").asString())
                .isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROJECT_LEADER", "NONBUDGET_CLERK", "FIN_SECTOR", "FIN_PERF", "TENANT_ADMIN"})
    void othersMayNot(String role) {
        assertThat(entrust(bureau.person(role), bureau.firstUnit(), null).status())
                .isEqualTo(403);
    }

    @Test
    void theListTellsWhichUnitHasNobodyWhoCouldConfirm() {
        JsonNode units = list(clerk).path("units");

        assertThat(units.path(0).path("headed").asBoolean()).isTrue();
        assertThat(units.path(1).path("headed").asBoolean()).isFalse();
    }

    @Test
    void aUnitHasOneAtATimeAndANewOneBeginsWhenTheLastRanOut() {
        JsonNode first = entrusted(clerk, null);
        Client.Answer second = entrust(clerk, bureau.firstUnit(), null);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("ENTRUSTED_ALREADY");
        bureau.run(
                "update entrustment set valid_from = ?, valid_to = ? where id = ?",
                today.minusDays(5),
                today.minusDays(1),
                UUID.fromString(first.path("id").asString()));

        assertThat(list(clerk).at("/items/0/state").asString()).isEqualTo("ENDED");
        entrusted(clerk, today);

        assertThat(list(clerk).path("items")).hasSize(2);
        assertThat(list(clerk).at("/items/0/state").asString())
                .as("it counts on its last day")
                .isEqualTo("IN_FORCE");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        refused(entrust(clerk, bureau.firstUnit(), today.minusDays(1)), 422, "ENTRUSTMENT_DAYS", "validTo");
        refused(entrust(clerk, bureau.firstDepartment(), null), 422, "ENTRUSTMENT_UNIT", "orgUnitId");
        refused(entrust(clerk, bureau.outsideUser(), null), 422, "ENTRUSTMENT_UNIT", "orgUnitId");
        refused(entrust(clerk, bureau.firstUnit(), null, " "), 400, "FIELD_MISSING", "reason");
        refused(entrust(clerk, bureau.firstUnit(), null, "由".repeat(501)), 400, "ENTRUSTMENT_REASON", "reason");
        assertThat(list(clerk).path("items")).isEmpty();
    }

    @Test
    void anotherDepartmentAnotherUnitAndANeighbourFindNoSuchUnitAndNoSuchEntrustment() {
        JsonNode made = entrusted(clerk, null);
        Bureau neighbour = Bureau.in(server);

        for (Person stranger : List.of(
                bureau.person("DEPT_CLERK", bureau.secondDepartment()),
                bureau.person("UNIT_CLERK", bureau.siblingUnit()),
                neighbour.person("DEPT_CLERK"))) {
            assertThat(entrust(stranger, bureau.firstUnit(), null).status()).isEqualTo(404);
            assertThat(end(stranger, made).status()).isEqualTo(404);
            assertThat(list(stranger).path("items")).isEmpty();
        }
    }

    @Test
    void aPostOfAnotherYearEntrustsNothing() {
        Person lastYears = bureau.person("DEPT_CLERK");
        bureau.run("update dir_post set fiscal_year = ? where id = ?", Bureau.YEAR - 1, lastYears.post());

        assertThat(entrust(lastYears, bureau.firstUnit(), null).status()).isEqualTo(404);
        assertThat(end(lastYears, entrusted(clerk, null)).status()).isEqualTo(404);
    }

    private static void refused(Client.Answer answer, int status, String code, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    private JsonNode entrusted(Person by, @Nullable LocalDate until) {
        Client.Answer answer = entrust(by, bureau.firstUnit(), until);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private Client.Answer entrust(Person by, UUID unit, @Nullable LocalDate until) {
        return entrust(by, unit, until, "人手不足，请部门代编");
    }

    private Client.Answer entrust(Person by, UUID unit, @Nullable LocalDate until, String reason) {
        Map<String, Object> body =
                new HashMap<>(Map.of("orgUnitId", unit, "fiscalYear", Bureau.YEAR, "reason", reason));
        if (until != null) {
            body.put("validTo", until.toString());
        }
        return server.as(by)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/entrustments", body);
    }

    private Client.Answer end(Person by, JsonNode entrustment) {
        return server.as(by)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("If-Match", entrustment.path("etag").asString())
                .post("/entrustments/" + entrustment.path("id").asString() + "/end", null);
    }

    private JsonNode list(Person by) {
        return server.as(by).get("/entrustments?year=" + Bureau.YEAR).json();
    }

    private List<String> units(Person by) {
        return list(by).path("units")
                .valueStream()
                .map(unit -> unit.path("code").asString())
                .toList();
    }

    private List<String> trail(JsonNode entrustment) {
        return server.as(bureau.person("LOG_AUDITOR"))
                .get("/trail?record=" + entrustment.path("id").asString())
                .json()
                .path("items")
                .valueStream()
                .map(event -> event.path("action").asString() + " "
                        + event.path("reason").asString(""))
                .toList()
                .reversed();
    }
}
