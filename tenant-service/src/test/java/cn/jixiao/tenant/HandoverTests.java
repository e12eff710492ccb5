package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One post goes from one person to another in one act: what goes along, who may do it, and what stays as it was. */
class HandoverTests {

    private static final String HANDOVERS = "/api/v1/tenant/handovers";
    private static final String MECHANISMS = "/api/v1/tenant/mechanisms/";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final Running service = Running.shared();
    private final String code = BureauFiles.newCode();
    private final String setUp = service.onboard(BureauFiles.small(code)
                    .replace("assignments:", """
                                    - userName: %1$s.lead
                                      name: 孙丽
                                      posts:
                                        - {role: DEPT_LEAD, at: "219"}
                                    - userName: %1$s.next
                                      name: 周强
                                      posts:
                                        - {role: DEPT_LEAD, at: "219"}
                                    - userName: %1$s.fresh
                                      name: 吴敏
                                      posts:
                                        - {role: UNIT_CLERK, at: "219002"}
                                  assignments:""".formatted(code))
                    .replace("years: [2026]}\n", "years: [%d, %d]}%n".formatted(today.getYear(), today.getYear() + 1)))
            .at("/status");

    HandoverTests() {
        assertThat(setUp).isNotNull();
        service.admit(code);
    }

    @Test
    void thePostTheDepartmentsInChargeAndTheSheetGoInOneAct() {
        String post = post("leader");
        JsonNode outlook = look("security", post, "fresh").body();
        assertThat(outlook.path("takerHolds").asBoolean()).isFalse();
        assertThat(duties(outlook))
                .containsExactlyInAnyOrder(
                        "DEPARTMENT_IN_CHARGE " + today.getYear() + " 教育局",
                        "DEPARTMENT_IN_CHARGE " + today.getYear() + " 卫生健康局",
                        "DEPARTMENT_IN_CHARGE " + (today.getYear() + 1) + " 教育局",
                        "DEPARTMENT_IN_CHARGE " + (today.getYear() + 1) + " 卫生健康局");
        assertThat(held("fresh")).as("looking changes nothing").doesNotContain("FIN_LEADER");

        Running.Answer done = hand("security", post, "fresh", today.plusDays(7).toString());

        assertThat(done.status()).as("%s", done.body()).isEqualTo(201);
        assertThat(done.at("/giver/name") + " > " + done.at("/taker/name")).isEqualTo("王志强 > 吴敏");
        assertThat(done.at("/lastDay")).isEqualTo(today.plusDays(7).toString());
        assertThat(held("fresh")).contains("FIN_LEADER");
        assertThat(look("select valid_to from post where id = '" + post + "'"))
                .isEqualTo(today.plusDays(7).toString());
        assertThat(inCharge("leader")).isEqualTo("0");
        assertThat(inCharge("fresh")).isEqualTo("4");
        String sheet = HANDOVERS + "/" + done.at("/id");
        for (String reader : List.of("admin", "security", "leader", "fresh")) {
            assertThat(as(reader, sheet).at("/handover/giver/name")).as(reader).isEqualTo("王志强");
        }
        assertThat(duties(as("fresh", sheet, "FIN_LEADER").body())).hasSize(4);
        assertThat(as("clerk", sheet).status()).as("neither of the two").isEqualTo(404);
        assertThat(trail()).containsSubsequence("POST_GRANTED", "POST_ENDED", "POST_HANDED_OVER");
        assertThat(look("select person_name || ' ' || from_step || ' ' || to_step from trail_event where tenant_id = '"
                        + code + "' and action = 'POST_HANDED_OVER'"))
                .isEqualTo("钱进 王志强 吴敏");
    }

