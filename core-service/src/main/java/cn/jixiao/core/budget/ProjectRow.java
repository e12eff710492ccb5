package cn.jixiao.core.budget;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One project as the budget system hands it over; every member is checked, none is trusted to be there.
 *
 * @param unitCode the responsible unit
 * @param unitName its name, and {@code departmentCode} its department: with both a unit that is not known yet is made
 */
record ProjectRow(
        @Nullable String code,
        @Nullable String name,
        @Nullable String category,
        @Nullable String attribute,
        @Nullable String unitCode,
        @Nullable String unitName,
        @Nullable String departmentCode,
        @Nullable Integer year,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable String leaderUserName,
        @Nullable List<Line> lines) {

    /** One line of its money, in yuan. */
    @Schema(name = "ImportedLine")
    record Line(
            @Nullable String budgetType,
            @Nullable String fundKind,
            @Nullable String level,
            @Nullable Boolean fiscal,
            @Nullable String amount) {}

    /** A row that passed every check. */
    record Sound(
            String code,
            String name,
            String category,
            String attribute,
            String unitCode,
            int year,
            LocalDate periodFrom,
            LocalDate periodTo,
            @Nullable String leaderUserName,
            List<SoundLine> lines) {

        BigDecimal amount() {
            return lines.stream().map(SoundLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** A line that passed every check. */
    record SoundLine(String budgetType, String fundKind, String level, boolean fiscal, BigDecimal amount) {}
}
