package cn.jixiao.core.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project's target as the checks see it. Money is in yuan.
 *
 * @param requested amount of the budget request of the same object
 * @param texts the form's required texts by field: basis, necessity, measures, plan, overview
 * @param planLines amounts of the plan's lines by line id; empty where the plan is text only
 * @param excuses reasons given for soft findings, by {@link Finding#key()}
 */
public record CheckedTarget(
        @Nullable BigDecimal requested,
        @Nullable BigDecimal mediumTermAmount,
        @Nullable BigDecimal annualAmount,
        Map<String, @Nullable String> texts,
        List<PlanLine> planLines,
        @Nullable String mediumTermGoal,
        @Nullable String annualGoal,
        List<CheckedIndicator> indicators,
        Map<String, String> excuses) {

    /** One line of the plan with its amount in yuan. */
    public record PlanLine(
            String lineId, String text, @Nullable BigDecimal amount) {}
}
