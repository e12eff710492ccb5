package cn.jixiao.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service behind the edge, as far as the edge can tell: a real HTTP server that remembers what it was asked. */
public final class Neighbour implements AutoCloseable {

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private volatile Map<String, String> extraHeaders = Map.of();

    /** One request as it arrived; header names in lower case. */
    public record Asked(String method, String path, Map<String, String> headers, int bodySize) {}

    public Neighbour() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What this path is answered with from now on; without it an empty object. */
    public Neighbour on(String path, String json) {
        answers.put(path, json);
        return this;
    }

    /** Says where a bureau lives and whether it is open. */
    public Neighbour bureau(String id, String partition, String status) {
        return on(
                "/internal/partitions/" + id,
                Web.json(Map.of("bureauId", id, "partition", partition, "status", status)));
    }

    /** Headers that every answer carries. */
    public void alwaysSay(Map<String, String> headers) {
        extraHeaders = headers;
    }

    /** Everything asked under /api, oldest first. */
    public List<Asked> asked() {
        return asked.stream().filter(one -> one.path().startsWith("/api/")).toList();
    }

    /** What was asked last under /api. */
    public Asked last() {
        return asked().getLast();
    }

    /** How often a path was asked. */
    public long count(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int size = exchange.getRequestBody().readAllBytes().length;
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String path = exchange.getRequestURI().getRawPath();
        asked.add(new Asked(exchange.getRequestMethod(), path, headers, size));
        boolean unknown = path.startsWith("/internal/") && !answers.containsKey(path);
        byte[] body = answers.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        extraHeaders.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(unknown ? 404 : 200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