    @Test
    @Articles("10")
    void theLiaisonAndTheSeatInTheGroupGoByNameAndTheTelephoneStays() {
        write("lead", "v0", "孙丽", "孙丽");

        Running.Answer done = hand("admin", post("lead"), "next", null);

        assertThat(done.status()).as("%s", done.body()).isEqualTo(201);
        assertThat(done.at("/granted")).isEqualTo("false");
        assertThat(seats()).isEqualTo("周强 0350-3030000 周强 局长");
        assertThat(duties(as("next", HANDOVERS + "/" + done.at("/id")).body()))
                .containsExactly("LIAISON 教育局 财务股", "LEADING_GROUP 教育局");
        assertThat(trail()).containsSubsequence("POST_ENDED", "MECHANISM_CHANGED", "POST_HANDED_OVER");
    }

    @Test
    @Articles("10")
    void whatCannotBeTheGiversAloneStaysAndSaysWhy() {
        write("lead", "v0", "孙丽", "周强");
        assertThat(duties(look("admin", post("lead"), "next").body()))
                .as("the taker sits in the group, the giver is the liaison")
                .containsExactly("LIAISON 教育局 财务股");
        write("lead", "v1", "孙丽", "孙丽");
        asSecurity("/api/v1/tenant/posts", """
                {"personId":"%s","role":"DEPT_CLERK","orgUnitId":"%s"}""".formatted(person("lead"), body("219")));

        Running.Answer done = hand("admin", post("lead"), "next", null);

        assertThat(duties(service.get(Running.token(code, "admin"), HANDOVERS + "/" + done.at("/id"))
                        .body()))
                .containsExactly("LIAISON 教育局 财务股 GIVER_REMAINS", "LEADING_GROUP 教育局 GIVER_REMAINS");
        assertThat(seats()).isEqualTo("孙丽 0350-3030000 孙丽 局长");
    }

    @Test
    @Articles("10")
    void aNameThatTwoHaveIsNobodysToHandOver() {
        write("lead", "v0", "孙丽", "孙丽");
        service.post(
                Running.token(code, "admin"),
                "/api/v1/tenant/people",
                "application/json",
                "{\"userName\":\"" + code + ".other\",\"name\":\"孙丽\"}");
        asSecurity("/api/v1/tenant/posts", """
                {"personId":"%s","role":"DEPT_CLERK","orgUnitId":"%s"}""".formatted(person("other"), body("219")));

        hand("admin", post("lead"), "next", null);

        assertThat(seats()).isEqualTo("孙丽 0350-3030000 孙丽 局长");
    }

    @Test
    void nobodyGrantsByAHandoverWhatHeMayNotGrant() {
        assertThat(hand("admin", post("leader"), "fresh", null).at("/code")).isEqualTo("TAKER_WITHOUT_POST");
        assertThat(hand("admin", post("security"), "fresh", null).at("/code")).isEqualTo("POST_OF_ADMINISTRATOR");
        assertThat(hand("security", post("security"), "fresh", null).at("/code"))
                .isEqualTo("OWN_POST");
        assertThat(hand("security", post("leader"), "security", null).at("/code"))
                .isEqualTo("OWN_POST");
        assertThat(hand("security", post("admin"), "fresh", null).at("/code")).isEqualTo("SEPARATED_ADMINISTRATORS");
        assertThat(hand("security", post("lead"), "lead", null).at("/code")).isEqualTo("GIVER_IS_TAKER");
        assertThat(hand("security", post("lead"), "next", "2019-01-01").at("/code"))
                .isEqualTo("ENDS_BEFORE_IT_BEGINS");
        assertThat(hand("lead", post("lead"), "next", null).at("/code")).isEqualTo("CAPABILITY_REQUIRED");
        assertThat(look("select count(*) from handover where tenant_id = '" + code + "'"))
                .isEqualTo("0");
        assertThat(look("select count(*) from post where valid_to is not null and tenant_id = '" + code + "'"))
                .as("a refusal leaves everything as it was")
                .isEqualTo("0");
    }

    @Test
    void whatIsLeftOfAPostThatEndedIsHandedOverWithoutMovingItsEnd() {
        String post = post("lead");
        service.patch(
                Running.token(code, "security"),
                "/api/v1/tenant/posts/" + post,
                "{\"validTo\":\"2026-01-31\"}",
                "If-Match",
                "\"v1\"");

        Running.Answer done = hand("admin", post, "next", null);

        assertThat(done.status()).as("%s", done.body()).isEqualTo(201);
        assertThat(done.at("/lastDay")).isEqualTo("2026-01-31");
    }

