package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class PostgresTests {
    @TempDir
    private Path home;

    private Installation installation;
    private Postgres postgres;
    private final Progress silent = new Progress(new PrintStream(OutputStream.nullOutputStream()));

    @BeforeEach
    void start() throws Exception {
        Path root = Path.of("..").toAbsolutePath().normalize();
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "jixiao");
        installation = Installation.open(root, home.resolve("installation"), cache, Ports.random(), true);
        postgres = new Postgres(installation, Unprivileged.find());
        new Starter(installation, silent).start(postgres);
        new Roles(installation).ensure();
    }

    @AfterEach
    void stop() {
        Stopper.stop(List.of(postgres), silent);
    }

    @Test
    void keptDataIsDurableAndNobodyComesInWithoutAPassword() throws Exception {
        assertThat(ask("SHOW fsync")).isEqualTo("on");
        assertThat(ask("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask("SHOW full_page_writes")).isEqualTo("on");
        assertThat(ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Files.readString(postgres.data().resolve("pg_hba.conf")).lines())
                .noneMatch(line -> !line.startsWith("#") && line.contains("trust"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(installation.home())))
                .isEqualTo("rwx------");
        assertThatThrownBy(() -> DriverManager.getConnection(installation.jdbc("jixiao_core"), "jixiao_app", "guessed"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theAppMayNeitherMakeTablesNorPassByPolicies() throws Exception {
        assertThat(ask("SELECT rolsuper OR rolbypassrls OR rolcreatedb FROM pg_roles WHERE rolname = 'jixiao_app'"))
                .isEqualTo("f");
        assertThat(ask("SELECT rolbypassrls FROM pg_roles WHERE rolname = 'jixiao_backup'"))
                .isEqualTo("t");
        assertThat(ask("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = 'jixiao_migrator'"))
                .isEqualTo("f");
    }

    @Test
    void afterAKillOfEverythingItsDataIsThereAtTheNextStart() throws Exception {
        tell("CREATE TABLE kept (words text)");
        tell("INSERT INTO kept VALUES ('𬭚 㛃')");

        kill(postgres.daemon().running().orElseThrow());
        new Starter(installation, silent).start(postgres);

        assertThat(ask("SELECT words FROM kept")).isEqualTo("𬭚 㛃");
    }

    @Test
    void aLockFileWithSomebodyElsesPidDoesNotKeepItFromStarting() throws Exception {
        kill(postgres.daemon().running().orElseThrow());
        Path lock = postgres.data().resolve("postmaster.pid");
        List<String> lines = Files.readAllLines(lock);
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(lock, lines);

        new Starter(installation, silent).start(postgres);

        assertThat(postgres.answers()).isTrue();
    }

    @Test
    void aServerThatGoesOnWithoutAPidFileIsTakenOverAndNotStartedTwice() throws Exception {
        ProcessHandle running = postgres.daemon().running().orElseThrow();
        Files.delete(installation.home().resolve("run/postgres.pid"));

        new Starter(installation, silent).start(postgres);

        assertThat(postgres.daemon().running()).contains(running);
    }

    @Test
    void aHalfMadeDatabaseIsMadeAnew() throws Exception {
        Stopper.stop(List.of(postgres), silent);
        Archive.deleteTree(postgres.data());
        Path half = postgres.data().resolveSibling("postgres.new");
        Files.createDirectories(half.resolve("base"));

        new Starter(installation, silent).start(postgres);

        assertThat(postgres.answers()).isTrue();
        assertThat(half).doesNotExist();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void tell(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                installation.jdbc("postgres"),
                Postgres.SUPERUSER,
                installation.secrets().of(Secret.POSTGRES_SUPERUSER));
    }
}
