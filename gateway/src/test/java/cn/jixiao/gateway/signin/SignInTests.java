package cn.jixiao.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.Browser;
import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.TestRealm;
import cn.jixiao.gateway.testing.Web;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in at a real Keycloak, by its own form. */
class SignInTests {

    private static final String ME = "/api/v1/tenant/me";
    private static final TestRealm REALM = TestRealm.shared();
    private static final Neighbour TENANT = new Neighbour();
    private static final Neighbour CORE = new Neighbour();
    private static Edge edge;

    @BeforeAll
    static void start() {
        REALM.person("si.two", "张三", "990001", "990002");
        REALM.person("si.one", "李四", "990001");
        REALM.makeOperator(REALM.person("si.operator", "运维"));
        TENANT.bureau("990001", "main", "ACTIVE").bureau("990002", "main", "ACTIVE");
        edge = Edge.start(TENANT, CORE);
    }

    @AfterAll
    static void stop() {
        edge.close();
        TENANT.close();
        CORE.close();
    }

    @BeforeEach
    void nobodyServesAnywhere() {
        TENANT.on(ME, "{\"memberships\":[]}");
    }

    @Test
    void whoNamesTheBureauComesBackToThePageActingInIt() {
        Browser browser = new Browser(edge);
        assertThat(browser.signIn("si.two", "to=/b/990002/2026&bureau=990002")).isEqualTo("/b/990002/2026");
        assertThat(bureau(browser)).isEqualTo("990002");
        assertThat(browser.session().at("/person/name").asString()).isEqualTo("张三");
        assertThat(browser.api("/api/v1/core/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageOfABureauSaysWhichOneIsMeant() {
        Browser browser = new Browser(edge);
        assertThat(browser.signIn("si.two", "to=" + Web.encode("/b/990002/2026/targets?status=DRAFT")))
                .isEqualTo("/b/990002/2026/targets?status=DRAFT");
        assertThat(bureau(browser)).isEqualTo("990002");
    }

    @Test
    void whoServesInOneBureauIsNotAskedForIt() {
        TENANT.on(ME, "{\"memberships\":[{\"bureauId\":\"990001\",\"name\":\"甲县\",\"level\":\"COUNTY\"}]}");
        Browser browser = new Browser(edge);
        assertThat(browser.signIn("si.one", "to=/")).isEqualTo("/");
        assertThat(bureau(browser)).isEqualTo("990001");
    }

    @Test
    void whoServesInSeveralChoosesAndGivesThePasswordOnlyOnce() {
        TENANT.on(ME, "{\"memberships\":[{\"bureauId\":\"990001\"},{\"bureauId\":\"990002\"}]}");
        Browser browser = new Browser(edge);
        assertThat(browser.signIn("si.two", "to=/help")).isEqualTo("/choose-bureau?to=%2Fhelp");
        assertThat(browser.session().path("signedIn").asBoolean()).isTrue();
        assertThat(browser.session().has("bureau")).isFalse();
        assertThat(browser.api(ME).statusCode()).isEqualTo(200);
        assertThat(Web.json(browser.api("/api/v1/core/me")).path("code").asString())
                .isEqualTo("BUREAU_REQUIRED");

        HttpResponse<String> page = browser.follow(browser.get("/sign-in?to=/help&bureau=990002"));
        assertThat(page.uri().getPath()).isEqualTo("/help");
        assertThat(bureau(browser)).isEqualTo("990002");
        browser.follow(browser.get("/sign-in?to=/help&bureau=990001"));
        assertThat(bureau(browser)).as("changed without the password").isEqualTo("990001");
    }

    @Test
    void aBureauWhereOneDoesNotServeIsNeverTheActingOne() {
        TENANT.on(ME, "{\"memberships\":[{\"bureauId\":\"990001\"},{\"bureauId\":\"990003\"}]}");
        REALM.bureau("990002");
        Browser browser = new Browser(edge);
        assertThat(browser.signIn("si.one", "to=/&bureau=990002")).isEqualTo("/choose-bureau?to=%2F");
        assertThat(browser.session().has("bureau")).isFalse();
    }

    @Test
    void aBureauThatIsNotSetUpLeadsToTheChoice() {
        TENANT.on(ME, "{\"memberships\":[{\"bureauId\":\"990001\"},{\"bureauId\":\"990002\"}]}");
        assertThat(new Browser(edge).signIn("si.two", "to=/b/999998/2026")).startsWith("/choose-bureau");
    }

    @Test
    void theOperatorServesNowhereAndGoesOn() {
        Browser browser = new Browser(edge);
        assertThat(browser.signIn("si.operator", "to=/operator")).isEqualTo("/operator");
        assertThat(browser.session().path("operator").asBoolean()).isTrue();
    }

    @Test
    void nobodyIsSentToAnotherSiteAfterwards() {
        for (String to :
                new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example", "/sign-in?to=/"}) {
            assertThat(new Browser(edge).signIn("si.operator", "to=" + Web.encode(to)))
                    .as(to)
                    .isEqualTo("/");
        }
    }

    @Test
    void anAnswerOfKeycloakCountsOnceAndOnlyInTheBrowserThatAsked() {
        Browser mine = new Browser(edge);
        Browser theirs = new Browser(edge);
        theirs.get("/sign-in");
        HttpResponse<String> page = mine.follow(mine.get("/sign-in?to=/&bureau=990001"));
        String callback = mine.login(page, "si.one", TestRealm.PASSWORD)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String path = callback.substring(edge.url().length());

        HttpResponse<String> planted = theirs.get(path);
        assertThat(planted.statusCode()).isEqualTo(400);
        assertThat(planted.body()).contains("登录没有完成").contains("/sign-in");
        assertThat(theirs.session().path("signedIn").asBoolean()).isFalse();
        assertThat(mine.get(path).statusCode())
                .as("used up by whoever tried first")
                .isEqualTo(400);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        Browser browser = new Browser(edge);
        HttpResponse<String> page = browser.follow(browser.get("/sign-in?to=/&bureau=990001"));
        String back = browser.login(page, "si.one", TestRealm.PASSWORD)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        HttpResponse<String> signedIn = browser.get(back.substring(edge.url().length()));
        String cookie = signedIn.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("jixiao-session="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie)
                .containsIgnoringCase("; HttpOnly")
                .contains("; SameSite=Strict", "; Path=/")
                .doesNotContain("Domain", "Max-Age");
    }

    @Test
    void signingOutEndsTheSessionHereAndAtKeycloak() {
        String subject = REALM.person("si.leaving", "王五", "990001");
        Browser browser = new Browser(edge);
        browser.signIn("si.leaving", "to=/&bureau=990001");
        String csrf = browser.session().path("csrf").asString();
        assertThat(browser.form("/sign-out", Map.of("_csrf", "wrong")).statusCode())
                .isEqualTo(403);
        assertThat(browser.session().path("signedIn").asBoolean()).isTrue();

        HttpResponse<String> left = browser.follow(browser.form("/sign-out", Map.of("_csrf", csrf)));
        assertThat(left.uri().getPath()).isEqualTo("/");
        assertThat(browser.session().path("signedIn").asBoolean()).isFalse();
        assertThat(REALM.sessions(subject)).isZero();
    }

    @Test
    void aScriptIsToldWhereToGoAfterSigningOut() {
        Browser browser = new Browser(edge);
        browser.signIn("si.one", "to=/&bureau=990001");
        assertThat(Web.json(browser.post("/sign-out", "{}")).path("location").asString())
                .startsWith(REALM.issuer() + "/protocol/openid-connect/logout?id_token_hint=");
        assertThat(Web.json(browser.post("/sign-out", "{}", "any"))
                        .path("location")
                        .asString())
                .as("twice does no harm")
                .isEqualTo("/");
    }

    @Test
    @Tag("called-back")
    void whatKeycloakEndsIsEndedHereAtOnce() {
        String subject = REALM.person("si.ended", "赵六", "990001");
        REALM.tellWhenSessionsEnd(edge.at("/sign-out/back-channel"));
        Browser browser = new Browser(edge);
        browser.signIn("si.ended", "to=/&bureau=990001");
        REALM.endSessions(subject);
        assertThat(Web.json(browser.api("/api/v1/core/me")).path("code").asString())
                .isEqualTo("SESSION_ENDED");
        REALM.tellWhenSessionsEnd("");
    }

    @Test
    void nobodyElseCanEndSessions() {
        Browser browser = new Browser(edge);
        browser.signIn("si.one", "to=/&bureau=990001");
        for (String token : new String[] {"", "x.y.z", REALM.token("si.one", "openid organization:990001")}) {
            assertThat(new Browser(edge)
                            .form("/sign-out/back-channel", Map.of("logout_token", token))
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(browser.session().path("signedIn").asBoolean()).isTrue();
    }

    private static String bureau(Browser browser) {
        return browser.session().at("/bureau/id").asString();
    }
}
