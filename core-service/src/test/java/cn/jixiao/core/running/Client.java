package cn.jixiao.core.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a running service as one person. */
public final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BASE = "/api/v1/core";

    private final String address;
    private final String token;
    private final List<String> headers;

    Client(String address, String token) {
        this(address, token, List.of());
    }

    private Client(String address, String token, List<String> headers) {
        this.address = address;
        this.token = token;
        this.headers = headers;
    }

    /** This client with a header more on every request. */
    public Client with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Client(address, token, more);
    }

    /** An answer. */
    public record Answer(int status, HttpResponse<byte[]> raw) {

        /** The body as JSON; missing where there is none. */
        public JsonNode json() {
            byte[] body = raw.body();
            return body.length == 0 ? JSON.missingNode() : JSON.readTree(body);
        }

        /** The problem's code, or empty. */
        public String code() {
            return json().path("code").asString("");
        }

        /** A header, or empty. */
        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** The body as text. */
        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Uploads one file as a form. */
    public Answer upload(String path, String fileName, byte[] content) {
        String border = "border-" + UUID.randomUUID();
        byte[] head = ("--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, content, tail)));
        return exchange(request.build());
    }

    private Answer send(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request = request(path);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            String text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(text));
        }
        return exchange(request.build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + (path.startsWith("/v3") ? "" : BASE) + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int n = 0; n < headers.size(); n += 2) {
            request.header(headers.get(n), headers.get(n + 1));
        }
        return request;
    }

    private static Answer exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
