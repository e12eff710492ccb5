package cn.jixiao.core.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, where, by which article, and what mends it.
 *
 * @param rule rule id, for example {@code IND-02}
 * @param severity weight
 * @param article article of the regulation
 * @param field path of the field
 * @param arguments what the texts {@code check.RULE.detail} and {@code .remedy} name
 * @param position place as arguments of {@code check.position.*}: kind first
 * @param fix one-click mend, or null
 * @param excuse the reason that was given for letting it pass, or null
 */
public record Finding(
        String rule,
        Severity severity,
        String article,
        String field,
        List<Object> arguments,
        List<Object> position,
        @Nullable Fix fix,
        @Nullable String excuse) {

    /** Setting this field to this value settles the finding. */
    public record Fix(String field, String value) {}

    /** Names the finding over repeated checks: rule and field. */
    public String key() {
        return rule + "@" + field;
    }

    /** Whether it still stands in the way of a submission. */
    public boolean blocks() {
        return severity == Severity.MUST;
    }
}
