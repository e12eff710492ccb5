package cn.jixiao.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.net.URLEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The separated administrators of a bureau keep its bodies, its people and their posts, each his own. */
class AdministrationTests {

    private static final String ORG_UNITS = "/api/v1/tenant/org-units";
    private static final String OFFICES = "/api/v1/tenant/sector-offices";
    private static final String POSTS = "/api/v1/tenant/posts";
    private static final String PEOPLE = "/api/v1/tenant/people";

    private final Running service = Running.shared();
    private final String code = service.bureau();

    @Test
    void theAdministratorAddsAndEndsABody() {
        Running.Answer added = asAdmin(
                ORG_UNITS,
                "{\"kind\":\"UNIT\",\"code\":\"220001\",\"name\":\"医院\"," + "\"nature\":\"INSTITUTION\",\"parentId\":\""
                        + body("220") + "\"}");
        String unit = ORG_UNITS + "/" + added.at("/id");

        assertThat(added.status()).as("%s", added.body()).isEqualTo(201);
        assertThat(asAdmin(
                                ORG_UNITS,
                                "{\"kind\":\"UNIT\",\"code\":\"220001\",\"name\":\"x\",\"parentId\":\"" + body("220")
                                        + "\"}")
                        .at("/code"))
                .isEqualTo("CODE_TAKEN");
        assertThat(service.patch(admin(), unit, "{\"name\":\"县医院\"}").at("/code"))
                .isEqualTo("PRECONDITION_REQUIRED");
        assertThat(service.patch(admin(), unit, "{\"name\":\"县医院\"}", "If-Match", "\"v1\"")
                        .at("/name"))
                .isEqualTo("县医院");
        assertThat(service.patch(admin(), unit, "{\"name\":\"别的\"}", "If-Match", "\"v1\"")
                        .at("/code"))
                .isEqualTo("STALE");
        assertThat(asAdmin(ORG_UNITS, "{\"kind\":\"DEPARTMENT\",\"code\":\"220\",\"name\":\"x\"}")
                        .at("/field"))
                .isEqualTo("code");
        assertThat(service.patch(
                                admin(),
                                ORG_UNITS + "/" + body("219"),
                                "{\"validTo\":\"2026-12-31\"}",
                                "If-Match",
                                "\"v1\"")
                        .at("/code"))
                .isEqualTo("BODY_IN_USE");
        assertThat(trail("ORG_UNIT_ADDED")).isEqualTo("赵敏 TENANT_ADMIN");
        assertThat(trail("ORG_UNIT_CHANGED")).isEqualTo("赵敏 TENANT_ADMIN");
    }

    @Test
    @Articles("6")
    void aBodyBeginsOnTheDayThatIsSaidWithTheNatureThatIsSaid() {
        Running.Answer added = asAdmin(
                ORG_UNITS,
                "{\"kind\":\"UNIT\",\"code\":\"220002\",\"name\":\"红十字会\",\"nature\":\"SOCIAL_GROUP\","
                        + "\"validFrom\":\"2026-03-01\",\"parentId\":\"" + body("220") + "\"}");
        String path = ORG_UNITS + "/" + added.at("/id");

        assertThat(added.at("/validFrom") + " " + added.at("/nature")).isEqualTo("2026-03-01 SOCIAL_GROUP");
        Running.Answer early = service.patch(admin(), path, "{\"validTo\":\"2026-02-28\"}", "If-Match", "\"v1\"");
        assertThat(early.at("/code") + " " + early.at("/field")).isEqualTo("ENDS_BEFORE_IT_BEGINS validTo");
        assertThat(service.patch(admin(), path, "{\"validTo\":\"2026-12-31\"}", "If-Match", "\"v1\"")
                        .at("/validTo"))
                .isEqualTo("2026-12-31");
    }

