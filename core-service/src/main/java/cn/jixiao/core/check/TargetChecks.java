package cn.jixiao.core.check;

import cn.jixiao.platform.Articles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All checks of a project's target. The same ones run in the editor, at submission and in the review desk. */
@Articles({"19", "20"})
public final class TargetChecks {

    private static final List<Rule> RULES =
            List.of(new GoalRules(), new MoneyRules(), new IndicatorRules(), new WeightRules(), new EvidenceRules());

    private TargetChecks() {}

    /** What the rules find, worst first and within that in the order of the form. */
    public static List<Finding> check(CheckedTarget target, CheckRules rules) {
        Findings found = new Findings(target.excuses());
        RULES.forEach(rule -> rule.check(target, rules, found));
        return found.all().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** Points that each first level has, beside what the rule set wants. */
    public static Map<Level1, BigDecimal> weights(List<CheckedIndicator> indicators) {
        Map<Level1, BigDecimal> sums = new EnumMap<>(Level1.class);
        for (Level1 level : Level1.values()) {
            sums.put(level, WeightRules.sum(level, indicators));
        }
        return sums;
    }

    /** Share of quantitative indicators, 0 to 1 with four decimals; 0 for none at all (Art. 7 (3), 19). */
    public static BigDecimal quantitativeShare(List<CheckedIndicator> indicators) {
        if (indicators.isEmpty()) {
            return BigDecimal.ZERO;
        }
        long count = indicators.stream().filter(CheckedIndicator::quantitative).count();
        return new BigDecimal(count).divide(new BigDecimal(indicators.size()), 4, RoundingMode.HALF_UP);
    }
}
