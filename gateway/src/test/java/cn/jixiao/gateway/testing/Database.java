package cn.jixiao.gateway.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A database of a test's own on the real PostgreSQL. */
public record Database(String name) {

    /** A new one, which belongs to the migrator; a copy of the given one, if there is one. */
    public static Database create(Database... copied) {
        Database made = new Database("t_" + UUID.randomUUID().toString().replace("-", ""));
        String template = copied.length == 0 ? "" : " template " + copied[0].name;
        new Database("postgres").execute("create database " + made.name + template + " owner jixiao_migrator");
        return made;
    }

    /** JDBC address. */
    public String url() {
        return "jdbc:postgresql://" + Environment.get("JIXIAO_TEST_PG_HOST") + ":"
                + Environment.get("JIXIAO_TEST_PG_PORT") + "/" + name;
    }

    /** Runs a statement that no policy holds. */
    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** One text, read past every policy; empty where there is none. */
    public String lookUp(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            String text = row.next() ? row.getString(1) : null;
            return text == null ? "" : text;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url(), Environment.get("JIXIAO_TEST_PG_SUPERUSER"), Environment.get("JIXIAO_TEST_PG_SUPERPASSWORD"));
    }
}
