package cn.jixiao.stack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signing in by name and password, as programs of this machine do.
 *
 * @param issuer address of the realm
 * @param client a public client that allows it
 */
record PasswordGrant(String issuer, String client) {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final int PATIENCE = 30;

    /**
     * An access token; empty if Keycloak does not let this person in.
     *
     * @param scope scopes with spaces between; empty for the client's own
     */
    Optional<String> token(String user, String password, String scope) throws IOException, InterruptedException {
        HttpRequest request = request(user, password, scope);
        HttpResponse<String> answer = Http.send(request);
        // After its database was away Keycloak needs some requests to replace every connection that it kept.
        for (int tries = 0; answer.statusCode() >= 500 && tries < PATIENCE; tries++) {
            Thread.sleep(Duration.ofSeconds(1));
            answer = Http.send(request);
        }
        Matcher token = TOKEN.matcher(answer.body());
        return answer.statusCode() == 200 && token.find() ? Optional.of(token.group(1)) : Optional.empty();
    }

    private HttpRequest request(String user, String password, String scope) {
        Map<String, String> fields = new TreeMap<>(
                Map.of("grant_type", "password", "client_id", client, "username", user, "password", password));
        if (!scope.isEmpty()) {
            fields.put("scope", scope);
        }
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }
}
