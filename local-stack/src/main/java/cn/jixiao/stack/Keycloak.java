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

    @Override
    public void launch() throws IOException, InterruptedException {
        List<String> command = List.of(
                distribution().resolve("bin/kc.sh").toString(),
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
                "--db-pool-max-size=20");
        daemon.start(command, environment());
    }

    @Override
    public boolean answers() {
        return Http.status(installation.url(Port.KEYCLOAK_MANAGEMENT) + "/health/ready") == 200;
    }

    private Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx700m",
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", installation.secrets().of(Secret.KEYCLOAK_ADMIN),
                "KC_DB_PASSWORD", installation.secrets().of(Secret.KEYCLOAK_DATABASE));
    }
}
