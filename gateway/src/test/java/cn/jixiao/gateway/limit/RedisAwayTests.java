package cn.jixiao.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.Browser;
import cn.jixiao.gateway.testing.Cable;
import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.TestRealm;
import cn.jixiao.gateway.testing.Web;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redis goes away in the two ways servers do: refused, and silent. Browsers are told at once, machines go on. */
class RedisAwayTests {

    private static final TestRealm REALM = TestRealm.shared();
    private static final Neighbour TENANT = new Neighbour();
    private static final Neighbour CORE = new Neighbour();
    private static final Cable CABLE = Cable.toRedis();
    private static Edge edge;
    private static Browser browser;
    private static String bearer;

    @BeforeAll
    static void start() {
        REALM.person("ra.clerk", "张三", "990401");
        REALM.person("ra.machine", "接口", "990401");
        TENANT.bureau("990401", "main", "ACTIVE");
        edge = Edge.start(
                TENANT,
                CORE,
                "JIXIAO_REDIS_URL=" + CABLE.redisUrl(),
                "jixiao.limits.local.per-second=0.5",
                "jixiao.limits.local.burst=6");
        browser = new Browser(edge);
        browser.signIn("ra.clerk", "to=/&bureau=990401");
        bearer = REALM.token("ra.machine", "openid organization:990401");
    }

    @AfterAll
    static void stop() {
        edge.close();
        CABLE.close();
        TENANT.close();
        CORE.close();
    }

    @BeforeEach
    void redisIsThere() {
        CABLE.mend();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(browser.session().path("signedIn").asBoolean())
                                .isTrue());
    }

    @Test
    void refusedConnectionsAreTriedAgainAndTheSessionIsStillThereAfterwards() {
        String csrf = browser.session().path("csrf").asString();
        CABLE.cut();
        for (int n = 0; n < 3; n++) {
            browserIsToldWithinASecond(csrf);
        }
        CABLE.mend();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                browser.post("/api/v1/core/targets", "{}", csrf).statusCode())
                        .as("the same page saves what it kept")
                        .isEqualTo(200));
    }

    @Test
    void aSilentRedisIsNoticedAsQuickly() {
        String csrf = browser.session().path("csrf").asString();
        CABLE.stall();
        browserIsToldWithinASecond(csrf);
        machinesGoOn();
    }

    @Test
    void machinesGoOnUnderALimitOfThisNode() {
        CABLE.cut();
        machinesGoOn();
        List<Integer> statuses =
                IntStream.range(0, 12).mapToObj(n -> machine().statusCode()).toList();
        assertThat(statuses).contains(200, 429).doesNotContain(503);
    }

    @Test
    void signingInWaitsForRedisOnAPageThatSaysSo() {
        CABLE.cut();
        HttpResponse<String> page = new Browser(edge).get("/sign-in?to=/");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("登录信息暂时取不到");
    }

    private static void browserIsToldWithinASecond(String csrf) {
        long started = System.nanoTime();
        HttpResponse<String> refused = browser.post("/api/v1/core/targets", "{}", csrf);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(Web.json(refused).path("code").asString()).isEqualTo("SESSION_STORE_AWAY");
        assertThat(Web.json(refused).path("retriable").asBoolean()).isTrue();
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static void machinesGoOn() {
        long started = System.nanoTime();
        assertThat(machine().statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
    }

    private static HttpResponse<String> machine() {
        return Web.send(Web.to(edge.at("/api/v1/core/me")).header("Authorization", "Bearer " + bearer));
    }
}
