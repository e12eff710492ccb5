package cn.jixiao.core.check;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads the parameters of the checks from a rule set's content. */
public final class CheckRuleSets {

    private CheckRuleSets() {}

    /**
     * The parameters.
     *
     * @param version version of the resolved rule set
     * @param content base with its overlays applied
     * @throws IllegalArgumentException when the content lacks a parameter: a rule set that cannot work is refused as a whole
     */
    public static CheckRules of(String version, JsonNode content) {
        Map<Level1, BigDecimal> weights = new EnumMap<>(Level1.class);
        required(content, "weights")
                .properties()
                .forEach(entry -> weights.put(Level1.valueOf(entry.getKey()), decimal(entry.getValue())));
        List<String> vague = StreamSupport.stream(
                        required(content, "vagueWords").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        return new CheckRules(
                version,
                Map.copyOf(weights),
                required(content, "minimumOutputs").asInt(),
                required(content, "minimumGoalLength").asInt(),
                vague,
                decimal(required(content, "quantitativeShare")),
                decimal(required(content, "costShare")));
    }

    private static BigDecimal decimal(JsonNode node) {
        return new BigDecimal(node.asString());
    }

    private static JsonNode required(JsonNode content, String name) {
        JsonNode node = content.get(name);
        if (node == null) {
            throw new IllegalArgumentException("the rule set of the target's checks lacks " + name);
        }
        return node;
    }
}
