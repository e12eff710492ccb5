package cn.jixiao.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The realm {@code jixiao}: made from the file in the repository when it is not there, through Keycloak's own API. */
final class Realm {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");
    private static final Pattern FIRST_ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
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

    /** Makes the realm if it is missing; says whether it did. */
    boolean ensure(Path file, Map<String, String> values) throws IOException, InterruptedException {
        String token = token();
        if (call("GET", "/admin/realms/jixiao", null, token).statusCode() == 200) {
            return false;
        }
        expect(201, call("POST", "/admin/realms", render(Files.readString(file), values), token), "make the realm");
        return true;
    }

    /** Follows the gateway to another port: its addresses for returning from the sign-in page. */
    void moveGateway(int from, int to) throws IOException, InterruptedException {
        String token = token();
        String found = call("GET", "/admin/realms/jixiao/clients?clientId=gateway", null, token)
                .body();
        Matcher id = FIRST_ID.matcher(found);
        if (id.find()) {
            String client = found.substring(found.indexOf('{'), found.lastIndexOf('}') + 1);
            String moved = client.replace("127.0.0.1:" + from, "127.0.0.1:" + to)
                    .replace("localhost:" + from, "localhost:" + to);
            expect(
                    204,
                    call("PUT", "/admin/realms/jixiao/clients/" + id.group(1), moved, token),
                    "take the gateway's new port");
        }
    }

    /** The account of the platform's operator: with it the first bureaus are set up. */
    void ensureOperator(String operatorPassword) throws IOException, InterruptedException {
        String token = token();
        String body = """
                {"username":"%s","enabled":true,"firstName":"平台运营","credentials":[{"type":"password","value":"%s","temporary":false}]}
                """.formatted(OPERATOR, operatorPassword);
        HttpResponse<String> made = call("POST", "/admin/realms/jixiao/users", body, token);
        if (made.statusCode() != 409) {
            expect(201, made, "make the operator's account");
        }
        Matcher id =
                FIRST_ID.matcher(call("GET", "/admin/realms/jixiao/users?exact=true&username=" + OPERATOR, null, token)
                        .body());
        String role =
                call("GET", "/admin/realms/jixiao/roles/operator", null, token).body();
        if (id.find()) {
            String mapping = "/admin/realms/jixiao/users/" + id.group(1) + "/role-mappings/realm";
            expect(204, call("POST", mapping, "[" + role + "]", token), "make it the operator");
        }
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
