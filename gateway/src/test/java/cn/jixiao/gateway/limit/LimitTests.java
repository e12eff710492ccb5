package cn.jixiao.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.TestRealm;
import cn.jixiao.gateway.testing.TestRedis;
import cn.jixiao.gateway.testing.Web;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One person and one bureau take only their share, over all nodes together. */
class LimitTests {

    private static final TestRealm REALM = TestRealm.shared();
    private static final Neighbour TENANT = new Neighbour();
    private static final Neighbour CORE = new Neighbour();

    @BeforeAll
    static void people() {
        REALM.person("li.busy", "甲", "990301");
        REALM.person("li.calm", "乙", "990301");
        REALM.person("li.first", "丙", "990302");
        REALM.person("li.second", "丁", "990302");
        REALM.person("li.other", "戊", "990303");
        for (String bureau : List.of("990301", "990302", "990303")) {
            TENANT.bureau(bureau, "main", "ACTIVE");
        }
    }

    @AfterAll
    static void stop() {
        TENANT.close();
        CORE.close();
    }

    @Test
    void aPersonWhoAsksTooMuchWaitsAndNobodyElseDoes() {
        try (Edge one = edge("person", "0.2", "5");
                Edge other = edge("person", "0.2", "5")) {
            String busy = token("li.busy", "990301");
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                answers.add(get(one, busy));
                answers.add(get(other, busy));
            }
            assertThat(answers.stream().map(HttpResponse::statusCode))
                    .as("five at once, over both nodes")
                    .containsExactly(200, 200, 200, 200, 200, 429, 429, 429);
            HttpResponse<String> refused = answers.getLast();
            assertThat(Long.parseLong(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1L, 5L);
            assertThat(Web.json(refused).path("code").asString()).isEqualTo("RATE_LIMITED");
            assertThat(Web.json(refused).path("retriable").asBoolean()).isTrue();
            assertThat(get(one, token("li.calm", "990301")).statusCode()).isEqualTo(200);
        }
        assertThat(TestRedis.shared().keys("990301:rate:*"))
                .isNotEmpty()
                .allSatisfy(
                        key -> assertThat(TestRedis.shared().secondsToLive(key)).isBetween(0L, 30L));
    }

    @Test
    void aBureauThatAsksTooMuchWaitsAndItsNeighbourDoesNot() {
        try (Edge edge = edge("tenant", "0.2", "4")) {
            String first = token("li.first", "990302");
            String second = token("li.second", "990302");
            List<Integer> statuses = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                statuses.add(get(edge, first).statusCode());
                statuses.add(get(edge, second).statusCode());
            }
            assertThat(statuses).containsExactly(200, 200, 200, 200, 429, 429);
            assertThat(get(edge, token("li.other", "990303")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void allowanceGrowsBackWithTime() {
        try (Edge edge = edge("person", "0.5", "2")) {
            String token = token("li.other", "990303");
            int status = 200;
            for (int n = 0;
                    n < 20 && status == 200;
                    n++) { // a busy machine may take as long as an allowance takes to grow
                status = get(edge, token).statusCode();
            }
            assertThat(status).isEqualTo(429);
            Awaitility.await().until(() -> get(edge, token).statusCode() == 200);
        }
    }

    @Test
    void anAddressIsHeldBackBeforeAnybodyIsAskedWhoCalls() {
        try (Edge edge = edge("address", "0.1", "3")) {
            List<Integer> statuses = new ArrayList<>();
            for (int n = 0; n < 5; n++) {
                statuses.add(Web.send(Web.to(edge.at("/api/v1/core/me"))).statusCode());
            }
            assertThat(statuses).containsExactly(401, 401, 401, 429, 429);
        }
    }

    private static Edge edge(String whose, String perSecond, String burst) {
        return Edge.start(
                TENANT,
                CORE,
                "jixiao.limits." + whose + ".per-second=" + perSecond,
                "jixiao.limits." + whose + ".burst=" + burst);
    }

    private static String token(String person, String bureau) {
        return REALM.token(person, "openid organization:" + bureau);
    }

    private static HttpResponse<String> get(Edge edge, String token) {
        return Web.send(Web.to(edge.at("/api/v1/core/me")).header("Authorization", "Bearer " + token));
    }
}
