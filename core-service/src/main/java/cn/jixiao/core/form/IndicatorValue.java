package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.WidthFolding;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A typed indicator value taken apart; what was typed is always kept.
 *
 * @param raw exactly what was typed
 * @param operator direction; null where the text gives none (a number without a sign) or is blank
 * @param number the number with the scale as typed; of an interval, its lower end; null where there is none or several
 * @param upper upper end of an interval, else null
 * @param unit what is counted, 万 and 亿 included and never multiplied; {@code %} for percent; possibly empty
 * @param flags what is noteworthy
 */
public record IndicatorValue(
        String raw,
        @Nullable IndicatorOperator operator,
        @Nullable BigDecimal number,
        @Nullable BigDecimal upper,
        String unit,
        Set<ValueFlag> flags) {
    /** Keeps its own copy of the flags. */
    public IndicatorValue {
        flags = Set.copyOf(flags);
    }

    /** Takes a typed value apart; never fails, and never guesses a direction, a number or a unit. */
    public static IndicatorValue parse(String raw) {
        return new IndicatorValueParser(raw).parse();
    }

    /** Whether nothing was typed. */
    public boolean isBlank() {
        return WidthFolding.trim(raw).isEmpty();
    }

    /** Whether a number or an interval was found. */
    public boolean isQuantitative() {
        return number != null;
    }

    /** Whether the flag is set. */
    public boolean has(ValueFlag flag) {
        return flags.contains(flag);
    }

    /** Direction, number and unit as the official form writes them, {@code ≥100公里}; null or QUALITATIVE writes no sign. */
    public static String compose(
            @Nullable IndicatorOperator operator, BigDecimal number, @Nullable BigDecimal upper, String unit) {
        String sign = operator == null || operator == IndicatorOperator.QUALITATIVE ? "" : operator.symbol();
        String end = upper == null ? "" : "-" + upper.toPlainString();
        return sign + number.toPlainString() + end + unit;
    }

    static IndicatorValue text(String raw, @Nullable IndicatorOperator operator, EnumSet<ValueFlag> flags) {
        return new IndicatorValue(raw, operator, null, null, "", flags);
    }
}
