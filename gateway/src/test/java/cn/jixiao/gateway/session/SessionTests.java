package cn.jixiao.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.Browser;
import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.TestRealm;
import cn.jixiao.gateway.testing.TestRedis;
import cn.jixiao.gateway.testing.Web;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser's session from sign-in to its end, with a real Redis and a real Keycloak. */
class SessionTests {

    private static final TestRealm REALM = TestRealm.shared();
    private static final String CORE_PAGE = "/api/v1/core/me";
    private static String subject;

    private final Neighbour tenant = new Neighbour();
    private final Neighbour core = new Neighbour();
    private Edge edge;
    private Browser browser;

    @BeforeAll
    static void people() {
        subject = REALM.person("se.clerk", "张三", "990011");
    }

    @BeforeEach
    void signIn() {
        tenant.bureau("990011", "main", "ACTIVE");
        edge = Edge.start(tenant, core);
        browser = new Browser(edge);
        browser.signIn("se.clerk", "to=/&bureau=990011");
    }

    @AfterEach
    void stop() {
        edge.close();
        tenant.close();
        core.close();
    }

    @Test
    void aPageLearnsWhoIsSignedInAndUntilWhen() {
        var session = browser.session();
        assertThat(session.path("signedIn").asBoolean()).isTrue();
        assertThat(session.at("/person/id").asString()).isEqualTo(subject);
        assertThat(session.at("/person/userName").asString()).isEqualTo("se.clerk");
        assertThat(session.path("csrf").asString()).hasSize(43);
        assertThat(ends(browser)).isBetween(in(Duration.ofMinutes(29)), in(Duration.ofMinutes(31)));
        assertThat(browser.api("/session").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(new Browser(edge).session().path("signedIn").asBoolean()).isFalse();
    }

    @Test
    void useProlongsTheSessionAndSoDoesAsking() {
        edge.pass(Duration.ofMinutes(26));
        Instant prolonged = Instant.parse(
                Web.json(browser.post("/session/extend", "")).path("expiresAt").asString());
        assertThat(prolonged).isAfter(in(Duration.ofMinutes(26 + 29)));

        edge.pass(Duration.ofMinutes(26));
        HttpResponse<String> used = browser.api(CORE_PAGE);
        assertThat(used.statusCode()).isEqualTo(200);
        assertThat(used.headers().firstValue("Jixiao-Session-Expires").map(Instant::parse))
                .as("each answer says so, without asking")
                .hasValueSatisfying(end -> assertThat(end).isAfter(in(Duration.ofMinutes(52 + 29))));
        assertThat(ends(browser)).isAfter(in(Duration.ofMinutes(52 + 29)));
    }

    @Test
    void aSessionThatKeycloakEndedIsOverForServicesAndForThePage() {
        REALM.endSessions(subject);
        edge.pass(Duration.ofMinutes(5));
        HttpResponse<String> refused = browser.api(CORE_PAGE);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("Location")).isEmpty();
        assertThat(Web.json(refused).path("code").asString()).isEqualTo("SESSION_ENDED");
        assertThat(browser.session().path("signedIn").asBoolean()).isFalse();
    }

    @Test
    void anIdleSessionEndsByItself() {
        edge.pass(Duration.ofMinutes(31));
        assertThat(Web.json(browser.api(CORE_PAGE)).path("code").asString()).isEqualTo("SESSION_ENDED");
        assertThat(core.asked()).isEmpty();
    }

