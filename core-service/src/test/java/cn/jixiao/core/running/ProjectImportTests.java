package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Projects come in from the budget system, once each. */
class ProjectImportTests {

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);

    @Test
    void theSameRowsAgainChangeNothing() {
        List<Object> rows = List.of(Given.row(Given.code(), "062001"), Given.row(Given.code(), "062002"));

        JsonNode first = load(rows);
        JsonNode second = load(rows);

        assertThat(first.path("created").asInt()).isEqualTo(2);
        assertThat(second.path("unchanged").asInt()).isEqualTo(2);
        assertThat(server.database()
                        .lookUp("select count(*) from trail_event where action = 'PROJECTS_IMPORTED' and tenant_id = '"
                                + bureau.id() + "'"))
                .isEqualTo("1");
    }

    @Test
    void goodRowsGoInAndBadOnesComeBack() {
        Map<String, Object> bad = Given.row(Given.code(), "062001");
        bad.put("code", "140902");
        Map<String, Object> unknown = Given.row(Given.code(), "999999");

        JsonNode result = load(List.of(bad, unknown, Given.row(Given.code(), "062001")));

        assertThat(result.path("created").asInt()).isEqualTo(1);
        assertThat(result.path("errors").findValuesAsString("row")).containsExactly("1", "2");
        assertThat(result.path("errors").findValuesAsString("code")).contains("UNIT_UNKNOWN");
    }

    @Test
    void aRowOfANewUnitWaitsByNameWhileTheDirectoryIsAwayAndTheOthersGoIn() {
        Map<String, Object> fresh = Given.row(Given.code(), "062009");
        fresh.put("unitName", "农产品质量检测站");
        fresh.put("departmentCode", "062");
        Map<String, Object> nowhere = Given.row(Given.code(), "099001");
        nowhere.put("unitName", "无主单位");
        nowhere.put("departmentCode", "099");

        JsonNode result = load(List.of(fresh, nowhere, Given.row(Given.code(), "062001")));

        assertThat(result.path("created").asInt()).isEqualTo(1);
        assertThat(result.path("errors").findValuesAsString("code")).containsExactly("UNIT_WAITS", "UNIT_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"-1.00", "100000000000000000.00", "1.001", "1e9", "１００", "NaN", "''"})
    void anAmountThatIsNoneIsRefused(String amount) {
        Map<String, Object> row = Given.row(Given.code(), "062001");
        row.put("lines", List.of(Given.line(amount)));

        JsonNode result = load(List.of(row));

        assertThat(result.path("created").asInt()).isZero();
        assertThat(result.path("errors").findValuesAsString("field")).contains("lines[0].amount");
    }

    @Test
    void rareCharactersComeBackAsTheyCame() {
        String code = Given.code();
        Map<String, Object> row = Given.row(code, "062001");
        row.put("name", "𬭚㛃镇卫生院改造");
        load(List.of(row));

        JsonNode found = server.as(given.clerk())
                .get("/projects?year=" + Bureau.YEAR + "&q=" + code)
                .json();

        assertThat(found.path("items").path(0).path("name").asString()).isEqualTo("𬭚㛃镇卫生院改造");
    }

    @Test
    void onlyTheBudgetOfficeImports() {
        Client.Answer answer = server.as(given.clerk())
                .post("/project-imports", Map.of("rows", List.of(Given.row(Given.code(), "062001"))));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("CAPABILITY_REQUIRED");
    }

    @Test
    @Articles({"22", "24"})
    void anImportDoesNotChangeTheMoneyThatAReplyApproved() {
        JsonNode approved =
                given.act(given.budget(), given.at("BUDGET_REPLY"), "reply", TargetJourneyTests.reply("8540000.00"));
        Map<String, Object> row =
                Given.row(approved.path("subject").path("code").asString(), "062001");
        row.put("lines", List.of(Given.line("1.00")));

        JsonNode result = load(List.of(row));

        assertThat(result.path("errors").findValuesAsString("code")).containsExactly("ALREADY_REPLIED");
        assertThat(amountOf(approved)).isEqualTo("8540000.00");
    }

    @Test
    @Articles("5")
    void anImportDoesNotMoveAProjectAwayFromItsTargetsUnit() {
        JsonNode target = given.opened();
        Map<String, Object> row = Given.row(target.path("subject").path("code").asString(), "071001");

        JsonNode result = load(List.of(row));

        assertThat(result.path("errors").findValuesAsString("code")).containsExactly("UNIT_FIXED");
    }

    @Test
    @Articles("3")
    void moneyOfEachBudgetAndOfEachKindOfFundsIsTakenInAndNothingElse() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String budget : List.of("GENERAL", "GOV_FUND", "STATE_CAPITAL", "SOCIAL_INSURANCE", "OTHER")) {
            for (String funds : List.of(
                    "OWN_LEVEL",
                    "TRANSFER",
                    "SPECIAL_BOND",
                    "PROCUREMENT",
                    "SERVICE_PURCHASE",
                    "PPP",
                    "INVESTMENT_FUND")) {
                lines.add(Map.of("budgetType", budget, "fundKind", funds, "level", "COUNTY", "amount", "1.00"));
            }
        }
        Map<String, Object> row = Given.row(Given.code(), "062001");
        row.put("lines", lines);
        Map<String, Object> other = Given.row(Given.code(), "062001");
        other.put(
                "lines",
                List.of(Map.of("budgetType", "FIFTH", "fundKind", "OWN_LEVEL", "level", "COUNTY", "amount", "1.00")));

        JsonNode result = load(List.of(row, other));

        assertThat(result.path("created").asInt()).isEqualTo(1);
        assertThat(result.path("errors").findValuesAsString("code")).containsExactly("CODE_UNKNOWN");
        assertThat(server.database()
                        .lookUp("select count(*) || ' of ' || sum(amount) from funding_line where tenant_id = '"
                                + bureau.id() + "'"))
                .isEqualTo("35 of 35.00");
    }

    @Test
    void aListShowsWhatIsInReachAndNothingElse() {
        given.project("062001");
        given.project("062002");
        given.project("071001");
        String path = "/projects?year=" + Bureau.YEAR;

        assertThat(units(given.clerk(), path)).containsOnly("062001");
        assertThat(units(bureau.person("DEPT_CLERK"), path)).containsOnly("062001", "062002");
        assertThat(units(bureau.person("FIN_SECTOR"), path)).containsOnly("062001", "062002");
        assertThat(units(bureau.person("FIN_PERF"), path)).containsOnly("062001", "062002", "071001");
        assertThat(units(Bureau.in(server).person("FIN_PERF"), path)).isEmpty();
    }

    private List<String> units(Person person, String path) {
        List<String> units = new ArrayList<>();
        server.as(person)
                .get(path)
                .json()
                .path("items")
                .forEach(item -> units.add(item.path("orgUnit").path("code").asString()));
        return units;
    }

    private String amountOf(JsonNode target) {
        return server.database()
                .lookUp("select amount from performance_subject where id = '"
                        + target.path("subject").path("id").asString() + "'");
    }

    private JsonNode load(List<?> rows) {
        return server.as(given.budget())
                .post("/project-imports", Map.of("rows", rows))
                .json();
    }
}