    @Test
    @Articles("20")
    void theOfficesThatLookAfterADepartmentAreSaidYearByYear() {
        String path = OFFICES + "/" + body("220") + "?year=2027";

        String ours = "{\"officeIds\":[\"" + body("JK") + "\"]}";
        assertThat(service.putJson(admin(), path, ours).status())
                .as("says nothing of what it saw")
                .isEqualTo(428);
        Running.Answer chosen = service.putJson(admin(), path, ours, "If-Match", "\"v0\"");
        assertThat(chosen.at("/officeIds/0")).as("%s", chosen.body()).isEqualTo(body("JK"));
        assertThat(service.get(security(), OFFICES + "?year=2027").body().size())
                .isEqualTo(1);
        assertThat(service.get(security(), OFFICES + "?year=2026").at("/0/departmentId"))
                .isEqualTo(body("219"));
        assertThat(trail("OFFICES_ASSIGNED")).isEqualTo("赵敏 TENANT_ADMIN");
        String[] seen = {"If-Match", chosen.at("/etag")};
        assertThat(service.putJson(admin(), path, "{\"officeIds\":[\"" + body("219") + "\"]}", seen)
                        .at("/code"))
                .isEqualTo("NOT_AN_OFFICE");
        assertThat(service.putJson(admin(), path, "{\"officeIds\":[null]}", seen)
                        .status())
                .isEqualTo(400);
        assertThat(service.putJson(admin(), OFFICES + "/" + body("220") + "?year=2019", "{\"officeIds\":[]}", seen)
                        .at("/field"))
                .isEqualTo("year");
        assertThat(service.putJson(admin(), path, "{\"officeIds\":[]}", "If-Match", "\"v0\"")
                        .at("/code"))
                .as("who has not seen the other administrator's choice does not undo it")
                .isEqualTo("STALE");
        assertThat(service.putJson(admin(), path, "{\"officeIds\":[]}", seen).status())
                .isEqualTo(200);
        assertThat(service.get(security(), OFFICES + "?year=2027").body().size())
                .isZero();
    }

    @Test
    void peopleAreFoundByPartOfTheirNameAndByTheBodyOfTheirPost() {
        Running.Answer byName = service.get(security(), PEOPLE + "?q=" + URLEncoder.encode("建国", UTF_8));
        Running.Answer byUserName = service.get(security(), PEOPLE + "?q=CLERK");
        Running.Answer byBody = service.get(security(), PEOPLE + "?orgUnitId=" + body("219001"));

        assertThat(byName.body().at("/items").size()).isEqualTo(1);
        assertThat(byName.at("/items/0/userName")).isEqualTo(code + ".performance");
        assertThat(byName.at("/items/0/posts/0/orgUnitName")).isEqualTo("预算绩效管理股");
        assertThat(byName.at("/items/0/account")).isEqualTo("WAITING");
        assertThat(byUserName.body().at("/items").size()).isEqualTo(1);
        assertThat(byBody.at("/items/0/userName")).isEqualTo(code + ".clerk");
        assertThat(byBody.body().at("/items").size()).isEqualTo(1);
    }

    @Test
    void aPostSaysWhatItMayDoInTheDirectory() {
        assertThat(service.get(admin(), "/api/v1/tenant/me").at("/posts/0/rights/0"))
                .isEqualTo("ORG_UNIT_WRITE");
        assertThat(service.get(security(), "/api/v1/tenant/me")
                        .body()
                        .at("/posts/0/rights")
                        .toString())
                .isEqualTo("[\"POST_GRANT\",\"ROSTER_IMPORT\",\"HANDOVER\",\"POST_READ\"]");
        assertThat(service.get(Running.token(code, "clerk"), "/api/v1/tenant/me")
                        .body()
                        .at("/posts/0/rights")
                        .size())
                .isZero();
    }