    @Test
    void whoSignsInAgainInAnotherWindowGoesOnWithThePage() {
        edge.pass(Duration.ofMinutes(31));
        assertThat(browser.post("/api/v1/core/targets", "{}", "old").statusCode())
                .isEqualTo(401);
        assertThat(browser.signIn("se.clerk", "to=/signed-in.html&bureau=990011"))
                .isEqualTo("/signed-in.html");
        assertThat(browser.post("/api/v1/core/targets", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsTakenOutOfTheBureauLosesTheSessionWithTheNextRenewal() {
        String leaver = REALM.person("se.leaver", "李四", "990011");
        Browser theirs = new Browser(edge);
        theirs.signIn("se.leaver", "to=/&bureau=990011");
        REALM.leave(leaver, "990011");
        edge.pass(Duration.ofMinutes(5));
        assertThat(Web.json(theirs.api(CORE_PAGE)).path("code").asString()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void nothingIsChangedWithoutThePagesToken() {
        String token = browser.session().path("csrf").asString();
        for (String csrf : List.of("", "wrong", token.substring(1), token + "x")) {
            HttpResponse<String> refused = browser.post("/api/v1/core/targets", "{}", csrf);
            assertThat(refused.statusCode()).as(csrf).isEqualTo(403);
            assertThat(Web.json(refused).path("code").asString()).isEqualTo("CSRF_REFUSED");
        }
        assertThat(browser.send(Web.to(edge.at("/api/v1/core/targets"))
                                .header("X-CSRF-TOKEN", token)
                                .header("Sec-Fetch-Site", "cross-site")
                                .DELETE())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/session/extend", "", "").statusCode()).isEqualTo(403);
        assertThat(core.asked()).isEmpty();
        assertThat(browser.post("/api/v1/core/targets", "{}", token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anInventedCookieOpensNothing() {
        Browser stranger = new Browser(edge);
        stranger.plant("jixiao-session", SessionId.random());
        assertThat(Web.json(stranger.api(CORE_PAGE)).path("code").asString()).isEqualTo("SESSION_ENDED");
        stranger.plant("jixiao-session", "../../x");
        assertThat(stranger.api(CORE_PAGE).statusCode()).isEqualTo(401);
    }

    @Test
    void requestsThatNeedNewTokensAtOnceShareOneRenewal() {
        // Each refresh token counts once: a second use would end the session.
        REALM.refreshTokensCountOnce(true);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            edge.pass(Duration.ofMinutes(5));
            List<CompletableFuture<Integer>> calls = IntStream.range(0, 24)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> browser.api(CORE_PAGE + "?n=" + n).statusCode(), pool))
                    .toList();
            assertThat(calls.stream().map(CompletableFuture::join)).containsOnly(200);
            assertThat(browser.api(CORE_PAGE).statusCode()).isEqualTo(200);
        } finally {
            REALM.refreshTokensCountOnce(false);
        }
    }

    @Test
    void keycloakAwayEndsNoSession() {
        try (Edge cutOff = Edge.start(tenant, core, "JIXIAO_ISSUER_BACKCHANNEL_URI=http://127.0.0.1:9/realms/none")) {
            Browser same = new Browser(cutOff);
            same.plant("jixiao-session", browser.sessionCookie().getValue());
            cutOff.pass(Duration.ofMinutes(4).plusSeconds(10));
            assertThat(same.api("/session").statusCode())
                    .as("the token is due but still good")
                    .isEqualTo(200);
            cutOff.pass(Duration.ofMinutes(1));
            HttpResponse<String> refused = same.api("/session");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Web.json(refused).path("code").asString()).isEqualTo("IDENTITY_AWAY");
            assertThat(Web.json(refused).path("retriable").asBoolean()).isTrue();
        }
        assertThat(browser.session().path("signedIn").asBoolean()).isTrue();
    }

    @Test
    void aCopyOfRedisSignsNobodyIn() {
        String secret = browser.sessionCookie().getValue();
        TestRedis redis = TestRedis.shared();
        List<String> keys = redis.keys("*:session:*");
        assertThat(keys).isNotEmpty().allMatch(key -> key.matches("platform:session:[0-9A-Za-z_-]{43}"));
        assertThat(keys).noneMatch(key -> key.contains(secret));
        assertThat(keys).allSatisfy(key -> {
            assertThat(redis.get(key)).doesNotContain("eyJhbGciOi", "se.clerk", subject);
            assertThat(redis.secondsToLive(key)).isBetween(1L, 1801L);
        });
    }

    private static Instant ends(Browser browser) {
        return Instant.parse(browser.session().path("expiresAt").asString());
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time);
    }
}
