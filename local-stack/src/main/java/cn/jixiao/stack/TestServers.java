package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A throw-away installation on random ports: servers for all tests, and later the whole product for the browser. */
final class TestServers {
    private static final String PREFIX = "jixiao-test-";
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    final Installation installation;
    /** The business day of every run, whatever the calendar says: journeys name its year and the next. */
    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);

    private final LocalDate asOf;
    private final Progress progress;
    private final Starter starter;
    private final StoreChoice choice;
    private final ObjectStore store;
    private final Bootstrap bootstrap;
    private final BundledStore bundled;
    private final @Nullable Containers containers;

    private TestServers(Place place, Path home, Progress progress, boolean contained)
            throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(HERE);
        this.asOf = DAY;
        this.progress = progress;
        this.installation = Installation.open(place.root(), home, place.cache(), Ports.random(), false);
        installation.remember(installation.ports().toSettings());
        new Daemon(installation, "owner").adopt(ProcessHandle.current());
        this.starter = new Starter(installation, progress);
        Map<String, String> environment = new HashMap<>(place.environment());
        environment.remove("JIXIAO_S3_URL");
        this.choice = new StoreChoice(installation, environment, progress);
        this.store = contained ? new MinioStore(installation, Path.of("minio")) : choice.choose();
        this.bootstrap = new Bootstrap(installation, starter, progress, store, true, BusinessDate.offset(asOf, today));
        this.bundled = store instanceof BundledStore only
                ? only
                : new BundledStore(installation, "second-store", FreePorts.one(), Secret.SECOND_STORE);
        this.containers =
                contained ? new Containers(installation, Images.of(place.root(), place.environment()), progress) : null;
    }

    /**
     * Lays an installation out that is ended and deleted with this program, however it ends; its logs stay in {@code
     * target/stack-logs}.
     *
     * @param contained whether the servers come from containers
     */
    static TestServers prepare(Place place, Progress progress, boolean contained)
            throws IOException, InterruptedException {
        sweep(progress);
        if (contained) {
            Containers.sweep(progress);
        }
        TestServers servers = new TestServers(place, Files.createTempDirectory(PREFIX), progress, contained);
        Path keptLogs = place.root().resolve("target/stack-logs");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> servers.close(keptLogs), "tidy-up"));
        return servers;
    }

    void start() throws Exception {
        if (containers != null) {
            containers.require();
        }
        try (Tasks tasks = new Tasks()) {
            tasks.fork(() -> servers(containers));
            if (bundled != store) {
                tasks.fork(() -> starter.start(bundled));
            }
            tasks.join();
        }
    }

    private void servers(@Nullable Containers from) throws Exception {
        if (from == null) {
            bootstrap.servers();
        } else {
            bootstrap.servers(from, (MinioStore) store);
        }
    }

    /** The product on top of the servers, with the small demo city. */
    void startProduct() throws Exception {
        bootstrap.services();
        if (!new Demo(installation, progress).load("small", asOf)) {
            throw new StackException("The demo city could not be loaded.", "target/stack-logs/demo.log says why");
        }
    }

    /** Whatever does not run is started on the data that it left. */
    void startAgain() throws Exception {
        bootstrap.servers();
        bootstrap.services();
    }

    /** What a clerk of the demo who signs in is answered about his targets, through everything. */
    String clerksTargets() throws IOException, InterruptedException {
        return new DemoPerson(installation, "140902.clerk", "140902")
                .asks("/api/v1/core/targets?tab=ALL&limit=50&year=" + (asOf.getYear() + 1));
    }

    /** What the tests of all modules are told. */
    Map<String, String> environment() {
        Secrets secrets = installation.secrets();
        Map<String, String> told = new HashMap<>(Map.of(
                "JIXIAO_TEST_PG_HOST", "127.0.0.1",
                "JIXIAO_TEST_PG_PORT", String.valueOf(installation.ports().of(Port.POSTGRES)),
                "JIXIAO_TEST_PG_SUPERUSER", Postgres.SUPERUSER,
                "JIXIAO_TEST_PG_SUPERPASSWORD", secrets.of(Secret.POSTGRES_SUPERUSER),
                "JIXIAO_TEST_MIGRATOR_PASSWORD", secrets.of(Secret.MIGRATOR),
                "JIXIAO_TEST_APP_PASSWORD", secrets.of(Secret.APP),
                "JIXIAO_TEST_DISPATCHER_PASSWORD", secrets.of(Secret.DISPATCHER),
                "JIXIAO_TEST_BACKUP_PASSWORD", secrets.of(Secret.BACKUP)));
        told.putAll(Map.of(
                "JIXIAO_TEST_REDIS_URL", bootstrap.redis().url(),
                "JIXIAO_TEST_KEYCLOAK_URL", installation.url(Port.KEYCLOAK),
                "JIXIAO_TEST_KEYCLOAK_ADMIN", Keycloak.ADMIN,
                "JIXIAO_TEST_KEYCLOAK_ADMIN_PASSWORD", secrets.of(Secret.KEYCLOAK_ADMIN),
                "JIXIAO_TEST_GATEWAY_CLIENT_SECRET", secrets.of(Secret.GATEWAY_CLIENT),
                "JIXIAO_TEST_TENANT_CLIENT_SECRET", secrets.of(Secret.TENANT_CLIENT),
                "JIXIAO_TEST_CORE_CLIENT_SECRET", secrets.of(Secret.CORE_CLIENT)));
        tell(told, "JIXIAO_TEST_S3", bundled);
        if (store instanceof MinioStore minio) {
            tell(told, "JIXIAO_TEST_MINIO", minio);
        }
        return told;
    }

    Optional<MinioStore> minio() {
        return store instanceof MinioStore minio ? Optional.of(minio) : Optional.empty();
    }

    /** Ends the containers, if there are any; they would not outlive this program, but it is better done in order. */
    void endContainers() {
        if (containers != null) {
            containers.close();
        }
    }

    /** Ends and deletes everything; the logs are kept where the next run overwrites them. */
    private void close(Path keptLogs) {
        try {
            endContainers();
            DownCommand.stopAll(installation.home(), progress);
            Archive.deleteTree(keptLogs);
            Files.createDirectories(keptLogs.getParent());
            copyLogs(installation.home().resolve("logs"), keptLogs);
            Archive.deleteTree(installation.home());
        } catch (IOException failed) {
            progress.say("could not tidy up " + installation.home() + ": " + failed.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a killed test run left behind. */
    static void sweep(Progress progress) throws IOException, InterruptedException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> entries = Files.list(temporary)) {
            for (Path home : entries.filter(
                            entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .filter(entry -> Files.exists(entry.resolve("run/owner.pid")))
                    .filter(entry -> new Daemon(entry, "owner").running().isEmpty())
                    .toList()) {
                progress.say("removing what a broken-off test run left in " + home);
                DownCommand.stopAll(home, progress);
                Archive.deleteTree(home);
            }
        }
    }

    private static void copyLogs(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> logs = Files.list(from)) {
            for (Path log : logs.toList()) {
                Files.copy(log, to.resolve(log.getFileName()));
            }
        }
    }

    private static void tell(Map<String, String> told, String prefix, ObjectStore store) {
        told.put(prefix + "_URL", store.url());
        told.put(prefix + "_ACCESS_KEY", store.accessKey());
        told.put(prefix + "_SECRET_KEY", store.secretKey());
    }
}
