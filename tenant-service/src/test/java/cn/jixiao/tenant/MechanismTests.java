package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who leads performance management where, and what Art. 10 asks for and a body has not. */
@Articles("10")
class MechanismTests {

    private static final String REGISTER = "/api/v1/tenant/mechanisms";

    private final Running service = Running.shared();
    private final String code = BureauFiles.newCode();
    private final String setUp = service.onboard(BureauFiles.small(code).replace("assignments:", """
                                    - userName: %1$s.department
                                      name: 孙丽
                                      posts:
                                        - {role: DEPT_LEAD, at: "219"}
                                    - userName: %1$s.head
                                      name: 周强
                                      posts:
                                        - {role: UNIT_HEAD, at: "219002"}
                                  assignments:""".formatted(code)))
            .at("/status");

    MechanismTests() {
        assertThat(setUp).isNotNull();
        service.admit(code);
    }

    @ParameterizedTest
    @CsvSource({
        "ROOT, LEADING_GROUP",
        "JX, DUTIES",
        "219, LEAD LIAISON",
        "219001, LEAD",
    })
    void whatABodyHasNotStandsInTheRegister(String body, String missing) {
        assertThat(missing(entry(body))).isEqualTo(missing);
    }

    @Test
    void outsideUsersOfMoneyAreAskedForNothing() {
        assertThat(register().toString()).contains("219002").doesNotContain("阳光幼儿园");
    }

    @Test
    void theBureauSetsUpItsLeadingGroupAndNothingIsMissingAnyMore() {
        Running.Answer written = write("admin", "ROOT", "v0", """
                {"leadingGroup":{"documentNo":"忻府财发〔2026〕1号","documentDate":"2026-01-05","members":[
                    {"duty":"HEAD","name":"王志强","title":"局长"},{"duty":"DEPUTY","name":"李建国"},
                    {"duty":"MEMBER","name":"𬭚㛃"}]}}
                """);

        assertThat(written.status()).as("%s", written.body()).isEqualTo(200);
        JsonNode root = entry("ROOT");
        assertThat(missing(root)).isEmpty();
        assertThat(root.at("/leadingGroup/members/0/title").asString()).isEqualTo("局长");
        assertThat(root.at("/leadingGroup/members/2/name").asString()).isEqualTo("𬭚㛃");
        assertThat(root.path("etag").asString()).isEqualTo("\"v1\"");
        assertThat(look("select person_name || ' ' || role from trail_event where tenant_id = '%s'"
                        + " and action = 'MECHANISM_CHANGED'"))
                .isEqualTo("赵敏 TENANT_ADMIN");
    }

    @Test
    void aDepartmentNeedsAGroupOrALeadSectionAndSomebodyToCall() {
        write("department", "219", "v0", "{\"leadSection\":{\"name\":\"财务股\"}}");
        assertThat(missing(entry("219"))).isEqualTo("LIAISON");

        write(
                "department",
                "219",
                "v1",
                "{\"leadSection\":{\"name\":\"财务股\",\"liaison\":\"孙丽\",\"phone\":\"0350-3030000\"}}");
        assertThat(missing(entry("219"))).isEmpty();

        write("department", "219", "v2", "{}");
        assertThat(missing(entry("219")))
                .as("what is taken away is missing again")
                .isEqualTo("LEAD LIAISON");
    }

    @Test
    void aGroupHasOneHeadAndWhoWroteOnAnOlderVersionLearnsIt() {
        for (String members : List.of(
                "{\"duty\":\"MEMBER\",\"name\":\"甲\"}",
                "{\"duty\":\"HEAD\",\"name\":\"甲\"},{\"duty\":\"HEAD\",\"name\":\"乙\"}")) {
            Running.Answer refused =
                    write("department", "219", "v0", "{\"leadingGroup\":{\"members\":[" + members + "]}}");
            assertThat(refused.at("/code")).isEqualTo("GROUP_WITHOUT_HEAD");
            assertThat(refused.at("/article")).isEqualTo("10");
        }
        write("department", "219", "v0", "{\"leadSection\":{\"name\":\"财务股\"}}");

        assertThat(write("department", "219", "v0", "{}").status()).isEqualTo(412);
        assertThat(write("admin", "219", "v7", "{}").status()).isEqualTo(412);
        assertThat(entry("219").at("/leadSection/name").asString()).isEqualTo("财务股");
    }

    @Test
    void everyBodyKeepsItsOwnEntryOnly() {
        assertThat(write("department", "219001", "v0", "{}").status())
                .as("a unit of the department")
                .isEqualTo(200);
        assertThat(write("head", "219002", "v0", "{}").status()).isEqualTo(200);
        assertThat(write("head", "219001", "v0", "{}").status())
                .as("another unit")
                .isEqualTo(404);
        assertThat(write("department", "220", "v0", "{}").status())
                .as("another department")
                .isEqualTo(404);
        assertThat(write("department", "ROOT", "v0", "{}").status()).isEqualTo(404);
        Running.Answer clerk = write("clerk", "219001", "v0", "{}");
        assertThat(clerk.status()).isEqualTo(403);
        assertThat(clerk.at("/code")).isEqualTo("CAPABILITY_REQUIRED");
        assertThat(service.get(Running.token(code, "head"), REGISTER + "?year=2026")
                        .body()
                        .valueStream()
                        .filter(row -> row.path("writable").asBoolean())
                        .map(row -> row.path("code").asString()))
                .containsExactly("219002");
    }

    private Running.Answer write(String who, String body, String version, String json) {
        return service.putJson(
                Running.token(code, who), REGISTER + "/" + id(body), json, "If-Match", "\"" + version + "\"");
    }

    private JsonNode register() {
        return service.get(Running.token(code, "admin"), REGISTER + "?year=2026")
                .body();
    }

    private JsonNode entry(String body) {
        UUID wanted = id(body);
        return register()
                .valueStream()
                .filter(row -> row.path("orgUnitId").asString().equals(wanted.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String missing(JsonNode entry) {
        return String.join(
                " ", entry.path("missing").valueStream().map(JsonNode::asString).toList());
    }

    private UUID id(String body) {
        return UUID.fromString(look("select id from org_unit where tenant_id = '%s' and "
                + (body.equals("ROOT") ? "parent_id is null" : "code = '" + body + "'")));
    }

    private String look(String sql) {
        return service.database().lookUp(sql.formatted(code));
    }
}
