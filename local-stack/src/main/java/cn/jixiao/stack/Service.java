package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of the product's own services, run from a copy of its jar so that a build does not pull it from under it. */
final class Service implements Server {
    private final Installation installation;
    private final String name;
    private final Port port;
    private final Port management;
    private final int heapMegabytes;
    private final Map<String, String> environment;
    private final Daemon daemon;

    Service(
            Installation installation,
            String name,
            Port port,
            Port management,
            int heapMegabytes,
            Map<String, String> environment) {
        this.installation = installation;
        this.name = name;
        this.port = port;
        this.management = management;
        this.heapMegabytes = heapMegabytes;
        this.environment = environment;
        this.daemon = new Daemon(installation, name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Port> ports() {
        return List.of(port, management);
    }

    @Override
    public Daemon daemon() {
        return daemon;
    }

    @Override
    public void launch() throws IOException {
        EnvFile.writePrivate(told(), fingerprint());
        daemon.start(
                List.of(
                        java(),
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-Duser.timezone=UTC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        copy().toString()),
                environment);
    }

    /** Another build, business day or port: the process is started anew. */
    @Override
    public boolean changed() throws IOException {
        return !Files.exists(told()) || !Files.readString(told()).equals(fingerprint());
    }

    private Path told() {
        return installation.home().resolve("run").resolve(name + ".told");
    }

    private String fingerprint() throws IOException {
        return Digests.sha256(new TreeMap<>(environment) + Digests.sha256(copy()));
    }

    @Override
    public boolean answers() {
        return Http.status(installation.url(management) + "/actuator/health/readiness") == 200;
    }

    /** Takes the newest build; a running service keeps the file it has open. */
    void takeBuild() throws IOException {
        if (!Files.exists(built())) {
            throw new StackException(
                    "There is no " + built() + ".", "the build should have made it: see logs/build.log");
        }
        if (!Files.exists(copy()) || Files.mismatch(built(), copy()) >= 0) {
            Path fresh = copy().resolveSibling(name + ".jar.new");
            Files.copy(built(), fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, copy(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Runs the jar with an argument to its end, for example {@code migrate}, with a further secret. */
    void runOnce(String argument, Map<String, String> more) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        Commands.run(
                List.of(java(), "-Xmx512m", "-XX:+UseSerialGC", "-jar", copy().toString(), argument),
                all,
                installation.home(),
                installation.home().resolve("logs").resolve(name + "-" + argument + ".log"));
    }

    private Path built() {
        return installation.root().resolve(name).resolve("target").resolve(name + ".jar");
    }

    Map<String, String> environment() {
        return environment;
    }

    Path copy() {
        return installation.home().resolve("apps").resolve(name + ".jar");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
