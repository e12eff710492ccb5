package cn.jixiao.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One of the product's other services as a process, from the jar that the same build made before this module. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path log;
    private final Process process;
    private final int port;
    private final int management;

    private ServiceProcess(Path log, Process process, int port, int management) {
        this.log = log;
        this.process = process;
        this.port = port;
        this.management = management;
    }

    /** Starts a service; {@link #awaitReady} tells when it serves. */
    public static ServiceProcess start(String name, Map<String, String> settings) {
        int port = freePort();
        int management = freePort();
        Path log = log(name);
        ProcessBuilder builder = java(name, log);
        builder.environment().putAll(settings);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("MANAGEMENT_SERVER_PORT", String.valueOf(management));
        return new ServiceProcess(log, launched(builder), port, management);
    }

    /** Brings a service's database to the version of its jar, as its own process. */
    public static void migrate(String name, Database database) {
        Path log = log(name);
        ProcessBuilder builder = java(name, log, "migrate");
        builder.environment().put("JIXIAO_DB_URL", database.url());
        builder.environment().put("JIXIAO_DB_MIGRATOR_PASSWORD", Environment.get("JIXIAO_TEST_MIGRATOR_PASSWORD"));
        Process process = launched(builder);
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " migrate failed: see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder java(String name, Path log, String... arguments) {
        Path jar = Path.of("..", name, "target", name + ".jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    jar + " is missing: run ./jixiao test, or ./mvnw package -DskipTests first");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    }

    private static Process launched(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path log(String name) {
        try {
            Path logs = Files.createDirectories(Path.of("target", "services"));
            return logs.resolve(name + "-" + UUID.randomUUID().toString().substring(0, 8) + ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Waits until it serves. */
    public ServiceProcess awaitReady() {
        Awaitility.await("readiness; " + log + " says more").atMost(PATIENCE).until(this::ready);
        return this;
    }

    private boolean ready() {
        if (!process.isAlive()) {
            throw new IllegalStateException("a service has ended: see " + log);
        }
        try {
            HttpResponse<String> health = Web.CLIENT.send(
                    Web.to("http://127.0.0.1:" + management + "/actuator/health/readiness")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return health.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
