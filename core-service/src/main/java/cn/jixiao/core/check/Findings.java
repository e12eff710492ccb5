package cn.jixiao.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what the rules find, with the reasons that were given for soft findings. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();
    private final Map<String, String> excuses;

    Findings(Map<String, String> excuses) {
        this.excuses = excuses;
    }

    void of(Severity severity, String rule, String article, String field, List<Object> position, Object... arguments) {
        of(severity, rule, article, field, position, null, arguments);
    }

    void of(
            Severity severity,
            String rule,
            String article,
            String field,
            List<Object> position,
            Finding.@Nullable Fix fix,
            Object... arguments) {
        String excuse = severity == Severity.SHOULD ? excuses.get(rule + "@" + field) : null;
        found.add(new Finding(rule, severity, article, field, List.of(arguments), position, fix, excuse));
    }

    static List<Object> row(CheckedIndicator indicator, String column) {
        return List.of("row", indicator.position(), indicator.name(), "column." + column);
    }

    static List<Object> section(String name) {
        return List.of("section", "section." + name);
    }

    List<Finding> all() {
        return found;
    }
}
