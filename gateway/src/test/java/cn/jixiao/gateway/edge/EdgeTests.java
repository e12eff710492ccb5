package cn.jixiao.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.RawHttp;
import cn.jixiao.gateway.testing.TestRealm;
import cn.jixiao.gateway.testing.Web;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every request, whatever it is about. */
class EdgeTests {

    private static final TestRealm REALM = TestRealm.shared();
    private static final Neighbour TENANT = new Neighbour();
    private static final Neighbour CORE = new Neighbour();
    private static Edge edge;
    private static String bearer;

    @BeforeAll
    static void start() {
        REALM.person("ed.machine", "接口", "990501");
        TENANT.bureau("990501", "main", "ACTIVE");
        edge = Edge.start(TENANT, CORE, "jixiao.body.limit=10KB", "jixiao.body.upload-limit=100KB");
        bearer = REALM.token("ed.machine", "openid organization:990501");
    }

    @AfterAll
    static void stop() {
        edge.close();
        TENANT.close();
        CORE.close();
    }

    @Test
    void everyAnswerTellsTheBrowserWhatNotToDo() {
        CORE.alwaysSay(Map.of("X-Frame-Options", "ALLOWALL", "Content-Security-Policy", "default-src *"));
        for (HttpResponse<String> answer : List.of(
                get("/"),
                get("/session"),
                get("/api/v1/core/me"),
                get("/nowhere.png"),
                authorized("/api/v1/core/me"))) {
            var headers = answer.headers();
            assertThat(headers.allValues("Content-Security-Policy"))
                    .hasSize(1)
                    .allSatisfy(policy -> assertThat(policy)
                            .contains(
                                    "default-src 'self'",
                                    "frame-ancestors 'none'",
                                    "object-src 'none'",
                                    "script-src 'self'")
                            .contains("form-action 'self' " + REALM.issuer().replaceAll("/realms/.*", ""))
                            .doesNotContain("unsafe-eval"));
            assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
            assertThat(headers.allValues("X-Request-Id")).hasSize(1);
            assertThat(headers.firstValue("Strict-Transport-Security"))
                    .as("over plain http it would be meaningless")
                    .isEmpty();
        }
        CORE.alwaysSay(Map.of());
    }

    @Test
    void bodiesThatAreTooLargeAreRefusedBeforeAServiceSeesThem() {
        int before = CORE.asked().size();
        HttpResponse<String> announced =
                post("application/json", HttpRequest.BodyPublishers.ofByteArray(new byte[20_000]));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(Web.json(announced).path("code").asString()).isEqualTo("BODY_TOO_LARGE");
        assertThat(post("multipart/form-data; boundary=x", HttpRequest.BodyPublishers.ofByteArray(new byte[120_000]))
                        .statusCode())
                .isEqualTo(413);
        assertThat(CORE.asked()).hasSize(before);
        assertThat(post("application/json", HttpRequest.BodyPublishers.ofByteArray(new byte[9_000]))
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("application/octet-stream", HttpRequest.BodyPublishers.ofByteArray(new byte[90_000]))
                        .statusCode())
                .isEqualTo(200);
        assertThat(CORE.last().bodySize()).isEqualTo(90_000);
    }

    @Test
    void bodiesThatDoNotSayHowLargeTheyAreAreCounted() {
        HttpResponse<String> streamed = post(
                "application/json",
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[200_000])));
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(Web.json(streamed).path("code").asString()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void requestsThatCanBeReadInTwoWaysAreRefused() {
        String smuggled =
                "POST /api/v1/core/me HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n"
                        + "Connection: close\r\nAuthorization: Bearer " + bearer
                        + "\r\n\r\n0\r\n\r\nGET /internal HTTP/1.1\r\n\r\n";
        RawHttp.send(edge, smuggled);
        assertThat(CORE.count("/internal")).isZero();
        assertThat(RawHttp.send(
                        edge, "GET /api/v1/core/me HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n"))
                .isIn(413, 431, 400);
    }

    @Test
    void theCallersAddressIsBelievedOnlyFromProxiesThatAreNamed() {
        authorized("/api/v1/core/me", "X-Forwarded-For", "203.0.113.7");
        assertThat(CORE.last().headers()).containsEntry("jixiao-client-address", "127.0.0.1");

        try (Edge behind = Edge.start(TENANT, CORE, "JIXIAO_TRUSTED_PROXIES=127.0.0.0/8,10.0.0.0/8")) {
            HttpResponse<String> answer = Web.send(Web.to(behind.at("/api/v1/core/me"))
                    .header("Authorization", "Bearer " + bearer)
                    .header("X-Forwarded-For", "198.51.100.9, 203.0.113.7, 10.0.0.3")
                    .header("X-Forwarded-Proto", "https"));
            assertThat(CORE.last().headers())
                    .as("the last hop that is not a proxy of ours; what stands before it may be invented")
                    .containsEntry("jixiao-client-address", "203.0.113.7")
                    .doesNotContainKeys("x-forwarded-proto", "x-forwarded-for");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            String cookie = Web.send(Web.to(behind.at("/sign-in")).header("X-Forwarded-Proto", "https"))
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            assertThat(cookie).contains("Secure");
        }
    }

    @Test
    void healthIsOnAPortOfItsOwnAndNothingElseIs() {
        assertThat(Web.send(Web.to(edge.management() + "/actuator/health/readiness"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Web.send(Web.to(edge.management() + "/actuator/health/liveness"))
                        .statusCode())
                .isEqualTo(200);
        for (String path : List.of("gateway", "gateway/routes", "env", "heapdump", "beans", "loggers", "metrics")) {
            assertThat(Web.send(Web.to(edge.management() + "/actuator/" + path)).statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(get("/actuator/" + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void refusalsAreProblemsInTheReadersLanguage() {
        HttpResponse<String> chinese = get("/api/v1/core/me");
        assertThat(chinese.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Web.json(chinese).path("title").asString()).isEqualTo("请先登录");
        HttpResponse<String> english =
                Web.send(Web.to(edge.at("/api/v1/core/me")).header("Accept-Language", "en"));
        assertThat(Web.json(english).path("title").asString()).isEqualTo("Please sign in");
        assertThat(Web.json(english).path("status").asInt()).isEqualTo(401);
        HttpResponse<String> unknown = authorized("/api/v1/nothing");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Web.json(unknown).path("code").asString()).isEqualTo("HTTP_404");
        assertThat(get("/api/v1/core/me", "Accept-Language", "???").statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> get(String path) {
        return Web.send(Web.to(edge.at(path)));
    }

    private static HttpResponse<String> get(String path, String header, String value) {
        return Web.send(Web.to(edge.at(path)).header(header, value));
    }

    private static HttpResponse<String> authorized(String path) {
        return get(path, "Authorization", "Bearer " + bearer);
    }

    private static HttpResponse<String> authorized(String path, String header, String value) {
        return Web.send(Web.to(edge.at(path))
                .header("Authorization", "Bearer " + bearer)
                .header(header, value));
    }

    private static HttpResponse<String> post(String type, HttpRequest.BodyPublisher body) {
        return Web.send(Web.to(edge.at("/api/v1/core/files"))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", type)
                .POST(body));
    }
}
