package cn.jixiao.platform.testing;

import cn.jixiao.platform.migration.Migrator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A database of its own for a test class or module, copied from a template that is migrated once a JVM.
 *
 * @param name name of the database
 * @param url JDBC address
 */
public record TestDatabase(String name, String url) {

    private static final Map<List<String>, String> TEMPLATES = new HashMap<>();

    /**
     * A fresh, migrated database.
     *
     * @param moreLocations Flyway locations beside those of the platform and the service, for tables of tests
     */
    public static synchronized TestDatabase create(String... moreLocations) {
        try {
            List<String> more = List.of(moreLocations);
            String template = TEMPLATES.get(more);
            if (template == null) {
                template = makeTemplate(moreLocations);
                TEMPLATES.put(more, template);
            }
            String name = "t_" + UUID.randomUUID().toString().replace("-", "");
            asSuperuser("create database " + name + " template " + template + " owner jixiao_migrator");
            return new TestDatabase(name, TestServers.jdbc(name));
        } catch (SQLException e) {
            throw new IllegalStateException("no test database could be made", e);
        }
    }

    private static String makeTemplate(String... moreLocations) throws SQLException {
        String name = "tpl_" + UUID.randomUUID().toString().replace("-", "");
        asSuperuser("create database " + name + " owner jixiao_migrator");
        Migrator.migrate(TestServers.jdbc(name), TestServers.required("JIXIAO_TEST_MIGRATOR_PASSWORD"), moreLocations);
        return name;
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        TestServers.jdbc("postgres"),
                        TestServers.required("JIXIAO_TEST_PG_SUPERUSER"),
                        TestServers.required("JIXIAO_TEST_PG_SUPERPASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A connection of the app role, with nothing bound. */
    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(url, "jixiao_app", TestServers.required("JIXIAO_TEST_APP_PASSWORD"));
    }

    /** A connection of the dispatcher role. */
    public Connection asDispatcher() throws SQLException {
        return DriverManager.getConnection(
                url, "jixiao_dispatcher", TestServers.required("JIXIAO_TEST_DISPATCHER_PASSWORD"));
    }

    /** A connection of the owner of the tables. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                url, "jixiao_migrator", TestServers.required("JIXIAO_TEST_MIGRATOR_PASSWORD"));
    }

    /** A connection of the role that reads every row and writes none. */
    public Connection asBackup() throws SQLException {
        return DriverManager.getConnection(url, "jixiao_backup", TestServers.required("JIXIAO_TEST_BACKUP_PASSWORD"));
    }

    /** A connection that no policy holds, to look at what is really there. */
    public Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(
                url,
                TestServers.required("JIXIAO_TEST_PG_SUPERUSER"),
                TestServers.required("JIXIAO_TEST_PG_SUPERPASSWORD"));
    }

    /**
     * The settings that connect a service to this database, for {@code @DynamicPropertySource} or a context of one's own.
     */
    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                "jixiao_app",
                "spring.datasource.password",
                TestServers.required("JIXIAO_TEST_APP_PASSWORD"),
                "jixiao.db.dispatcher-password",
                TestServers.required("JIXIAO_TEST_DISPATCHER_PASSWORD"));
    }

    /** Runs statements as the superuser, to damage what a guard watches. */
    public void execute(String sql) {
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** One value read by the superuser. */
    public String lookUp(String sql) {
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
