package cn.jixiao.core.target;

import cn.jixiao.core.check.CheckRuleSets;
import cn.jixiao.core.check.CheckRules;
import cn.jixiao.core.check.CheckedIndicator;
import cn.jixiao.core.check.CheckedTarget;
import cn.jixiao.core.check.Finding;
import cn.jixiao.core.check.TargetChecks;
import cn.jixiao.core.document.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs the checks over a target's content, under the rule set with the overlays that the installation has on. */
@Component
class Checking {

    private final CheckRules rules;

    Checking(JsonMapper json, @Value("${jixiao.overlays:}") List<String> overlays) {
        JsonNode base = read(json, "base");
        ObjectNode content = (ObjectNode) base.get("content").deepCopy();
        StringBuilder version = new StringBuilder(base.get("version").asString());
        for (String overlay : overlays) {
            JsonNode laid = read(json, overlay.toLowerCase(java.util.Locale.ROOT));
            laid.get("content").properties().forEach(entry -> content.set(entry.getKey(), entry.getValue()));
            version.append('+').append(laid.get("version").asString());
        }
        this.rules = CheckRuleSets.of(version.toString(), content);
    }

    CheckRules rules() {
        return rules;
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
                rules);
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

    private static JsonNode read(JsonMapper json, String name) {
        try (InputStream text = Checking.class.getResourceAsStream("/rules/target-checks-" + name + ".json")) {
            return json.readTree(Objects.requireNonNull(text, "no rules " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
