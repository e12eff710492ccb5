package cn.jixiao.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The roles and databases of design: the migrator owns, the app and the dispatcher use, the backup reads everything.
 * Done again on each start: what is there stays, passwords are set to those of the secrets file.
 */
final class Roles {
    private static final List<String> DATABASES = List.of("jixiao_tenant", "jixiao_core");

    private final Installation installation;

    Roles(Installation installation) {
        this.installation = installation;
    }

    void ensure() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        installation.jdbc("postgres"),
                        Postgres.SUPERUSER,
                        installation.secrets().of(Secret.POSTGRES_SUPERUSER));
                Statement statement = connection.createStatement()) {
            role(statement, "jixiao_migrator", "LOGIN CREATEDB NOBYPASSRLS", Secret.MIGRATOR);
            role(statement, "jixiao_app", "LOGIN NOBYPASSRLS", Secret.APP);
            role(statement, "jixiao_dispatcher", "LOGIN NOBYPASSRLS", Secret.DISPATCHER);
            role(statement, "jixiao_backup", "LOGIN BYPASSRLS", Secret.BACKUP);
            role(statement, "keycloak", "LOGIN NOBYPASSRLS", Secret.KEYCLOAK_DATABASE);
            for (String database : DATABASES) {
                database(connection, statement, database, "jixiao_migrator");
                statement.execute(
                        "GRANT CONNECT ON DATABASE " + database + " TO jixiao_app, jixiao_dispatcher, jixiao_backup");
            }
            database(connection, statement, "keycloak", "keycloak");
        }
    }

    private void role(Statement statement, String name, String attributes, Secret secret) throws SQLException {
        boolean exists;
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            exists = found.next();
        }
        // The names are constants and the password has letters and digits only.
        statement.execute((exists ? "ALTER" : "CREATE") + " ROLE " + name + " " + attributes + " PASSWORD '"
                + installation.secrets().of(secret) + "'");
    }

    private static void database(Connection connection, Statement statement, String name, String owner)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    statement.execute("CREATE DATABASE " + name + " OWNER " + owner);
                }
            }
        }
        statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
    }
}
