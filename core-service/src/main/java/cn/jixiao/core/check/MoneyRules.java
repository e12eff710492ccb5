package cn.jixiao.core.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** Money: the form equals the request, the plan equals the form, and cost times quantity explains it (Art. 19, 20). */
final class MoneyRules implements Rule {

    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

    @Override
    public void check(CheckedTarget target, CheckRules rules, Findings found) {
        BigDecimal annual = target.annualAmount();
        if (annual == null || annual.signum() <= 0) {
            found.of(Severity.MUST, "MNY-01", "19", "annualAmount", Findings.section("money"));
            return;
        }
        BigDecimal requested = target.requested();
        if (requested != null && requested.compareTo(annual) != 0) {
            found.of(
                    Severity.MUST,
                    "MNY-02",
                    "19",
                    "annualAmount",
                    Findings.section("money"),
                    new Finding.Fix("annualAmount", requested.toPlainString()),
                    wan(annual),
                    wan(requested));
        }
        BigDecimal medium = target.mediumTermAmount();
        if (medium != null && medium.compareTo(annual) < 0) {
            found.of(
                    Severity.MUST,
                    "MNY-04",
                    "20",
                    "mediumTermAmount",
                    Findings.section("money"),
                    wan(medium),
                    wan(annual));
        }
        plan(target, annual, found);
        unitCost(target, annual, rules, found);
    }

    private static void plan(CheckedTarget target, BigDecimal annual, Findings found) {
        if (target.planLines().isEmpty()) {
            return;
        }
        BigDecimal sum = target.planLines().stream()
                .map(line -> line.amount() == null ? BigDecimal.ZERO : line.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(annual) != 0) {
            found.of(
                    Severity.MUST,
                    "PLN-01",
                    "20",
                    "planLines",
                    Findings.section("plan"),
                    wan(sum),
                    wan(annual),
                    wan(annual.subtract(sum).abs()));
        }
    }

    private static void unitCost(CheckedTarget target, BigDecimal annual, CheckRules rules, Findings found) {
        for (CheckedIndicator cost : target.indicators()) {
            String unit = cost.unit() == null ? "" : cost.unit();
            BigDecimal price = cost.value();
            if (cost.level2() != Level2.COST || price == null || !unit.startsWith("元/")) {
                continue;
            }
            Optional<CheckedIndicator> quantity = target.indicators().stream()
                    .filter(other -> unit.substring(2).equals(other.unit()) && other.value() != null)
                    .max(Comparator.comparing(other -> Objects.requireNonNull(other.value())));
            quantity.ifPresent(amount -> share(cost, price, amount, annual, rules, found));
        }
    }

    private static void share(
            CheckedIndicator cost,
            BigDecimal price,
            CheckedIndicator quantity,
            BigDecimal annual,
            CheckRules rules,
            Findings found) {
        BigDecimal product = price.multiply(Objects.requireNonNull(quantity.value()));
        BigDecimal share = product.divide(annual, 6, RoundingMode.HALF_UP);
        if (share.compareTo(rules.costShare()) < 0) {
            found.of(
                    Severity.SHOULD,
                    "MNY-03",
                    "20",
                    quantity.path("value"),
                    Findings.row(quantity, "value"),
                    price.toPlainString(),
                    Objects.requireNonNull(quantity.value()).toPlainString(),
                    quantity.unit() == null ? "" : quantity.unit(),
                    wan(product),
                    share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString(),
                    cost.position());
        }
    }

    private static String wan(BigDecimal yuan) {
        BigDecimal wan = yuan.divide(TEN_THOUSAND, 6, RoundingMode.HALF_UP).stripTrailingZeros();
        return (wan.scale() < 2 ? wan.setScale(2, RoundingMode.UNNECESSARY) : wan).toPlainString();
    }
}
