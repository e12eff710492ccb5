package cn.jixiao.core.ruleset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule set as it applies: the base with its overlays laid on, each member of an overlay in the place of the base's.
 *
 * @param id for example {@code TARGET_CHECKS}
 * @param version the versions of all layers, joined by a plus sign; a record keeps it
 * @param layers the base first, then the overlays in their order
 * @param content what the layers come to
 */
public record RuleSet(String id, String version, List<RuleLayer> layers, JsonNode content) {

    /** A layer with what it says. */
    record Written(RuleLayer layer, ObjectNode content) {}

    /** The layers laid on each other, or empty where there is no base to lay them on. */
    static Optional<RuleSet> of(String id, List<Written> written) {
        if (written.isEmpty() || !written.getFirst().layer().layer().equals("BASE")) {
            return Optional.empty();
        }
        ObjectNode content = written.getFirst().content().deepCopy();
        written.stream().skip(1).forEach(overlay -> content.setAll(overlay.content()));
        List<RuleLayer> layers = written.stream().map(Written::layer).toList();
        return Optional.of(new RuleSet(
                id, layers.stream().map(RuleLayer::version).collect(Collectors.joining("+")), layers, content));
    }
}
