package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak on PostgreSQL, built once for this user and shared by all installations. */
final class Keycloak implements Server {
    static final String ADMIN = "admin";

    private final Installation installation;
    private final Daemon daemon;

    Keycloak(Installation installation) {
        this.installation = installation;
        this.daemon = new Daemon(installation, name());
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT);
    }

    @Override
    public Daemon daemon() {
        return daemon;
    }

    /** Unpacks and builds the distribution if this user's cache has none. */
    Path distribution() throws IOException, InterruptedException {
        Path archive = installation.download("keycloak-");
        String version = archive.getFileName().toString().replace(".tar.gz", "");
        Path log = installation.home().resolve("logs").resolve("keycloak-build.log");
        Path unpacked =
                Archive.once(installation.cache().resolve(version), target -> Archive.unpackTarGz(archive, target, 1));
        Archive.once(installation.cache().resolve(version + "-built"), target -> {
            List<String> command =
                    new ArrayList<>(List.of(unpacked.resolve("bin/kc.sh").toString(), "build"));
            command.addAll(List.of("--db=postgres", "--health-enabled=true"));
            Commands.run(command, environment(), unpacked, log);
            Files.writeString(target.resolve("options"), String.join(" ", command) + "\n");
        });
        return unpacked;
    }

    /** Java directly and not through {@code kc.sh}, which would be a second process to look after. */
    @Override
    public void launch() throws IOException, InterruptedException {
        Path home = distribution();
        List<String> command = new ArrayList<>(List.of(Service.java(), "-Xms64m", "-Xmx700m", "-XX:+UseSerialGC"));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--http-enabled=true",
                "--hostname=" + installation.url(Port.KEYCLOAK),
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + installation.ports().of(Port.KEYCLOAK),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + installation.ports().of(Port.KEYCLOAK_MANAGEMENT),
                "--db-url=" + installation.jdbc("keycloak"),
                "--db-username=keycloak",
                "--db-pool-max-size=20"));
        daemon.start(command, environment());
    }

    @Override
    public boolean answers() {
        return Http.status(installation.url(Port.KEYCLOAK_MANAGEMENT) + "/health/ready") == 200;
    }

    private Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", installation.secrets().of(Secret.KEYCLOAK_ADMIN),
                "KC_DB_PASSWORD", installation.secrets().of(Secret.KEYCLOAK_DATABASE));
    }
}
