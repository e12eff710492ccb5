package cn.jixiao.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The product's realm, imported under a name of this run's own into the real Keycloak. */
public final class TestRealm {

    /** Everybody's password. */
    public static final String PASSWORD = "Jixiao-tests-1";

    private static final Path FILE = Path.of("../tenant-service/src/main/realm/jixiao-realm.json");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");
    private static final TestRealm SHARED = new TestRealm();

    private final String keycloak = Environment.get("JIXIAO_TEST_KEYCLOAK_URL");
    private final String name = "jixiao-edge-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> organizations = new ConcurrentHashMap<>();

    /** The realm of this run. */
    public static TestRealm shared() {
        return SHARED;
    }

    private TestRealm() {
        String realm = render(Map.of(
                "JIXIAO_GATEWAY_CLIENT_SECRET", "gateway-secret",
                "JIXIAO_KEYCLOAK_ADMIN_CLIENT_SECRET", "tenant-secret",
                "JIXIAO_SERVICE_CLIENT_SECRET", "core-secret",
                "JIXIAO_CLI_ENABLED", "true"));
        String mine = realm.replaceFirst("\"realm\": \"jixiao\"", "\"realm\": \"" + name + "\"");
        expect(201, admin("POST", "/admin/realms", mine));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> admin("DELETE", "/admin/realms/" + name, "")));
    }

    /** The realm file with its placeholders filled as Keycloak fills them from its environment. */
    public static String render(Map<String, String> values) {
        try {
            return PLACEHOLDER.matcher(Files.readString(FILE)).replaceAll(found -> {
                String value = values.get(found.group(1));
                if (value == null && found.group(2) == null) {
                    throw new IllegalStateException("no value for " + found.group());
                }
                return Matcher.quoteReplacement(value == null ? found.group(2) : value);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return keycloak + "/realms/" + name;
    }

    public String gatewaySecret() {
        return "gateway-secret";
    }

    /** Sets up a bureau's organization and gives its id back. */
    public String bureau(String id) {
        organizations.computeIfAbsent(id, alias -> {
            HttpResponse<String> made =
                    manage("POST", "/organizations", Web.json(Map.of("name", alias, "alias", alias, "enabled", true)));
            expect(201, made);
            return last(made);
        });
        return id;
    }

    /** Makes a person who serves in these bureaus; the answer is the Keycloak subject. */
    public String person(String userName, String fullName, String... bureaus) {
        HttpResponse<String> made = manage(
                "POST",
                "/users",
                Web.json(Map.of(
                        "username",
                        userName,
                        "firstName",
                        fullName,
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)))));
        expect(201, made);
        String subject = last(made);
        for (String bureau : bureaus) {
            bureau(bureau);
            expect(201, manage("POST", "/organizations/" + organizations.get(bureau) + "/members", subject));
        }
        return subject;
    }

    /** Takes a person out of a bureau. */
    public void leave(String subject, String bureau) {
        expect(204, manage("DELETE", "/organizations/" + organizations.get(bureau) + "/members/" + subject, ""));
    }

    /** Ends all sessions of a person at Keycloak. */
    public void endSessions(String subject) {
        expect(204, manage("POST", "/users/" + subject + "/logout", ""));
    }

    /** Whether the person has a session at Keycloak. */
    public int sessions(String subject) {
        return Web.json(admin("GET", "/admin/realms/" + name + "/users/" + subject + "/sessions", ""))
                .size();
    }

    public void makeOperator(String subject) {
        HttpResponse<String> role = manage("GET", "/roles/operator", "");
        expect(204, manage("POST", "/users/" + subject + "/role-mappings/realm", "[" + role.body() + "]"));
    }

    /** Whether a refresh token may be used only once, which the product does not ask for but must survive. */
    public void refreshTokensCountOnce(boolean once) {
        expect(204, administer("PUT", "", Web.json(Map.of("revokeRefreshToken", once, "refreshTokenMaxReuse", 0))));
    }

    /** Where Keycloak reports sessions that end; an empty address for nowhere. */
    public void tellWhenSessionsEnd(String address) {
        JsonNode gateway =
                Web.json(administer("GET", "/clients?clientId=gateway", "")).get(0);
        ((ObjectNode) gateway.get("attributes")).put("backchannel.logout.url", address);
        expect(204, administer("PUT", "/clients/" + gateway.get("id").asString(), gateway.toString()));
    }

    /** Changes the realm or one of its clients as an administrator would. */
    public HttpResponse<String> administer(String method, String path, String body) {
        return admin(method, "/admin/realms/" + name + path, body);
    }

    /** A token as a machine gets it for a person, with this scope. */
    public String token(String userName, String scope) {
        return tokenAnswer(userName, scope).get("access_token").asString();
    }

    /** Keycloak's whole answer to a password grant. */
    public JsonNode tokenAnswer(String userName, String scope) {
        return grant(Map.of(
                "grant_type", "password",
                "client_id", "jixiao-cli",
                "username", userName,
                "password", PASSWORD,
                "scope", scope));
    }

    /** Tries to sign in with a password that is not the person's. */
    public void wrongPassword(String userName) {
        grant(Map.of(
                "grant_type",
                "password",
                "client_id",
                "jixiao-cli",
                "username",
                userName,
                "password",
                "not it at all"));
    }

    /** A service's own token. */
    public String serviceToken(String client, String secret) {
        return grant(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret))
                .get("access_token")
                .asString();
    }

    private JsonNode grant(Map<String, String> fields) {
        return Web.json(post(issuer() + "/protocol/openid-connect/token", fields));
    }

    private HttpResponse<String> manage(String method, String path, String body) {
        return call(serviceToken("tenant-service", "tenant-secret"), method, "/admin/realms/" + name + path, body);
    }

    private HttpResponse<String> admin(String method, String path, String body) {
        String token = Web.json(post(
                        keycloak + "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                Environment.get("JIXIAO_TEST_KEYCLOAK_ADMIN"),
                                "password",
                                Environment.get("JIXIAO_TEST_KEYCLOAK_ADMIN_PASSWORD"))))
                .get("access_token")
                .asString();
        return call(token, method, path, body);
    }

    private HttpResponse<String> call(String token, String method, String path, String body) {
        return Web.send(Web.to(keycloak + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> post(String address, Map<String, String> fields) {
        return Web.send(Web.to(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(Web.form(fields)));
    }

    private static void expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(
                    response.request() + " answered " + response.statusCode() + " " + response.body());
        }
    }

    private static String last(HttpResponse<String> created) {
        String location = created.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
