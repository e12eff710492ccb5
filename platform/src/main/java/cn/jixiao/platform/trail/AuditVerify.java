package cn.jixiao.platform.trail;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code audit-verify [--tenant 140902]}: verifies the chains of the database named by JIXIAO_DB_URL, as jixiao_backup
 * with JIXIAO_DB_BACKUP_PASSWORD, and prints one line of JSON a chain.
 */
public final class AuditVerify {

    private AuditVerify() {}

    /** Whether the arguments of {@code main} ask for this instead of the service. */
    public static boolean asked(String[] arguments) {
        return arguments.length > 0 && "audit-verify".equals(arguments[0]);
    }

    /**
     * Verifies and prints.
     *
     * @return 0 when every link holds, 1 when one is broken, 2 when it could not be verified, 3 when the bureau has no chain
     */
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
        String url = environment.get("JIXIAO_DB_URL");
        String password = environment.get("JIXIAO_DB_BACKUP_PASSWORD");
        if (url == null || password == null) {
            return could(out, "JIXIAO_DB_URL and JIXIAO_DB_BACKUP_PASSWORD must be set");
        }
        if (arguments.length != 1 && !(arguments.length == 3 && "--tenant".equals(arguments[1]))) {
            return could(out, "usage: audit-verify [--tenant <bureau>]");
        }
        try (Connection connection = DriverManager.getConnection(url, "jixiao_backup", password)) {
            String tenant = arguments.length == 3 ? arguments[2] : null;
            List<TrailVerifier.Outcome> outcomes = TrailVerifier.verify(connection, tenant);
            return tenant != null && outcomes.isEmpty() ? 3 : print(outcomes, out);
        } catch (SQLException e) {
            return could(out, String.valueOf(e.getMessage()));
        }
    }

    /** What one line says. */
    private record Line(
            String tenant,
            boolean whole,
            long events,
            @Nullable String head,
            int anchors,
            @Nullable Long brokenAt,
            TrailVerifier.@Nullable Fault fault) {}

    private static int print(List<TrailVerifier.Outcome> outcomes, PrintStream out) {
        JsonMapper json = new JsonMapper();
        for (TrailVerifier.Outcome o : outcomes) {
            out.println(json.writeValueAsString(
                    new Line(o.tenant(), o.whole(), o.events(), o.head(), o.anchors(), o.brokenAt(), o.fault())));
        }
        return outcomes.stream().allMatch(TrailVerifier.Outcome::whole) ? 0 : 1;
    }

    private static int could(PrintStream out, String not) {
        out.println(new JsonMapper().writeValueAsString(Map.of("error", not)));
        return 2;
    }
}
