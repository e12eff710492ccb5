package cn.jixiao.platform.probe;

import cn.jixiao.platform.testing.StatementCounter;
import cn.jixiao.platform.testing.TestDatabase;
import cn.jixiao.platform.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts the service of probes once for all tests that ask it over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ProbeServiceTests {

    protected static final TestDatabase DATABASE = TestDatabase.create("classpath:db/probe");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    protected StatementCounter statements;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", TestIssuer.instance()::uri);
        registry.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> "jixiao-api");
        registry.add("spring.jpa.open-in-view", () -> "false");
        registry.add("spring.jpa.hibernate.ddl-auto", () -> "none");
        registry.add("spring.flyway.enabled", () -> "false");
        registry.add("jixiao.jobs.path", () -> "/api/v1/probe/jobs");
        registry.add("jixiao.jobs.pause", () -> "PT0.1S");
        registry.add("jixiao.jobs.heartbeat", () -> "PT0.5S");
        registry.add("spring.threads.virtual.enabled", () -> "true");
    }

    /** Sends a request as this subject acting in this bureau. */
    protected HttpResponse<String> send(
            String subject,
            @Nullable String bureau,
            String method,
            String path,
            @Nullable String body,
            String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestIssuer.instance().token(subject, bureau))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until this holds, at most a minute and a half: a machine may be busy. */
    protected static void eventually(BooleanSupplier holds) {
        Instant late = Instant.now().plusSeconds(90);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(late)) {
                throw new AssertionError("it did not come to hold");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
