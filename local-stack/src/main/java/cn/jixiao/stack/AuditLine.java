package cn.jixiao.stack;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code audit-verify} of a service prints of a chain, for people. */
final class AuditLine {
    private static final Map<String, String> FAULTS = Map.of(
            "NUMBER", "a number is missing or double: an act was deleted or pushed in",
            "LINK", "it is not linked to the act before: one of them was replaced or moved",
            "CONTENT", "its fields do not give its hash: it was edited",
            "ANCHOR", "it is not the head that other bureaus have seen: the chain was rewritten or cut off",
            "MISSING", "a chain that was begun is gone");

    private AuditLine() {}

    /** One chain in one line; what is not a chain's JSON stays as it is. */
    static String of(String json) {
        Optional<String> tenant = value(json, "tenant");
        if (tenant.isEmpty()) {
            return json;
        }
        Optional<String> fault = value(json, "fault");
        if (fault.isPresent()) {
            return "%s  BROKEN at act %s (%s: %s); %s acts before it hold"
                    .formatted(
                            tenant.get(),
                            value(json, "brokenAt").orElse("?"),
                            fault.get(),
                            FAULTS.getOrDefault(fault.get(), "see docs/running.md"),
                            value(json, "events").orElse("0"));
        }
        return "%s  whole: %s acts, %s noted heads, head %s"
                .formatted(
                        tenant.get(),
                        value(json, "events").orElse("0"),
                        value(json, "anchors").orElse("0"),
                        value(json, "head").orElse(""));
    }

    /** A text or a number; empty for null. The values have no quotes in them. */
    private static Optional<String> value(String json, String name) {
        Matcher found =
                Pattern.compile("\"" + name + "\":(?:\"([^\"]*)\"|(\\d+))").matcher(json);
        return found.find() ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1)) : Optional.empty();
    }
}
