package cn.jixiao.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a scope into a transaction. {@code SET LOCAL} takes no parameters; what is written was validated by
 * {@link Scope} when it was made, and it ends with the transaction.
 */
final class ScopeBinding {

    private ScopeBinding() {}

    static void bind(Connection connection, Scope scope) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.join(";", settings(scope)));
        }
    }

    private static List<String> settings(Scope scope) {
        List<String> settings = new ArrayList<>();
        set(settings, "kind", scope.kind());
        set(settings, "tenant", scope.tenant());
        switch (scope) {
            case Scope.Supervision s -> {
                set(settings, "topic", s.topic());
                set(settings, "subjects", String.join(",", s.subjects()));
                set(settings, "reader", s.reader().toString());
            }
            case Scope.Inherited i -> set(settings, "subjects", String.join(",", i.ancestors()));
            case Scope.BreakGlass b -> set(settings, "permit", b.permit().toString());
            case Scope.Own o -> {}
            case Scope.Addressed a -> {}
            case Scope.Public p -> {}
            case Scope.SystemWide w -> {}
        }
        return settings;
    }

    private static void set(List<String> settings, String name, String value) {
        settings.add("SET LOCAL jixiao." + name + " = '" + value + "'");
    }
}
