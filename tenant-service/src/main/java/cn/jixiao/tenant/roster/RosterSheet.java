package cn.jixiao.tenant.roster;

import static cn.jixiao.tenant.roster.RosterColumn.*;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two sheets of the workbook. */
enum RosterSheet {
    UNITS("单位"),
    PEOPLE("人员");

    private final String title;

    RosterSheet(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    List<RosterColumn> columns() {
        return switch (this) {
            case UNITS -> List.of(CODE, NAME, KIND, NATURE, PARENT, FROM, UNTIL);
            case PEOPLE -> List.of(USER_NAME, PERSON, ROLE, BODY, YEAR, FROM, UNTIL, PASSWORD);
        };
    }

    /** The column that a refusal's field names, or null. */
    @Nullable
    RosterColumn named(@Nullable String field) {
        return columns().stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .orElse(null);
    }
}
