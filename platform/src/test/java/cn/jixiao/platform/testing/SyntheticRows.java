package cn.jixiao.platform.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes one row a tenant for any table, whatever it is for; needs a superuser and a database that nothing else uses. */
final class SyntheticRows {

    private final Connection superuser;
    private int made;

    SyntheticRows(Connection superuser) {
        this.superuser = superuser;
    }

    /** Takes checks, foreign keys and triggers away, so that only row-level security is left to refuse. */
    void keepOnlyRowSecurity(Collection<String> tables) throws SQLException {
        for (String table : tables) {
            for (String constraint :
                    column("select conname from pg_constraint where contype in ('c', 'f', 'x') and conrelid = '" + table
                            + "'::regclass order by contype desc")) {
                execute("alter table " + table + " drop constraint \"" + constraint + "\"");
            }
            execute("alter table " + table + " disable trigger user");
        }
    }

    void insert(String table, String tenant) throws SQLException {
        execute(insertOf(table, tenant));
    }

    /** An insert of a new row; every call gives another key. */
    String insertOf(String table, String tenant) throws SQLException {
        made++;
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select a.attname, format_type(a.atttypid, null),
                               (select min(e.enumlabel) from pg_enum e where e.enumtypid = a.atttypid)
                        from pg_attribute a
                        where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull
                          and a.attgenerated = '' and a.attidentity = ''
                          and (not a.atthasdef or a.attnum = any (
                                select unnest(i.indkey) from pg_index i where i.indrelid = a.attrelid))
                        """.formatted(table))) {
            while (rows.next()) {
                names.add('"' + rows.getString(1) + '"');
                String label = rows.getString(3);
                values.add(
                        rows.getString(1).equals("tenant_id")
                                ? "'" + tenant + "'"
                                : label != null ? "'" + label + "'" : value(rows.getString(2)));
            }
        }
        return "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", values)
                + ")";
    }

    private String value(String type) {
        String number = String.valueOf(made);
        if (type.endsWith("[]")) {
            return "'{}'";
        }
        return switch (type) {
            case "uuid" -> "'00000000-0000-7000-8000-" + "0".repeat(12 - number.length()) + number + "'";
            case "smallint", "integer", "bigint", "numeric", "double precision", "real" -> number;
            case "boolean" -> "false";
            case "date" -> "date '2026-01-01' + " + number;
            case "timestamp with time zone", "timestamp without time zone" ->
                "timestamptz '2026-01-01T00:00:00Z' + interval '" + number + " s'";
            case "time without time zone" -> "'00:00'";
            case "json", "jsonb" -> "'{}'";
            case "bytea" -> "'\\x" + (number.length() % 2 == 0 ? number : "0" + number) + "'";
            case "daterange", "tstzrange", "int4range", "int8range", "numrange" -> "'empty'";
            case "interval" -> "'1 s'";
            default -> "'x" + number + "'";
        };
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
