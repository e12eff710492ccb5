package cn.jixiao.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.Browser;
import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.Neighbour.Asked;
import cn.jixiao.gateway.testing.TestRealm;
import cn.jixiao.gateway.testing.Web;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a service is told about a caller: what the edge found out, and nothing that the caller claims. */
class RelayTests {

    private static final TestRealm REALM = TestRealm.shared();
    private static final Neighbour TENANT = new Neighbour();
    private static final Neighbour CORE = new Neighbour();
    private static Edge edge;
    private static Browser browser;
    private static String bearer;

    @BeforeAll
    static void start() {
        REALM.person("re.clerk", "张三", "990021", "990022");
        TENANT.bureau("990021", "main", "ACTIVE").bureau("990022", "main", "ACTIVE");
        edge = Edge.start(TENANT, CORE);
        browser = new Browser(edge);
        browser.signIn("re.clerk", "to=/&bureau=990021");
        bearer = REALM.token("re.clerk", "openid organization:990022");
    }

    @AfterAll
    static void stop() {
        edge.close();
        TENANT.close();
        CORE.close();
    }

    @Test
    void aBrowsersRequestReachesTheServiceWithTheTokenOfItsSession() {
        browser.post("/api/v1/core/targets?year=2026", "{\"a\":1}");
        Asked asked = CORE.last();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo("/api/v1/core/targets");
        assertThat(asked.bodySize()).isEqualTo(7);
        JsonNode token = claims(asked);
        assertThat(token.at("/organization/0").asString()).isEqualTo("990021");
        assertThat(token.path("azp").asString()).isEqualTo("gateway");
        assertThat(asked.headers()).doesNotContainKeys("cookie", "x-csrf-token");
        assertThat(asked.headers().get("x-request-id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void aMachineComesWithItsOwnTokenAndNeedsNoCsrf() {
        HttpResponse<String> answer = machine(bearer, "/api/v1/core/targets", "Jixiao-Acting", "990022/p1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(claims(CORE.last()).at("/organization/0").asString()).isEqualTo("990022");
        assertThat(CORE.last().headers()).containsEntry("jixiao-acting", "990022/p1");
    }

    @Test
    void aTokenCountsAndNotTheCookieThatComesWithIt() {
        browser.send(Web.to(edge.at("/api/v1/core/me")).header("Authorization", "Bearer " + bearer));
        assertThat(claims(CORE.last()).at("/organization/0").asString()).isEqualTo("990022");
        HttpResponse<String> refused =
                browser.send(Web.to(edge.at("/api/v1/core/me")).header("Authorization", "Bearer x.y.z"));
        assertThat(refused.statusCode()).isEqualTo(401);
    }

    @Test
    void whatACallerClaimsAboutItselfReachesNoService() {
        assertThat(new Intruder(edge, TENANT, CORE, bearer).claimsHeard()).isEmpty();
        assertThat(CORE.last().headers()).containsEntry("jixiao-client-address", "127.0.0.1");
    }

    @Test
    void aServiceSetsNoCookiesAndNamesNoServer() {
        CORE.alwaysSay(Map.of("Set-Cookie", "JSESSIONID=1", "Server", "Tomcat", "X-Powered-By", "x"));
        HttpResponse<String> answer = browser.api("/api/v1/core/me");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server", "x-powered-by");
        CORE.alwaysSay(Map.of());
    }

    @Test
    void everybodyElseIsTurnedAway() {
        assertThat(new Strangers(REALM, "re.clerk", "990021").letIn(edge, CORE)).isEmpty();
    }

    @Test
    void aTokenWithoutABureauHasNoBusinessInCore() {
        String token = REALM.token("re.clerk", "openid");
        assertThat(Web.json(machine(token, "/api/v1/core/me", "Accept", "*/*"))
                        .path("code")
                        .asString())
                .isEqualTo("BUREAU_REQUIRED");
        assertThat(machine(token, "/api/v1/tenant/me", "Accept", "*/*").statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyTheVersionedInterfaceOfAServiceIsReachable() {
        assertThat(new Intruder(edge, TENANT, CORE, bearer).pathsOpen()).isEmpty();
        assertThat(TENANT.count("/internal/directory/changes")).isZero();
    }

    @Test
    void theInterfacesDescriptionIsShownOnlyWhereItIsConfigured() {
        try (Edge open = Edge.start(TENANT, CORE, "JIXIAO_API_DOCS=true")) {
            assertThat(Web.send(Web.to(open.at("/api/docs/core")).header("Authorization", "Bearer " + bearer))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(CORE.count("/v3/api-docs")).isEqualTo(1);
            assertThat(Web.send(Web.to(open.at("/api/docs/core"))).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aServiceThatIsAwayIsARetriableProblem() {
        Neighbour gone = new Neighbour();
        gone.close();
        try (Edge lonely = Edge.start(TENANT, gone)) {
            HttpResponse<String> answer = Web.send(Web.to(lonely.at("/api/v1/core/me"))
                    .header("Authorization", "Bearer " + bearer)
                    .header("Accept-Language", "en-GB,en;q=0.8"));
            assertThat(answer.statusCode()).isEqualTo(503);
            JsonNode problem = Web.json(answer);
            assertThat(problem.path("code").asString()).isEqualTo("SERVICE_AWAY");
            assertThat(problem.path("retriable").asBoolean()).isTrue();
            assertThat(problem.path("title").asString()).isEqualTo("The service is away");
            assertThat(problem.path("type").asString()).isEqualTo("urn:jixiao:problem:SERVICE_AWAY");
            assertThat(answer.headers().firstValue("X-Request-Id"))
                    .hasValue(problem.path("traceId").asString());
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static HttpResponse<String> machine(String token, String path, String header, String value) {
        return Web.send(Web.to(edge.at(path))
                .header("Authorization", "Bearer " + token)
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json"));
    }

    private static JsonNode claims(Asked asked) {
        String token = asked.headers().getOrDefault("authorization", "").substring("Bearer ".length());
        return Web.claims(token);
    }
}
