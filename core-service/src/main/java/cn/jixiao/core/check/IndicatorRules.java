package cn.jixiao.core.check;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Each indicator by itself: direction, number, unit, level and words (Art. 19, 20). */
final class IndicatorRules implements Rule {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern TWO_NUMBERS = Pattern.compile("\\d[\\d.,]*[^\\d.,~～—-]+\\d");
    private static final Pattern CAPPED = Pattern.compile(".*(率|比例|占比|覆盖面|满意度)$|.*率[(（].*");
    private static final Pattern GROWTH = Pattern.compile(".*(增长|提高|提升|下降|降低|增幅|利用).*");

    @Override
    public void check(CheckedTarget target, CheckRules rules, Findings found) {
        dimensions(target, rules, found);
        Set<String> names = new HashSet<>();
        for (CheckedIndicator indicator : target.indicators()) {
            words(indicator, rules, names, found);
            if (!indicator.level2().under(indicator.level1())) {
                found.of(Severity.MUST, "IND-05", "20", indicator.path("level2"), Findings.row(indicator, "level2"));
            }
            value(indicator, found);
        }
    }

    private static void dimensions(CheckedTarget target, CheckRules rules, Findings found) {
        Set<Level1> present = EnumSet.noneOf(Level1.class);
        target.indicators().forEach(indicator -> present.add(indicator.level1()));
        rules.weights().keySet().stream()
                .filter(level -> !present.contains(level))
                .forEach(level -> found.of(
                        Severity.MUST,
                        "IND-01",
                        "19",
                        "indicators",
                        List.of("level1", "level1." + level),
                        "level1." + level));
        long outputs = target.indicators().stream()
                .filter(indicator -> indicator.level1() == Level1.OUTPUT)
                .count();
        if (outputs > 0 && outputs < rules.minimumOutputs()) {
            found.of(
                    Severity.SHOULD,
                    "IND-11",
                    "19",
                    "indicators",
                    List.of("level1", "level1.OUTPUT"),
                    outputs,
                    rules.minimumOutputs());
        }
    }

    private static void words(CheckedIndicator indicator, CheckRules rules, Set<String> names, Findings found) {
        if (indicator.name().isBlank()) {
            found.of(Severity.MUST, "IND-06", "20", indicator.path("name"), Findings.row(indicator, "name"));
        } else if (!names.add(indicator.level2() + indicator.name().strip())) {
            found.of(Severity.SHOULD, "IND-12", "20", indicator.path("name"), Findings.row(indicator, "name"));
        }
        boolean vague = rules.vagueWords().stream().anyMatch(indicator.name()::contains);
        if (indicator.operator() == Operator.QUALITATIVE && vague) {
            found.of(Severity.SHOULD, "IND-08", "20", indicator.path("name"), Findings.row(indicator, "name"));
        }
    }

    private static void value(CheckedIndicator indicator, Findings found) {
        String raw = indicator.raw() == null ? "" : indicator.raw().strip();
        if (indicator.operator() == Operator.QUALITATIVE) {
            if (raw.isEmpty()) {
                found.of(Severity.MUST, "IND-10", "19", indicator.path("annualRaw"), Findings.row(indicator, "value"));
            }
            return;
        }
        BigDecimal number = indicator.value();
        if (number == null) {
            found.of(Severity.MUST, "IND-03", "19", indicator.path("annualRaw"), Findings.row(indicator, "value"), raw);
            return;
        }
        if (indicator.operator() == null) {
            Operator proposed = proposed(indicator);
            found.of(
                    Severity.MUST,
                    "IND-02",
                    "20",
                    indicator.path("operator"),
                    Findings.row(indicator, "operator"),
                    new Finding.Fix(indicator.path("operator"), proposed.name()),
                    raw.isEmpty() ? number.toPlainString() : raw,
                    proposed.sign());
        }
        if (indicator.unit() == null || indicator.unit().isBlank()) {
            found.of(Severity.MUST, "IND-04", "19", indicator.path("unit"), Findings.row(indicator, "unit"));
        }
        if (TWO_NUMBERS.matcher(raw).find()) {
            found.of(
                    Severity.SHOULD,
                    "IND-09",
                    "20",
                    indicator.path("annualRaw"),
                    Findings.row(indicator, "value"),
                    raw);
        }
        percent(indicator, number, found);
    }

    private static void percent(CheckedIndicator indicator, BigDecimal number, Findings found) {
        if (!"%".equals(indicator.unit())
                || !CAPPED.matcher(indicator.name()).matches()
                || GROWTH.matcher(indicator.name()).matches()) {
            return;
        }
        if (number.compareTo(HUNDRED) > 0) {
            found.of(
                    Severity.MUST,
                    "IND-13",
                    "20",
                    indicator.path("value"),
                    Findings.row(indicator, "value"),
                    number.toPlainString());
        } else if (number.compareTo(HUNDRED) == 0
                && (indicator.operator() == Operator.GE || indicator.operator() == Operator.GT)) {
            found.of(
                    Severity.SHOULD,
                    "IND-07",
                    "20",
                    indicator.path("operator"),
                    Findings.row(indicator, "value"),
                    new Finding.Fix(indicator.path("operator"), Operator.EQ.name()),
                    indicator.operator().sign());
        }
    }

    private static Operator proposed(CheckedIndicator indicator) {
        if (indicator.level2() == Level2.COST) {
            return Operator.LE;
        }
        return indicator.value() != null
                        && "%".equals(indicator.unit())
                        && indicator.value().compareTo(HUNDRED) == 0
                ? Operator.EQ
                : Operator.GE;
    }
}
