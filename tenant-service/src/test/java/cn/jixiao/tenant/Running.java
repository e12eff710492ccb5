package cn.jixiao.tenant;

import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.testing.TestDatabase;
import cn.jixiao.platform.testing.TestIssuer;
import cn.jixiao.platform.testing.TestServers;
import cn.jixiao.tenant.people.People;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service, started with a database of its own and asked over HTTP. */
public final class Running {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Object> WITHOUT_KEYCLOAK =
            Map.of("JIXIAO_KEYCLOAK_URL", "http://127.0.0.1:1", "jixiao.account-sync", "false");
    private static @Nullable Running shared;

    private final ConfigurableApplicationContext context;
    private final TestDatabase database;

    private Running(ConfigurableApplicationContext context, TestDatabase database) {
        this.context = context;
        this.database = database;
    }

    /** One service for all tests that need no Keycloak; its tokens are the test issuer's. */
    public static synchronized Running shared() {
        if (shared == null) {
            shared = start(TestIssuer.instance().uri(), WITHOUT_KEYCLOAK);
        }
        return shared;
    }

    /** A service of its own. */
    static Running start(String issuer, Map<String, Object> more) {
        return start(TestDatabase.create(), issuer, more);
    }

    /** A second service over the database of the shared one, with faults of a test. */
    public static Running beside(Class<?>... faults) {
        return start(shared().database, TestIssuer.instance().uri(), WITHOUT_KEYCLOAK, faults);
    }

    private static Running start(TestDatabase database, String issuer, Map<String, Object> more, Class<?>... faults) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "JIXIAO_DB_URL", database.url(),
                "JIXIAO_DB_APP_PASSWORD", TestServers.required("JIXIAO_TEST_APP_PASSWORD"),
                "JIXIAO_DB_DISPATCHER_PASSWORD", TestServers.required("JIXIAO_TEST_DISPATCHER_PASSWORD"),
                "JIXIAO_ISSUER_URI", issuer,
                "JIXIAO_KEYCLOAK_ADMIN_CLIENT_SECRET", TestServers.required("JIXIAO_TEST_TENANT_CLIENT_SECRET"),
                "SERVER_PORT", "0",
                "MANAGEMENT_SERVER_PORT", "0"));
        settings.putAll(more);
        return new Running(
                new SpringApplicationBuilder(TenantApplication.class)
                        .sources(faults)
                        .properties(settings)
                        .run(),
                database);
    }

    /** The database behind it. */
    public TestDatabase database() {
        return database;
    }

    /** Sets a bureau up and lets everybody of it sign in: the subject of a test token is the user name. */
    public String bureau() {
        String code = BureauFiles.newCode();
        require(onboard(BureauFiles.small(code)));
        admit(code);
        return code;
    }

    /** Lets everybody of a bureau sign in. */
    public void admit(String code) {
        People people = context.getBean(People.class);
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        Door.run(
                new Scope.Own(code),
                () -> transaction.executeWithoutResult(
                        status -> people.withAccount(new People.Sought(null, null), "", 1000)
                                .forEach(person -> people.signsInAs(person.id(), person.userName()))));
    }

    private static void require(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** A token of a bureau's person, for example {@code clerk}. */
    public static String token(String code, String who) {
        return TestIssuer.instance().token(code + "." + who, code);
    }

    /** Stops it. */
    public void stop() {
        context.close();
    }

    /** An operator's token of the test issuer. */
    public static String operator() {
        return TestIssuer.instance().token("operator", null, "operator");
    }

    /** A service's token of the test issuer. */
    public static String service() {
        return TestIssuer.instance().token("service-account-core-service", null, "service");
    }

    /** An answer: its status and its JSON, a missing node where there is none. */
    public record Answer(int status, JsonNode body) {

        /** The text at a JSON pointer, empty where there is none. */
        public String at(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    public Answer get(String token, String path, String... headers) {
        return send(request(token, path, headers).GET().build());
    }

    public Answer post(String token, String path, String contentType, String body, String... headers) {
        return send(request(token, path, headers)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public Answer patch(String token, String path, String json, String... headers) {
        return send(request(token, path, headers)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    public Answer putJson(String token, String path, String json, String... headers) {
        return send(request(token, path, headers)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    public Answer put(String token, String path, String... headers) {
        return send(request(token, path, headers)
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    public Answer onboard(String yaml) {
        return post(operator(), "/api/v1/tenant/onboardings", "application/yaml", yaml);
    }

    /** Sends a file as a form does. */
    public Answer upload(String token, String path, byte[] content, String... headers) {
        return send(uploading(token, path, content, headers));
    }

    /** Sends a file and answers with the file that comes back. */
    public byte[] exchanged(String token, String path, byte[] content) {
        return bytes(uploading(token, path, content));
    }

    /** The file at an address. */
    public byte[] file(String token, String path) {
        return bytes(request(token, path).GET().build());
    }

    private HttpRequest uploading(String token, String path, byte[] content, String... headers) {
        String border = "border-" + UUID.randomUUID();
        byte[] head = ("--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\""
                        + "\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return request(token, path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, content, tail)))
                .build();
    }

    private static byte[] bytes(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String token, String path, String... headers) {
        String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse("").contains("json")
                            ? JSON.readTree(answer.body())
                            : JSON.missingNode());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
