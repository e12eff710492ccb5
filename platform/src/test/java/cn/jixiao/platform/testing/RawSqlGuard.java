package cn.jixiao.platform.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tries raw SQL on every tenant table as the app role: across tenants, under every kind and with nothing bound. It looks
 * at row-level security alone: in its database checks, foreign keys and triggers are taken away first, so use a database
 * of its own.
 */
public final class RawSqlGuard {

    private static final String OURS = "990001";
    private static final String THEIRS = "990002";

    /** How the kinds that only read are bound, all of them with the neighbour within their sight. */
    private static final List<String> READING = List.of(
            "set local jixiao.kind = 'SUPERVISION'; set local jixiao.tenant = '990001'; set local jixiao.topic = 'SUMMARY'; "
                    + "set local jixiao.subjects = '990002'; set local jixiao.reader = '00000000-0000-7000-8000-000000000001'",
            "set local jixiao.kind = 'ADDRESSED'; set local jixiao.tenant = '990001'",
            "set local jixiao.kind = 'INHERITED'; set local jixiao.tenant = '990001'; set local jixiao.subjects = '990002'",
            "set local jixiao.kind = 'PUBLIC'; set local jixiao.tenant = '990002'",
            "set local jixiao.kind = 'BREAK_GLASS'; set local jixiao.tenant = '990002'; "
                    + "set local jixiao.permit = '00000000-0000-7000-8000-000000000001'",
            "set local jixiao.kind = 'SYSTEM'; set local jixiao.tenant = 'platform'");

    private static final String OWN = "set local jixiao.kind = 'OWN'; set local jixiao.tenant = '990001'";

    private final Connection app;
    private final Set<String> logs;
    private final List<String> wrong = new ArrayList<>();

    private RawSqlGuard(Connection app, Set<String> logs) {
        this.app = app;
        this.logs = logs;
    }

    /**
     * What row-level security lets through, one line each. Empty when every table held.
     *
     * @param database a migrated database that nothing else uses
     * @param tables the tenant tables
     * @param readLogs those among them that take INSERT from a reading kind (the log of supervision reads)
     */
    public static List<String> violations(TestDatabase database, Collection<String> tables, Set<String> readLogs) {
        try (Connection superuser = database.asSuperuser();
                Connection app = database.asApp()) {
            app.setAutoCommit(false);
            SyntheticRows rows = new SyntheticRows(superuser);
            rows.keepOnlyRowSecurity(tables);
            RawSqlGuard guard = new RawSqlGuard(app, readLogs);
            for (String table : tables) {
                rows.insert(table, OURS);
                rows.insert(table, THEIRS);
                guard.tryTable(table, rows.insertOf(table, THEIRS), rows.insertOf(table, OURS));
            }
            return guard.wrong;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tryTable(String table, String insertTheirs, String insertOurs) throws SQLException {
        String theirs = " where tenant_id = '" + THEIRS + "'";
        refused(table, null, "select count(*) from " + table);
        refused(table, null, insertOurs);
        refused(table, null, "update " + table + " set tenant_id = tenant_id");
        refused(table, null, "delete from " + table);

        refusedOrNone(table, OWN, "select from " + table + " where tenant_id <> '" + OURS + "'");
        someOrNoGrant(table, "select from " + table);
        refused(table, OWN, insertTheirs);
        refused(table, OWN, "update " + table + " set tenant_id = '" + THEIRS + "'");
        refusedOrNone(table, OWN, "update " + table + " set tenant_id = tenant_id" + theirs);
        refusedOrNone(table, OWN, "delete from " + table + theirs);
        for (String kind : READING) {
            if (!logs.contains(table)) {
                refused(table, kind, insertTheirs);
            }
            refused(table, kind, insertOurs);
            refusedOrNone(table, kind, "update " + table + " set tenant_id = tenant_id");
            refusedOrNone(table, kind, "delete from " + table);
        }
        refusedOrNone(table, READING.getLast(), "select from " + table);
    }

    private void refused(String table, @Nullable String scope, String sql) throws SQLException {
        String outcome = outcome(scope, sql);
        if (!outcome.equals("42501")) {
            wrong.add("RAW " + table + ": " + kind(scope) + ": must be refused, gave " + outcome + ": " + sql);
        }
    }

    private void refusedOrNone(String table, String scope, String sql) throws SQLException {
        String outcome = outcome(scope, sql);
        if (!outcome.equals("42501") && !outcome.equals("0 rows")) {
            wrong.add("RAW " + table + ": " + kind(scope) + ": must find nothing, gave " + outcome + ": " + sql);
        }
    }

    /** So that "nothing found" is not the answer to everything. */
    private void someOrNoGrant(String table, String sql) throws SQLException {
        String outcome = outcome(OWN, sql);
        if (!outcome.equals("42501") && !outcome.equals("1 rows")) {
            wrong.add("RAW " + table + ": OWN: must find its own row and only that, gave " + outcome + ": " + sql);
        }
    }

    private static String kind(@Nullable String scope) {
        return scope == null ? "nothing bound" : scope.replaceAll(".*jixiao.kind = '([A-Z_]+)'.*", "$1");
    }

    private String outcome(@Nullable String scope, String sql) throws SQLException {
        Savepoint before = app.setSavepoint();
        try (Statement statement = app.createStatement()) {
            if (scope != null) {
                statement.execute(scope);
            }
            int rows = 0;
            if (statement.execute(sql)) {
                try (var result = statement.getResultSet()) {
                    while (result.next()) {
                        rows++;
                    }
                }
            } else {
                rows = statement.getUpdateCount();
            }
            return rows + " rows";
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        } finally {
            app.rollback(before);
            app.rollback();
        }
    }
}
