package cn.jixiao.core.target;

import cn.jixiao.core.check.CheckRuleSets;
import cn.jixiao.core.check.CheckRules;
import cn.jixiao.core.check.CheckedIndicator;
import cn.jixiao.core.check.CheckedTarget;
import cn.jixiao.core.check.Finding;
import cn.jixiao.core.check.TargetChecks;
import cn.jixiao.core.document.Attachment;
import cn.jixiao.core.ruleset.RuleSet;
import cn.jixiao.core.ruleset.RuleSets;
import cn.jixiao.platform.time.BusinessClock;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs the checks over a target's content: under the rules in force for its bureau and year today while it can be written, under
 * those that it was frozen with afterwards.
 */
@Component
class Checking {

    private static final String RULES = "TARGET_CHECKS";

    private final RuleSets sets;
    private final BusinessClock clock;

    Checking(RuleSets sets, BusinessClock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    /** The rules in force today for a target of this year. */
    CheckRules rules(int fiscalYear) {
        return read(sets.inForce(RULES, fiscalYear, clock.today()));
    }

    /** The rules that hold for a target as it stands. */
    CheckRules rules(TargetRecord record) {
        return record.frozenAt() == null ? rules(record.fiscalYear()) : read(sets.ofVersion(RULES, record.ruleSet()));
    }

    private static CheckRules read(RuleSet set) {
        return CheckRuleSets.of(set.version(), set.content());
    }

    /** What the rules find in a target as it stands, with its files. */
    List<Finding> check(TargetRecord record) {
        return check(record.content(), record);
    }

    /** What the rules find in this content of a target, saved or not; its files prove what they are attached to. */
    List<Finding> check(TargetContent content, TargetRecord of) {
        BigDecimal requested = of.subject().amount();
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("basis", content.basis());
        texts.put("necessity", content.necessity());
        texts.put("measures", content.measures());
        texts.put("plan", content.plan());
        return TargetChecks.check(
                new CheckedTarget(
                        requested,
                        content.mediumTermAmount(),
                        content.annualAmount(),
                        texts,
                        content.planLines().stream()
                                .map(line -> new CheckedTarget.PlanLine(
                                        String.valueOf(line.lineId()),
                                        Objects.requireNonNullElse(line.text(), ""),
                                        line.amount()))
                                .toList(),
                        content.mediumTermGoal(),
                        content.annualGoal(),
                        indicators(content, of.attachments()),
                        content.excuses()),
                rules(of));
    }

    /** The indicators as the checks see them. */
    static List<CheckedIndicator> indicators(TargetContent content, List<Attachment> files) {
        Map<UUID, Long> proofs = files.stream()
                .filter(file -> file.lineId() != null && file.state().equals("STORED"))
                .collect(Collectors.groupingBy(file -> Objects.requireNonNull(file.lineId()), Collectors.counting()));
        return content.indicators().stream()
                .map(i -> new CheckedIndicator(
                        String.valueOf(i.lineId()),
                        i.position(),
                        i.level1(),
                        i.level2(),
                        Objects.requireNonNullElse(i.name(), ""),
                        i.annualRaw(),
                        i.operator(),
                        i.value(),
                        i.unit(),
                        i.weight(),
                        i.evidence(),
                        i.lineId() == null
                                ? 0
                                : proofs.getOrDefault(i.lineId(), 0L).intValue(),
                        i.dataSource()))
                .toList();
    }
}
