package cn.jixiao.tenant.roster;

import cn.jixiao.platform.problem.Problems;
import cn.jixiao.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ProblemDetail;

/** Gathers what is wrong with the rows of a workbook, each with its place, its ground and what to do, in the reader's language. */
final class RosterFaults {

    /** One thing wrong with a row; without a column it concerns the row as a whole. */
    record Found(RosterRow row, @Nullable RosterColumn column, String code, String detail) {}

    private final MessageSource messages;
    private final Problems problems;
    private final List<Found> found = new ArrayList<>();

    RosterFaults(MessageSource messages, Problems problems) {
        this.messages = messages;
        this.problems = problems;
    }

    /** Notes a fault whose text stands under {@code roster.CODE}. */
    void add(RosterRow row, RosterColumn column, String code, Object... arguments) {
        found.add(new Found(
                row, column, code, messages.getMessage("roster." + code, arguments, LocaleContextHolder.getLocale())));
    }

    /** Notes what the rules for one act at a time refuse, in their words. */
    void refused(RosterRow row, Refusal refusal) {
        ProblemDetail problem = problems.of(refusal);
        Map<String, Object> properties = Objects.requireNonNullElse(problem.getProperties(), Map.of());
        Object field = properties.get("field");
        found.add(new Found(
                row,
                field == null ? null : row.sheet().named(field.toString()),
                refusal.code(),
                Objects.requireNonNullElse(problem.getDetail(), refusal.code())));
    }

    boolean any(RosterRow row) {
        return found.stream().anyMatch(fault -> fault.row().equals(row));
    }

    List<Found> all() {
        return List.copyOf(found);
    }
}