    @Test
    void everybodyFindsHisOwnAndAdministratorsAll() {
        String id = hand("admin", post("lead"), "next", null).at("/id");

        assertThat(as("next", HANDOVERS).at("/items/0/id")).isEqualTo(id);
        assertThat(as("lead", HANDOVERS).at("/items/0/id")).isEqualTo(id);
        assertThat(as("security", HANDOVERS).at("/items/0/id")).isEqualTo(id);
        assertThat(as("clerk", HANDOVERS).body().path("items").size()).isZero();
    }

    private Running.Answer look(String by, String post, String taker) {
        return service.get(
                Running.token(code, by),
                "/api/v1/tenant/handover-outlooks?postId=" + post + "&takerId=" + person(taker));
    }

    private Running.Answer hand(String by, String post, String taker, @Nullable String lastDay) {
        String day = lastDay == null ? "" : ",\"lastDay\":\"" + lastDay + "\"";
        return service.post(
                Running.token(code, by),
                HANDOVERS,
                "application/json",
                "{\"postId\":\"" + post + "\",\"takerId\":\"" + person(taker) + "\"" + day + "}");
    }

    private Running.Answer as(String who, String path) {
        String first = look("select id from post where tenant_id = '" + code + "' and person_id = '" + person(who)
                + "' order by role limit 1");
        return service.get(Running.token(code, who), path, "Jixiao-Acting", code + "/" + first);
    }

    private Running.Answer as(String who, String path, String role) {
        String post = look("select id from post where tenant_id = '" + code + "' and person_id = '" + person(who)
                + "' and role = '" + role + "'");
        return service.get(Running.token(code, who), path, "Jixiao-Acting", code + "/" + post);
    }

    private void asSecurity(String path, String json) {
        Running.Answer answer = service.post(Running.token(code, "security"), path, "application/json", json);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    private void write(String by, String version, String liaison, String head) {
        Running.Answer written = service.putJson(
                Running.token(code, by),
                MECHANISMS + body("219"),
                """
                {"leadSection":{"name":"财务股","liaison":"%s","phone":"0350-3030000"},
                 "leadingGroup":{"members":[{"duty":"HEAD","name":"%s","title":"局长"}]}}
                """.formatted(liaison, head),
                "If-Match",
                "\"" + version + "\"");
        assertThat(written.status()).as("%s", written.body()).isEqualTo(200);
    }

    private String seats() {
        return look(
                "select m.liaison_name || ' ' || m.liaison_phone || ' ' || g.name || ' ' || g.title from mechanism m"
                        + " join leading_group_member g using (tenant_id, org_unit_id) where m.tenant_id = '" + code
                        + "'");
    }

    private String held(String who) {
        return look("select string_agg(role, ' ') from post where tenant_id = '" + code + "' and person_id = '"
                + person(who) + "'");
    }

    private String inCharge(String who) {
        return look("select count(*) from leader_assignment where tenant_id = '" + code
                + "' and not revoked and person_id = '" + person(who) + "'");
    }

    private String trail() {
        return look("select string_agg(action, ' ' order by seq) from trail_event where tenant_id = '" + code + "'");
    }

    private static List<String> duties(JsonNode of) {
        return of.path("duties")
                .valueStream()
                .map(duty -> (duty.path("kind").asString() + " "
                                + duty.path("label").asString() + " "
                                + duty.path("stays").asString(""))
                        .strip())
                .collect(Collectors.toList());
    }

    private String post(String who) {
        return look("select id from post where tenant_id = '" + code + "' and person_id = '" + person(who)
                + "' order by id limit 1");
    }

    private String person(String who) {
        return look("select id from person where user_name = '" + code + "." + who + "'");
    }

    private String body(String bodyCode) {
        return look("select id from org_unit where tenant_id = '" + code + "' and code = '" + bodyCode + "'");
    }

    private String look(String sql) {
        return service.database().lookUp(sql);
    }
}
