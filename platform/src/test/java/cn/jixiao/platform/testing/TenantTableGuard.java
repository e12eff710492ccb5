package cn.jixiao.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Holds the catalogue of a database against its classification: every table is classified, and every tenant table is
 * forced, has policies that test the kind, keys and indexes that begin with the tenant, and no grant more than it needs.
 * The rules are the queries of {@code tenant-table-guard.sql}; each answers with what is wrong.
 */
public final class TenantTableGuard {

    private TenantTableGuard() {}

    /**
     * What is wrong with the tables of this database, one line each: {@code RULE table: why}. Empty when all is well.
     *
     * @param database the migrated database
     * @param catalogue the classification
     */
    public static List<String> violations(TestDatabase database, TableCatalogue catalogue) {
        try (Connection connection = database.asSuperuser()) {
            connection.setAutoCommit(false);
            classify(connection, catalogue);
            List<String> wrong = new ArrayList<>();
            for (String rule : rules()) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(rule)) {
                    while (rows.next()) {
                        wrong.add(rows.getString(1));
                    }
                }
            }
            connection.rollback();
            return wrong;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void classify(Connection connection, TableCatalogue catalogue) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temp table classified (name text primary key, kind text not null, grants text) on commit drop");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into classified values (?, ?, ?)")) {
            for (var table : catalogue.tables().entrySet()) {
                insert.setString(1, table.getKey());
                insert.setString(2, table.getValue().kind().name());
                insert.setString(3, table.getValue().grants());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<String> rules() {
        try (InputStream content = TenantTableGuard.class.getResourceAsStream("tenant-table-guard.sql")) {
            String sql = new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
            return List.of(sql.split(";\\s*\\R\\s*\\R"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
