package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** PostgreSQL: passwords for everybody, loopback only, no Unix socket. */
final class Postgres implements Server {
    static final String SUPERUSER = "postgres";

    private final Installation installation;
    private final Daemon daemon;
    private final Unprivileged unprivileged;

    Postgres(Installation installation, Unprivileged unprivileged) {
        this.installation = installation;
        this.unprivileged = unprivileged;
        this.daemon = new Daemon(installation, name());
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.POSTGRES);
    }

    @Override
    public Daemon daemon() {
        return daemon;
    }

    /** Fast shutdown: sessions are ended, data is written. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public void recover() throws IOException, InterruptedException {
        PostmasterPid.clear(data(), daemon);
    }

    @Override
    public void launch() throws IOException, InterruptedException {
        Path binaries = binaries();
        if (!Files.isDirectory(data())) {
            initialize(binaries);
        }
        List<String> command = new ArrayList<>(unprivileged.prefix());
        command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", data().toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        daemon.start(command, Map.of());
    }

    @Override
    public boolean answers() {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", installation.secrets().of(Secret.POSTGRES_SUPERUSER));
        login.setProperty("connectTimeout", "2");
        login.setProperty("loginTimeout", "3");
        try (var connection = DriverManager.getConnection(installation.jdbc("postgres"), login)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    Path data() {
        return installation.data("postgres");
    }

    private Path binaries() throws IOException, InterruptedException {
        Path jar = installation.download("postgresql-");
        String version = jar.getFileName().toString().replace(".jar", "");
        return Archive.once(installation.cache().resolve(version), target -> Archive.unpackTxzInJar(jar, target));
    }

    /** Into a directory beside, then renamed: a kill in between leaves no half-made database. */
    private void initialize(Path binaries) throws IOException, InterruptedException {
        Path fresh = data().resolveSibling("postgres.new");
        Path passwordFile = installation.home().resolve("run").resolve("postgres.first");
        Archive.deleteTree(fresh);
        Installation.createPrivate(fresh);
        EnvFile.writePrivate(passwordFile, installation.secrets().of(Secret.POSTGRES_SUPERUSER) + "\n");
        unprivileged.give(fresh);
        List<String> command = new ArrayList<>(unprivileged.prefix());
        command.addAll(List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=und"));
        if (!installation.durable()) {
            command.add("--no-sync");
        }
        try {
            Commands.run(command, daemon.log());
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Map<String, String> settings() {
        String safe = installation.durable() ? "on" : "off";
        Map<String, String> settings = new TreeMap<>(Map.of(
                "listen_addresses", "127.0.0.1",
                "port", String.valueOf(installation.ports().of(Port.POSTGRES)),
                "unix_socket_directories", "",
                "password_encryption", "scram-sha-256",
                "fsync", safe,
                "synchronous_commit", safe,
                "full_page_writes", safe,
                "timezone", "UTC",
                "shared_buffers", "256MB",
                "log_min_messages", "warning"));
        settings.put("max_connections", installation.durable() ? "200" : "400");
        return settings;
    }
}
