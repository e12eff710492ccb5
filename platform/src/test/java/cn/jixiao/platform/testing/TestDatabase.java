package cn.jixiao.platform.testing;

import cn.jixiao.platform.migration.Migrator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A database of its own for a test class or module, copied from a template that is migrated once a JVM.
 *
 * @param name name of the database
 * @param url JDBC address
 */
public record TestDatabase(String name, String url) {

    private static @org.jspecify.annotations.Nullable String template;

    /** A fresh, migrated database. */
    public static synchronized TestDatabase create() {
        try {
            if (template == null) {
                template = makeTemplate();
            }
            String name = "t_" + UUID.randomUUID().toString().replace("-", "");
            asSuperuser("create database " + name + " template " + template + " owner jixiao_migrator");
            return new TestDatabase(name, TestServers.jdbc(name));
        } catch (SQLException e) {
            throw new IllegalStateException("no test database could be made", e);
        }
    }

    private static String makeTemplate() throws SQLException {
        String name = "tpl_" + UUID.randomUUID().toString().replace("-", "");
        asSuperuser("create database " + name + " owner jixiao_migrator");
        Migrator.migrate(TestServers.jdbc(name), TestServers.required("JIXIAO_TEST_MIGRATOR_PASSWORD"));
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

    /** A connection that no policy holds, to look at what is really there. */
    public Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(
                url,
                TestServers.required("JIXIAO_TEST_PG_SUPERUSER"),
                TestServers.required("JIXIAO_TEST_PG_SUPERPASSWORD"));
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
