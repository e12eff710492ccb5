package cn.jixiao.core.target;

import cn.jixiao.core.check.Level1;
import cn.jixiao.core.check.Level2;
import cn.jixiao.core.check.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a project's target says, in the order of the official form. Money is in yuan. Everything may be missing: saving is
 * never refused for what is not filled in yet.
 *
 * @param excuses reasons for letting soft findings stand, by the finding's key
 */
record TargetContent(
        @Nullable String attribute,
        @Nullable String periodText,
        @Nullable BigDecimal mediumTermAmount,
        @Nullable BigDecimal annualAmount,
        @Nullable String overview,
        @Nullable String basis,
        @Nullable String necessity,
        @Nullable String measures,
        @Nullable String plan,
        List<PlanLine> planLines,
        @Nullable String mediumTermGoal,
        @Nullable String annualGoal,
        List<IndicatorLine> indicators,
        @Nullable String fillerName,
        @Nullable String leaderName,
        @Nullable String phone,
        @Nullable LocalDate filledOn,
        Map<String, String> excuses) {

    TargetContent {
        planLines = planLines == null ? List.of() : List.copyOf(planLines);
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
        excuses = excuses == null ? Map.of() : Map.copyOf(excuses);
    }

    /** One line of the plan, in yuan. */
    record PlanLine(
            @Nullable UUID lineId,
            int position,
            @Nullable String text,
            @Nullable BigDecimal amount) {}

    /**
     * One indicator.
     *
     * @param lineId stable over versions; a line without one is new
     * @param annualRaw the value as typed, kept so that the form gives it back
     */
    record IndicatorLine(
            @Nullable UUID lineId,
            int position,
            Level1 level1,
            Level2 level2,
            @Nullable String name,
            @Nullable String mediumTermRaw,
            @Nullable String annualRaw,
            @Nullable Operator operator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upperValue,
            @Nullable String unit,
            @Nullable BigDecimal weight,
            @Nullable String explanation,
            @Nullable String evidence,
            @Nullable String valueBasis,
            @Nullable String dataSource) {}

    /** A target in which nothing is filled in but what the project says already. */
    static TargetContent empty(String attribute, BigDecimal amount) {
        return new TargetContent(
                attribute, null, amount, amount, null, null, null, null, null, List.of(), null, null, List.of(), null,
                null, null, null, Map.of());
    }
}
