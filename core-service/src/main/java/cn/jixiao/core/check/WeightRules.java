package cn.jixiao.core.check;

import java.math.BigDecimal;
import java.util.List;

/** Points: each first level and the form sum to what the rule set says. */
final class WeightRules implements Rule {

    @Override
    public void check(CheckedTarget target, CheckRules rules, Findings found) {
        for (CheckedIndicator indicator : target.indicators()) {
            BigDecimal weight = indicator.weight();
            if (weight == null || weight.signum() <= 0) {
                found.of(Severity.MUST, "WGT-02", "20", indicator.path("weight"), Findings.row(indicator, "weight"));
            }
        }
        for (Level1 level : Level1.values()) {
            level(level, target, rules, found);
        }
    }

    /** Points that the indicators of a first level have together. */
    static BigDecimal sum(Level1 level, List<CheckedIndicator> indicators) {
        return indicators.stream()
                .filter(indicator -> indicator.level1() == level)
                .map(CheckedIndicator::weight)
                .map(weight -> weight == null ? BigDecimal.ZERO : weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void level(Level1 level, CheckedTarget target, CheckRules rules, Findings found) {
        List<CheckedIndicator> here = target.indicators().stream()
                .filter(indicator -> indicator.level1() == level)
                .toList();
        BigDecimal want = rules.weights().getOrDefault(level, BigDecimal.ZERO);
        BigDecimal have = sum(level, here);
        if (here.isEmpty() || have.compareTo(want) == 0) {
            return;
        }
        BigDecimal missing = want.subtract(have);
        CheckedIndicator last = here.getLast();
        BigDecimal mended = (last.weight() == null ? BigDecimal.ZERO : last.weight()).add(missing);
        found.of(
                Severity.MUST,
                "WGT-01",
                "20",
                last.path("weight"),
                List.of("level1", "level1." + level),
                mended.signum() > 0 ? new Finding.Fix(last.path("weight"), plain(mended)) : null,
                plain(have),
                plain(want),
                plain(missing),
                last.position());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
