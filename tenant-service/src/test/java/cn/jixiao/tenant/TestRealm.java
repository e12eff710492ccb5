package cn.jixiao.tenant;

import cn.jixiao.platform.testing.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A realm of its own on the test server's Keycloak, made from the product's realm file. */
final class TestRealm implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)(?::([^}]*))?}");

    private final String name;

    private TestRealm(String name) {
        this.name = name;
    }

    static TestRealm create() {
        TestRealm realm = new TestRealm("t-" + UUID.randomUUID());
        try {
            String file = Files.readString(Path.of("src/main/realm/jixiao-realm.json"));
            Map<String, String> values = Map.of(
                    "JIXIAO_GATEWAY_CLIENT_SECRET", TestServers.required("JIXIAO_TEST_GATEWAY_CLIENT_SECRET"),
                    "JIXIAO_KEYCLOAK_ADMIN_CLIENT_SECRET", TestServers.required("JIXIAO_TEST_TENANT_CLIENT_SECRET"),
                    "JIXIAO_SERVICE_CLIENT_SECRET", TestServers.required("JIXIAO_TEST_CORE_CLIENT_SECRET"),
                    "JIXIAO_CLI_ENABLED", "true");
            String filled = PLACEHOLDER
                    .matcher(file)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            values.getOrDefault(found.group(1), found.group(2) == null ? "" : found.group(2))));
            String json = filled.replaceFirst("\"realm\": \"jixiao\"", "\"realm\": \"" + realm.name + "\"")
                    .replace("\"default-roles-jixiao\"", "\"default-roles-" + realm.name + "\"");
            JsonNode answer = realm.admin("POST", "", json);
            if (answer.has("errorMessage")) {
                throw new IllegalStateException(answer.toString());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return realm;
    }

    String issuer() {
        return base() + "/realms/" + name;
    }

    static String base() {
        return TestServers.required("JIXIAO_TEST_KEYCLOAK_URL");
    }

    /** The claims of a token that a person gets with his password, acting in a bureau; an error member when refused. */
    JsonNode signIn(String userName, String password, String bureau) {
        JsonNode answer = answer(userName, password, bureau);
        String token = answer.at("/access_token").asString("");
        return token.isEmpty() ? answer : JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]));
    }

    /** The token itself, empty when refused. */
    String token(String userName, String password, String bureau) {
        return answer(userName, password, bureau).at("/access_token").asString("");
    }

    private JsonNode answer(String userName, String password, String bureau) {
        return answer(userName, password, bureau, "");
    }

    /** What Keycloak answers to a name, a password and a one-time code. */
    JsonNode answer(String userName, String password, String bureau, String oneTimeCode) {
        return form(
                issuer() + "/protocol/openid-connect/token",
                Map.of(
                        "otp",
                        oneTimeCode,
                        "grant_type",
                        "password",
                        "client_id",
                        "jixiao-cli",
                        "username",
                        userName,
                        "password",
                        password,
                        "scope",
                        bureau.isEmpty() ? "openid" : "openid organization:" + bureau));
    }

    /** What the admin API answers under this realm. */
    JsonNode look(String path) {
        return admin("GET", "/" + name + path, "");
    }

    /** How the password of a user is kept: algorithm and cost. */
    String passwordKeptAs(String subject) {
        return look("/users/" + subject + "/credentials")
                .at("/0/credentialData")
                .asString("");
    }

    /** Lets Keycloak itself make the hash of a user's password. */
    void setPassword(String subject, String password) {
        admin(
                "PUT",
                "/" + name + "/users/" + subject + "/reset-password",
                "{\"type\":\"password\",\"value\":\"" + password + "\"}");
    }

    /** Removes something under this realm. */
    void remove(String path) {
        admin("DELETE", "/" + name + path, "");
    }

    private JsonNode admin(String method, String path, String body) {
        JsonNode master = form(
                base() + "/realms/master/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        TestServers.required("JIXIAO_TEST_KEYCLOAK_ADMIN"),
                        "password",
                        TestServers.required("JIXIAO_TEST_KEYCLOAK_ADMIN_PASSWORD")));
        return send(HttpRequest.newBuilder(URI.create(base() + "/admin/realms" + path))
                .header("Authorization", "Bearer " + master.at("/access_token").asString())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static JsonNode form(String address, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((key, value) -> body.append(key)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private static JsonNode send(HttpRequest request) {
        try {
            String body =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        remove("");
    }
}
