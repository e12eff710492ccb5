package cn.jixiao.core.target;

import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Fault;
import cn.jixiao.platform.problem.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be stored at all: lengths, ranges, scales. Numbers lines by their place and gives new ones their id. */
final class ContentLimits {

    private static final int TEXT = 4_000;
    private static final int SHORT = 300;
    private static final int LINES = 300;
    private static final BigDecimal MOST_MONEY = new BigDecimal("10000000000000");
    private static final BigDecimal MOST_WEIGHT = new BigDecimal("1000");

    private final List<Fault> faults = new ArrayList<>();

    /**
     * The content with every line numbered and named.
     *
     * @throws Refusal 422 naming every field that cannot be stored
     */
    static TargetContent storable(TargetContent content) {
        ContentLimits limits = new ContentLimits();
        TargetContent kept = limits.check(content);
        if (!limits.faults.isEmpty()) {
            throw Refusal.rule("CONTENT_INVALID", limits.faults.size())
                    .faults(limits.faults)
                    .field(limits.faults.getFirst().field());
        }
        return kept;
    }

    private TargetContent check(TargetContent c) {
        if (c.attribute() != null
                && !c.attribute().equals("NEW")
                && !c.attribute().equals("CONTINUING")) {
            faults.add(new Fault("attribute", "CODE_UNKNOWN", null));
        }
        BigDecimal mediumTerm = money(c.mediumTermAmount(), "mediumTermAmount");
        BigDecimal annual = money(c.annualAmount(), "annualAmount");
        text(c.periodText(), SHORT, "periodText");
        text(c.overview(), TEXT, "overview");
        text(c.basis(), TEXT, "basis");
        text(c.necessity(), TEXT, "necessity");
        text(c.measures(), TEXT, "measures");
        text(c.plan(), TEXT, "plan");
        text(c.mediumTermGoal(), TEXT, "mediumTermGoal");
        text(c.annualGoal(), TEXT, "annualGoal");
        text(c.fillerName(), SHORT, "fillerName");
        text(c.leaderName(), SHORT, "leaderName");
        text(c.phone(), SHORT, "phone");
        c.excuses().forEach((key, reason) -> text(reason, TEXT, "excuses[" + key + "]"));
        if (c.indicators().size() > LINES || c.planLines().size() > LINES) {
            faults.add(new Fault("indicators", "TOO_MANY_LINES", null));
            return c;
        }
        return new TargetContent(
                c.attribute(),
                c.periodText(),
                mediumTerm,
                annual,
                c.overview(),
                c.basis(),
                c.necessity(),
                c.measures(),
                c.plan(),
                planLines(c.planLines()),
                c.mediumTermGoal(),
                c.annualGoal(),
                indicators(c.indicators()),
                c.fillerName(),
                c.leaderName(),
                c.phone(),
                c.filledOn(),
                c.excuses());
    }

    private List<TargetContent.PlanLine> planLines(List<TargetContent.PlanLine> lines) {
        List<TargetContent.PlanLine> kept = new ArrayList<>();
        Set<UUID> used = new HashSet<>();
        for (TargetContent.PlanLine line : lines) {
            UUID id = id(line.lineId(), used, "planLines");
            text(line.text(), TEXT, "planLines[" + id + "].text");
            BigDecimal amount = money(line.amount(), "planLines[" + id + "].amount");
            kept.add(new TargetContent.PlanLine(id, kept.size() + 1, line.text() == null ? "" : line.text(), amount));
        }
        return kept;
    }

    private List<TargetContent.IndicatorLine> indicators(List<TargetContent.IndicatorLine> lines) {
        List<TargetContent.IndicatorLine> kept = new ArrayList<>();
        Set<UUID> used = new HashSet<>();
        for (TargetContent.IndicatorLine i : lines) {
            UUID id = id(i.lineId(), used, "indicators");
            String path = "indicators[" + id + "].";
            text(i.name(), SHORT, path + "name");
            text(i.mediumTermRaw(), SHORT, path + "mediumTermRaw");
            text(i.annualRaw(), SHORT, path + "annualRaw");
            text(i.unit(), SHORT, path + "unit");
            text(i.explanation(), TEXT, path + "explanation");
            text(i.evidence(), TEXT, path + "evidence");
            text(i.valueBasis(), TEXT, path + "valueBasis");
            text(i.dataSource(), TEXT, path + "dataSource");
            number(i.value(), path + "value");
            number(i.upperValue(), path + "upperValue");
            BigDecimal weight = weight(i.weight(), path + "weight");
            kept.add(new TargetContent.IndicatorLine(
                    id,
                    kept.size() + 1,
                    i.level1(),
                    i.level2(),
                    i.name() == null ? "" : i.name(),
                    i.mediumTermRaw(),
                    i.annualRaw(),
                    i.operator(),
                    i.value(),
                    i.upperValue(),
                    i.unit(),
                    weight,
                    i.explanation(),
                    i.evidence(),
                    i.valueBasis(),
                    i.dataSource()));
        }
        return kept;
    }

    private UUID id(@Nullable UUID given, Set<UUID> used, String list) {
        UUID id = given == null ? Ids.next() : given;
        if (!used.add(id)) {
            faults.add(new Fault(list + "[" + id + "]", "LINE_TWICE", null));
        }
        return id;
    }

    private void text(@Nullable String text, int most, String field) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            faults.add(new Fault(field, "TOO_LONG", String.valueOf(most)));
        }
        if (text != null && text.indexOf('\0') >= 0) {
            faults.add(new Fault(field, "CONTROL_CHARACTER", null));
        }
    }

    /** Money as it is stored, in yuan with two decimals. */
    private @Nullable BigDecimal money(@Nullable BigDecimal yuan, String field) {
        if (yuan == null) {
            return null;
        }
        if (yuan.signum() < 0) {
            faults.add(new Fault(field, "AMOUNT_NEGATIVE", null));
        } else if (yuan.compareTo(MOST_MONEY) > 0) {
            faults.add(new Fault(field, "AMOUNT_TOO_LARGE", null));
        } else if (yuan.stripTrailingZeros().scale() > 2) {
            faults.add(new Fault(field, "AMOUNT_TOO_FINE", null));
        } else {
            return yuan.setScale(2);
        }
        return yuan;
    }

    private void number(@Nullable BigDecimal value, String field) {
        if (value != null && (value.precision() > 30 || Math.abs(value.scale()) > 15)) {
            faults.add(new Fault(field, "NUMBER_TOO_LONG", null));
        }
    }

    /** A weight as it is read again: without zeros behind the point. */
    private @Nullable BigDecimal weight(@Nullable BigDecimal weight, String field) {
        if (weight == null) {
            return null;
        }
        if (weight.signum() < 0 || weight.compareTo(MOST_WEIGHT) > 0 || weight.scale() > 6) {
            faults.add(new Fault(field, "WEIGHT_INVALID", null));
            return weight;
        }
        BigDecimal bare = weight.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
