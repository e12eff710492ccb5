package cn.jixiao.core.running;

import cn.jixiao.core.CoreApplication;
import cn.jixiao.platform.testing.TestDatabase;
import cn.jixiao.platform.testing.TestIssuer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** A core-service in a process of its own, which can be killed as the kernel or an operator would. */
final class CoreProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Path log;

    private CoreProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts one over this database and waits until it answers. */
    static CoreProcess start(TestDatabase database) {
        return start(database, Map.of());
    }

    /** The same with settings of its own. */
    static CoreProcess start(TestDatabase database, Map<String, Object> more) {
        try {
            int port = freePort();
            Path log = Files.createTempFile("core-service", ".log");
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx400m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    CoreApplication.class.getName()));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File(log.toString()));
            Map<String, Object> settings = CoreServer.settings(database);
            settings.put("server.port", port);
            settings.putAll(more);
            settings.forEach((name, value) -> {
                if (name.startsWith("JIXIAO_")) {
                    builder.environment().put(name, String.valueOf(value));
                } else {
                    builder.command().add("--" + name + "=" + value);
                }
            });
            CoreProcess started = new CoreProcess(builder.start(), port, log);
            started.awaitAnswer();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Awaitility.await().atMost(PATIENCE).until(() -> answers(http) || !process.isAlive());
        } catch (ConditionTimeoutException late) {
            throw failed(late);
        }
        if (!process.isAlive()) {
            throw failed(null);
        }
    }

    private boolean answers(HttpClient http) throws InterruptedException {
        HttpRequest me = HttpRequest.newBuilder(URI.create(address() + "/api/v1/core/me"))
                .build();
        try {
            http.send(me, HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private IllegalStateException failed(@Nullable Exception cause) throws IOException {
        String lastWords = Files.readString(log);
        kill();
        return new IllegalStateException(lastWords, cause);
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    Client as(Person person) {
        return new Client(address(), TestIssuer.instance().token(person.subject(), person.bureau()));
    }

    /** SIGKILL: it has no time for anything. Returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
            Files.deleteIfExists(log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
