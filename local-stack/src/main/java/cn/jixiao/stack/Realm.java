package cn.jixiao.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The realm {@code jixiao}: made from the file in the repository when it is not there, through Keycloak's own API. */
final class Realm {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REALM = "/admin/realms/jixiao";
    private static final String CLIENTS = REALM + "/clients";
    private static final List<String> MADE_ONCE = List.of(
            "clients",
            "users",
            "roles",
            "defaultRole",
            "clientScopes",
            "scopeMappings",
            "clientScopeMappings",
            "defaultDefaultClientScopes",
            "defaultOptionalClientScopes",
            "authenticationFlows",
            "authenticatorConfig",
            "browserFlow",
            "components");
    static final String OPERATOR = "operator";

    private final String url;
    private final String admin;
    private final String password;

    Realm(String url, String admin, String password) {
        this.url = url;
        this.admin = admin;
        this.password = password;
    }

    /** Puts values for {@code ${NAME}} and {@code ${NAME:default}}; Keycloak's own lower-case ones stay. */
    static String render(String template, Map<String, String> values) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> {
            String value = values.getOrDefault(match.group(1), match.group(2));
            if (value == null) {
                throw new StackException(
                        "The realm file asks for " + match.group(1) + ", which nobody gives.",
                        "correct tenant-service/src/main/realm/jixiao-realm.json");
            }
            return Matcher.quoteReplacement(value.replace("\\", "\\\\").replace("\"", "\\\""));
        });
    }

    /** What a realm made of this file with these values is known by: another one where anything in it changed. */
    static String fingerprint(Path file, Map<String, String> values) throws IOException {
        return Digests.sha256(render(Files.readString(file), values));
    }

    /** Makes the realm if it is missing; says whether it did. */
    boolean ensure(Path file, Map<String, String> values) throws IOException, InterruptedException {
        String token = token();
        if (call("GET", REALM, null, token).statusCode() == 200) {
            return false;
        }
        expect(201, call("POST", "/admin/realms", render(Files.readString(file), values), token), "make the realm");
        return true;
    }

    /**
     * Brings the realm that is there to what the file says of its settings, client policies and clients: an installation of an
     * older build, or one whose gateway has another port. People, roles, scopes and sign-in flows stay as they were made.
     */
    void follow(Path file, Map<String, String> values) throws IOException, InterruptedException {
        String token = token();
        ObjectNode wanted = (ObjectNode) JSON.readTree(render(Files.readString(file), values));
        for (JsonNode client : wanted.path("clients")) {
            String clientId = client.path("clientId").asString();
            JsonNode there = read("/clients?clientId=" + clientId, token).path(0);
            if (there.isMissingNode()) {
                expect(201, call("POST", CLIENTS, client.toString(), token), "make the client " + clientId);
            } else {
                String path = CLIENTS + "/" + there.path("id").asString();
                expect(
                        204,
                        call("PUT", path, client.toString(), token),
                        "bring the client " + clientId + " up to date");
            }
        }
        wanted.remove(MADE_ONCE);
        expect(204, call("PUT", REALM, wanted.toString(), token), "bring the realm up to date");
    }

    /** The account of the platform's operator: with it the first bureaus are set up. */
    void ensureOperator(String operatorPassword) throws IOException, InterruptedException {
        String token = token();
        String body = """
                {"username":"%s","enabled":true,"firstName":"平台运营","credentials":[{"type":"password","value":"%s","temporary":false}]}
                """.formatted(OPERATOR, operatorPassword);
        HttpResponse<String> made = call("POST", REALM + "/users", body, token);
        if (made.statusCode() != 409) {
            expect(201, made, "make the operator's account");
        }
        JsonNode account = read("/users?exact=true&username=" + OPERATOR, token).path(0);
        String mapping = REALM + "/users/" + account.path("id").asString() + "/role-mappings/realm";
        String role = "[" + read("/roles/operator", token) + "]";
        expect(204, call("POST", mapping, role, token), "make it the operator");
    }

    private JsonNode read(String path, String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = call("GET", REALM + path, null, token);
        expect(200, answer, "show " + path);
        return JSON.readTree(answer.body());
    }

    private String token() throws IOException, InterruptedException {
        return new PasswordGrant(url + "/realms/master", "admin-cli")
                .token(admin, password, "")
                .orElseThrow(() -> new StackException(
                        "Keycloak does not let its administrator in.",
                        "if .jixiao/secrets was changed by hand, put the old one back; ./jixiao reset begins anew"));
    }

    private HttpResponse<String> call(String method, String path, @Nullable String body, String token)
            throws IOException, InterruptedException {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return Http.send(HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build());
    }

    private static void expect(int status, HttpResponse<String> answer, String purpose) {
        if (answer.statusCode() != status) {
            throw new StackException(
                    "Keycloak would not " + purpose + ": " + answer.statusCode() + " " + answer.body(),
                    "./jixiao logs keycloak shows why");
        }
    }
}
