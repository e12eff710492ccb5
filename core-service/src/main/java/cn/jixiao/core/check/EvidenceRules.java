package cn.jixiao.core.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What will prove a value: evidence for each line, a survey for satisfaction, a measure where it can be had. */
final class EvidenceRules implements Rule {

    /** Households of a small survey, for the sampling error that is pointed out. */
    private static final int SMALL_SAMPLE = 30;

    @Override
    public void check(CheckedTarget target, CheckRules rules, Findings found) {
        for (CheckedIndicator indicator : target.indicators()) {
            boolean proved = indicator.attachments() > 0
                    || (indicator.evidence() != null && !indicator.evidence().isBlank());
            if (!proved) {
                found.of(
                        Severity.HINT, "EVD-01", "20", indicator.path("evidence"), Findings.row(indicator, "evidence"));
            }
            satisfaction(indicator, found);
        }
        share(target, rules, found);
    }

    private static void satisfaction(CheckedIndicator indicator, Findings found) {
        BigDecimal rate = indicator.value();
        boolean surveyed =
                indicator.dataSource() != null && !indicator.dataSource().isBlank();
        if (indicator.level1() != Level1.SATISFACTION || rate == null || surveyed || !"%".equals(indicator.unit())) {
            return;
        }
        BigDecimal p = rate.movePointLeft(2);
        BigDecimal variance = p.multiply(BigDecimal.ONE.subtract(p)).max(BigDecimal.ZERO);
        BigDecimal error = variance.divide(new BigDecimal(SMALL_SAMPLE), MathContext.DECIMAL64)
                .sqrt(MathContext.DECIMAL64)
                .multiply(new BigDecimal("196"))
                .setScale(0, RoundingMode.HALF_UP);
        found.of(
                Severity.HINT,
                "SAT-02",
                "20",
                indicator.path("dataSource"),
                Findings.row(indicator, "value"),
                rate.toPlainString(),
                SMALL_SAMPLE,
                error.toPlainString());
    }

    private static void share(CheckedTarget target, CheckRules rules, Findings found) {
        if (target.indicators().isEmpty()) {
            return;
        }
        BigDecimal share = TargetChecks.quantitativeShare(target.indicators());
        if (share.compareTo(rules.quantitativeShare()) < 0) {
            found.of(
                    Severity.HINT,
                    "QNT-01",
                    "19",
                    "indicators",
                    Findings.section("indicators"),
                    share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString(),
                    rules.quantitativeShare()
                            .movePointRight(2)
                            .stripTrailingZeros()
                            .toPlainString());
        }
    }
}