    @Test
    void aUnitHangsFromADepartmentAndFromNothingElse() {
        assertThat(asAdmin(ORG_UNITS, "{\"kind\":\"UNIT\",\"code\":\"990\",\"name\":\"x\"}")
                        .at("/code"))
                .isEqualTo("WRONG_PARENT");
        assertThat(asAdmin(
                                ORG_UNITS,
                                "{\"kind\":\"DEPARTMENT\",\"code\":\"990\",\"name\":\"x\",\"parentId\":\"" + body("219")
                                        + "\"}")
                        .at("/code"))
                .isEqualTo("WRONG_PARENT");
    }

    @Test
    void aBodyWithoutAKindOrAnIllegibleOneIsRefused() {
        assertThat(asAdmin(ORG_UNITS, "{\"code\":\"990\",\"name\":\"x\"}").status())
                .isEqualTo(400);
        assertThat(asAdmin(ORG_UNITS, "{\"kind\":\"KINGDOM\",\"code\":\"990\",\"name\":\"x\"}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1989", "2200", "-2147483648", "2147483647"})
    void aYearThatNobodyPlansForIsRefusedByItsField(String year) {
        Running.Answer refused = service.get(security(), ORG_UNITS + "?year=" + year);

        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(400);
        assertThat(String.valueOf(refused.body())).contains("year");
        assertThat(service.get(security(), ORG_UNITS + "?year=1990").status()).isEqualTo(200);
        assertThat(service.get(security(), ORG_UNITS + "?year=2199").status()).isEqualTo(200);
    }

    @Test
    void aPersonIsAddedByTheOneAndGetsHisPostFromTheOther() {
        Running.Answer person = asAdmin(
                PEOPLE, "{\"userName\":\"" + code + ".new\",\"name\":\"新人\",\"initialPassword\":\"0123456789\"}");
        service.admit(code);
        String post = "{\"personId\":\"" + person.at("/id") + "\",\"role\":\"FIN_BUDGET\",\"orgUnitId\":\"" + body("JX")
                + "\"}";

        Running.Answer refused = asAdmin(POSTS, post);
        assertThat(refused.at("/code")).isEqualTo("CAPABILITY_REQUIRED");
        assertThat(refused.at("/detail")).contains("“办理岗位授权”").doesNotContain("POST_GRANT");
        Running.Answer granted = asSecurity(POSTS, post);

        assertThat(granted.status()).as("%s", granted.body()).isEqualTo(201);
        assertThat(asSecurity(POSTS, post).at("/code")).isEqualTo("POST_TWICE");
        assertThat(service.get(Running.token(code, "new"), "/api/v1/tenant/me").at("/posts/0/role"))
                .isEqualTo("FIN_BUDGET");
        assertThat(service.get(Running.token(code, "new"), PEOPLE).at("/code")).isEqualTo("CAPABILITY_REQUIRED");
        assertThat(service.get(security(), PEOPLE).body().toString()).contains(code + ".new", "FIN_BUDGET");
        assertThat(trail("PERSON_ADDED")).isEqualTo("赵敏 TENANT_ADMIN");
        assertThat(trail("POST_GRANTED")).isEqualTo("钱进 SECURITY_ADMIN");
    }

    @Test
    void anEndedPostIsNoLongerActedIn() {
        String id = look("select id from post where tenant_id = '%s' and role = 'UNIT_CLERK'");

        Running.Answer ended =
                service.patch(security(), POSTS + "/" + id, "{\"validTo\":\"2020-12-31\"}", "If-Match", "\"v1\"");

        assertThat(ended.status()).as("%s", ended.body()).isEqualTo(200);
        assertThat(service.get(Running.token(code, "clerk"), ORG_UNITS + "?year=2026")
                        .status())
                .isEqualTo(404);
        assertThat(service.get(Running.token(code, "clerk"), "/api/v1/tenant/me")
                        .body()
                        .at("/memberships")
                        .size())
                .isZero();
        assertThat(trail("POST_ENDED")).isEqualTo("钱进 SECURITY_ADMIN");
    }

    @Test
    void nobodyGrantsToHimselfAndAdministratorsStaySeparate() {
        String root = body(code);
        assertThat(asSecurity(POSTS, post("security", "FIN_LEADER", root)).at("/code"))
                .isEqualTo("OWN_POST");
        assertThat(asSecurity(POSTS, post("admin", "FIN_LEADER", root)).at("/code"))
                .isEqualTo("SEPARATED_ADMINISTRATORS");
        assertThat(asSecurity(POSTS, post("clerk", "LOG_AUDITOR", root)).at("/code"))
                .isEqualTo("SEPARATED_ADMINISTRATORS");
        assertThat(asSecurity(POSTS, post("clerk", "FIN_LEADER", body("219"))).at("/code"))
                .isEqualTo("ROLE_AT_WRONG_BODY");
    }

    @Test
    void userNamesOfOtherBureausAreNotFoundOut() {
        String other = service.bureau();

        assertThat(asAdmin(PEOPLE, "{\"userName\":\"" + other + ".clerk\",\"name\":\"x\"}")
                        .at("/code"))
                .isEqualTo("USER_NAME_NOT_OWN");
        assertThat(asAdmin(PEOPLE, "{\"userName\":\"" + other + ".nobody\",\"name\":\"x\"}")
                        .at("/code"))
                .isEqualTo("USER_NAME_NOT_OWN");
    }

    @Test
    @Articles("6")
    void aBodyThatAnImportMeetsIsMadeOnceAndOnlyForServices() {
        String wanted =
                "{\"bureauId\":\"" + code + "\",\"bodies\":[{\"kind\":\"DEPARTMENT\",\"code\":\"301\",\"name\":\"民政局\","
                        + "\"nature\":\"STATE_ORGAN\"},{\"kind\":\"UNIT\",\"code\":\"301001\",\"name\":\"福利院\",\"parentCode\":\"301\"}]}";

        Running.Answer first =
                service.post(Running.service(), "/internal/directory/bodies", "application/json", wanted);
        Running.Answer second =
                service.post(Running.service(), "/internal/directory/bodies", "application/json", wanted);

        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(first.at("/items/1/created")).isEqualTo("true");
        assertThat(second.at("/items/1/created")).isEqualTo("false");
        assertThat(second.at("/items/1/id")).isEqualTo(first.at("/items/1/id"));
        assertThat(service.post(security(), "/internal/directory/bodies", "application/json", wanted)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoHoldsSeveralPostsSeesThemBeforeChoosingOne() {
        String token = Running.token(code, "performance");

        Running.Answer me = service.get(token, "/api/v1/tenant/me");
        assertThat(me.body().at("/posts").size()).isEqualTo(2);
        assertThat(service.get(token, ORG_UNITS + "?year=2026").at("/code")).isEqualTo("POST_REQUIRED");
        assertThat(service.get(token, ORG_UNITS + "?year=2026", "Jixiao-Acting", code + "/" + me.at("/posts/0/id"))
                        .status())
                .isEqualTo(200);
    }

    private String post(String who, String role, String body) {
        String person = look("select id from person where user_name = '%s." + who + "'");
        return "{\"personId\":\"" + person + "\",\"role\":\"" + role + "\",\"orgUnitId\":\"" + body + "\"}";
    }

    private String body(String bodyCode) {
        return look("select id from org_unit where tenant_id = '%s' and code = '" + bodyCode + "'");
    }

    private String admin() {
        return Running.token(code, "admin");
    }

    private String security() {
        return Running.token(code, "security");
    }

    private Running.Answer asAdmin(String path, String json) {
        return service.post(admin(), path, "application/json", json);
    }

    private Running.Answer asSecurity(String path, String json) {
        return service.post(security(), path, "application/json", json);
    }

    private String trail(String action) {
        return look("select person_name || ' ' || role from trail_event where tenant_id = '%s' and action = '" + action
                + "' order by seq desc limit 1");
    }

    private String look(String sql) {
        return service.database().lookUp(sql.formatted(code));
    }
}
