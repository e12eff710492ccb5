package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.testing.TestIssuer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two bureaus cannot see each other, and an operator sees the business of neither. */
class IsolationTests {

    private static final String ORG_UNITS = "/api/v1/tenant/org-units";

    private final Running service = Running.shared();
    private final String ours = service.bureau();
    private final String theirs = service.bureau();

    @Test
    void aBureauSeesItsOwnTreeOnly() {
        Running.Answer tree = service.get(Running.token(ours, "clerk"), ORG_UNITS + "?year=2026");

        assertThat(tree.status()).isEqualTo(200);
        assertThat(tree.body().size()).isEqualTo(8);
        assertThat(tree.body().toString()).contains(ours).doesNotContain(theirs);
    }

    @Test
    void aNeighboursRecordAnswersLikeARandomId() {
        String unit = look("select id from org_unit where tenant_id = '%s' and code = '219001'", theirs);
        String post = look("select id from post where tenant_id = '%s' and role = 'UNIT_CLERK'", theirs);
        String person = look("select id from person where user_name = '%s.clerk'", theirs);
        String root = look("select id from org_unit where tenant_id = '%s' and parent_id is null", ours);

        assertSameAsRandom("admin", "PATCH", ORG_UNITS + "/%s", unit, "{\"name\":\"x\"}");
        assertSameAsRandom("security", "PATCH", "/api/v1/tenant/posts/%s", post, "{\"validTo\":\"2026-12-31\"}");
        assertSameAsRandom(
                "security",
                "POST",
                "/api/v1/tenant/posts",
                person,
                "{\"personId\":\"%s\",\"role\":\"FIN_PERF\",\"orgUnitId\":\"" + root + "\"}");
        assertThat(look("select name from org_unit where tenant_id = '%s' and code = '219001'", theirs))
                .isEqualTo("教育局本级");
        assertThat(look("select valid_to is null from post where tenant_id = '%s' and role = 'UNIT_CLERK'", theirs))
                .isEqualTo("t");
        assertThat(look("select count(*) from post where tenant_id = '%s'", ours))
                .isEqualTo("6");
    }

    @Test
    void aBodyOfTheNeighbourIsNoParentAndNoPlaceForAPost() {
        String department = look("select id from org_unit where tenant_id = '%s' and code = '219'", theirs);
        String clerk = look("select id from person where user_name = '%s.clerk'", ours);

        Running.Answer unit = service.post(
                Running.token(ours, "admin"),
                ORG_UNITS,
                "application/json",
                "{\"kind\":\"UNIT\",\"code\":\"219009\",\"name\":\"x\",\"parentId\":\"" + department + "\"}");
        Running.Answer post = service.post(
                Running.token(ours, "security"),
                "/api/v1/tenant/posts",
                "application/json",
                "{\"personId\":\"" + clerk + "\",\"role\":\"DEPT_CLERK\",\"orgUnitId\":\"" + department + "\"}");

        assertThat(unit.at("/code")).isEqualTo("WRONG_PARENT");
        assertThat(post.status()).isEqualTo(404);
    }

    @Test
    void whoNamesAnotherBureauThanTheTokensGetsNothingDone() {
        String post = look("select id from post where tenant_id = '%s' and role = 'TENANT_ADMIN'", theirs);

        Running.Answer forged = service.post(
                Running.token(ours, "admin"),
                ORG_UNITS,
                "application/json",
                "{\"kind\":\"DEPARTMENT\",\"code\":\"300\",\"name\":\"x\"}",
                "Jixiao-Acting",
                theirs + "/" + post);

        assertThat(forged.status()).isEqualTo(409);
        assertThat(forged.at("/code")).isEqualTo("ACTING_CHANGED");
        assertThat(look("select count(*) from org_unit where code = '300' and tenant_id = '%s'", theirs))
                .isEqualTo("0");
    }

    @Test
    void aPersonOfOneBureauIsNobodyInAnother() {
        String token = TestIssuer.instance().token(ours + ".admin", theirs);

        assertThat(service.get(token, ORG_UNITS + "?year=2026").status()).isEqualTo(404);
        Running.Answer me = service.get(token, "/api/v1/tenant/me");
        assertThat(me.body().at("/bureau").isObject()).isFalse();
        assertThat(me.body().at("/posts").size()).isZero();
        assertThat(me.body().toString()).doesNotContain(theirs);
    }

    @Test
    void anOperatorSeesThatABureauIsThereAndNothingInIt() {
        for (String token :
                new String[] {Running.operator(), TestIssuer.instance().token("operator", ours, "operator")}) {
            assertThat(service.get(token, ORG_UNITS + "?year=2026").status()).isEqualTo(404);
            assertThat(service.get(token, "/api/v1/tenant/people").status()).isEqualTo(404);
            assertThat(service.post(
                                    token,
                                    ORG_UNITS,
                                    "application/json",
                                    "{\"kind\":\"DEPARTMENT\",\"code\":\"300\",\"name\":\"x\"}")
                            .status())
                    .isEqualTo(404);
        }
        String list =
                service.get(Running.operator(), "/api/v1/tenant/bureaus").body().toString();
        assertThat(list).contains(ours).doesNotContain("教育局").doesNotContain("张晓梅");
    }

    @Test
    void theOperatorsAddressesDoNotExistForOthers() {
        String token = Running.token(ours, "admin");

        assertThat(service.get(token, "/api/v1/tenant/bureaus").status()).isEqualTo(404);
        assertThat(service.patch(
                                token,
                                "/api/v1/tenant/bureaus/" + theirs + "/status",
                                "{\"status\":\"CLOSED\",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(service.post(token, "/api/v1/tenant/bureaus/" + ours + "/hand-over", "application/json", "")
                        .status())
                .isEqualTo(404);
        assertThat(service.get("", "/api/v1/tenant/me").status()).isEqualTo(401);
    }

    private void assertSameAsRandom(String who, String method, String path, String id, String body) {
        Running.Answer stranger = ask(who, method, path, id, body);
        Running.Answer random = ask(who, method, path, UUID.randomUUID().toString(), body);
        assertThat(stranger.status()).as("%s %s", method, path).isEqualTo(404);
        assertThat(withoutPlace(stranger)).isEqualTo(withoutPlace(random));
    }

    private Running.Answer ask(String who, String method, String path, String id, String body) {
        String token = Running.token(ours, who);
        return method.equals("PATCH")
                ? service.patch(token, path.formatted(id), body, "If-Match", "\"v1\"")
                : service.post(token, path, "application/json", body.formatted(id));
    }

    private static String withoutPlace(Running.Answer answer) {
        return answer.at("/status") + answer.at("/code") + answer.at("/title") + answer.at("/detail");
    }

    private String look(String sql, String code) {
        return service.database().lookUp(sql.formatted(code));
    }
}
