package cn.jixiao.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the product as its users do: through the gateway, with each person's own token. */
final class Api {

    private final String gateway;
    private final String issuer;
    private final String password;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = writer();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(String gateway, String issuer, String password) {
        this.gateway = gateway;
        this.issuer = issuer;
        this.password = password;
    }

    /** Writes what is sent: the same content gives the same bytes in every process. */
    static JsonMapper writer() {
        return JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    /** An answer with its version. */
    record Answer(int status, JsonNode body, String etag) {

        /** The answer, when it is a success. */
        Answer ok(String what) {
            if (status >= 300) {
                throw new IllegalStateException(what + ": " + status + " " + body);
            }
            return this;
        }
    }

    /** Somebody who acts in a bureau, or the operator, who acts in none. */
    final class Person {

        private final String userName;
        private final @Nullable String bureau;
        private @Nullable String post;

        private Person(String userName, @Nullable String bureau) {
            this.userName = userName;
            this.bureau = bureau;
        }

        String userName() {
            return userName;
        }

        /** Acts in the post with this role; needed by those who hold several. */
        Person in(String role) {
            for (JsonNode held : get("/api/v1/tenant/me").ok("me").body().get("posts")) {
                if (held.get("role").asString().equals(role)) {
                    post = held.get("id").asString();
                }
            }
            return this;
        }

        Answer get(String path) {
            return send("GET", path, null, "application/json", null);
        }

        Answer post(String path, @Nullable Object body, @Nullable String etag) {
            return send("POST", path, body == null ? null : json.writeValueAsString(body), "application/json", etag);
        }

        Answer put(String path, Object body, String etag) {
            return send("PUT", path, json.writeValueAsString(body), "application/json", etag);
        }

        Answer yaml(String path, Object body) {
            return send("POST", path, json.writeValueAsString(body), "application/yaml", null);
        }

        private Answer send(String method, String path, @Nullable String body, String type, @Nullable String etag) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + token(userName, bureau))
                    .header("Content-Type", type)
                    .header("Accept", "application/json")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body));
            if (!method.equals("GET")) {
                request.header("Idempotency-Key", UUID.randomUUID().toString());
            }
            if (etag != null) {
                request.header("If-Match", etag);
            }
            if (post != null) {
                request.header("Jixiao-Acting", bureau + "/" + post);
            }
            Answer answer = exchange(request.build());
            if (answer.status() == 401) {
                tokens.remove(userName);
            } else if (answer.status() == 429) {
                pause(Duration.ofMillis(500));
                return send(method, path, body, type, etag);
            }
            return answer;
        }
    }

    Person person(String userName, String bureau) {
        return new Person(userName, bureau);
    }

    Person operator(String userName) {
        return new Person(userName, null);
    }

    private String token(String userName, @Nullable String bureau) {
        return tokens.computeIfAbsent(userName, user -> {
            String scope = bureau == null ? "openid" : "openid organization:" + bureau;
            String form = Map.of(
                            "grant_type", "password",
                            "client_id", "jixiao-cli",
                            "username", user,
                            "password", password,
                            "scope", scope)
                    .entrySet()
                    .stream()
                    .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return exchange(request)
                    .ok("signing in " + user)
                    .body()
                    .get("access_token")
                    .asString();
        });
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            JsonNode body = text.isBlank() || !text.stripLeading().matches("(?s)[{\\[].*")
                    ? json.createObjectNode()
                    : json.readTree(text);
            return new Answer(
                    response.statusCode(),
                    body,
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new IllegalStateException("the product cannot be reached: " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
