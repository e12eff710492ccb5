package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * One installation on this machine.
 *
 * @param root the repository
 * @param home where its data, secrets, logs and pid files are, mode 0700
 * @param cache what all installations of this user share: unpacked servers
 * @param durable whether data must survive a power cut; false for tests only
 */
record Installation(Path root, Path home, Path cache, Ports ports, Secrets secrets, boolean durable) {

    private static final String PRIVATE = "rwx------";

    static Installation open(Path root, Path home, Path cache, Ports ports, boolean durable) throws IOException {
        createPrivate(home);
        for (String part : new String[] {"data", "logs", "run", "apps"}) {
            createPrivate(home.resolve(part));
        }
        Files.createDirectories(cache);
        return new Installation(root, home, cache, ports, Secrets.open(home.resolve("secrets")), durable);
    }

    static void createPrivate(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(PRIVATE));
    }

    Path data(String part) {
        return home.resolve("data").resolve(part);
    }

    /** A server as it came from the registry, put there by the build of this module. */
    Path download(String prefix) throws IOException {
        Path servers = root.resolve("local-stack/target/servers");
        try (var files = Files.list(servers)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new StackException(
                            "There is no " + prefix + "… in " + servers + ".",
                            "rm -r local-stack/target and run ./jixiao again"));
        }
    }

    Path settingsFile() {
        return home.resolve("settings");
    }

    /** Adds to what this installation remembers from one start to the next. */
    void remember(Map<String, String> more) throws IOException {
        synchronized (Installation.class) {
            Map<String, String> settings = EnvFile.read(settingsFile());
            settings.putAll(more);
            EnvFile.write(settingsFile(), settings);
        }
    }

    Map<String, String> remembered() throws IOException {
        return EnvFile.read(settingsFile());
    }

    String url(Port port) {
        return "http://127.0.0.1:" + ports.of(port);
    }

    String issuer() {
        return url(Port.KEYCLOAK) + "/realms/jixiao";
    }

    String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.of(Port.POSTGRES) + "/" + database;
    }
}
