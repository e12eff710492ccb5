package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.WidthFolding;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the official layout has no column for; it travels on the second sheet.
 *
 * @param operator direction, or null where not chosen
 * @param unit unit of measure, possibly empty
 * @param weight points, zero to 100 with at most six decimals, or null where not given
 * @param evidence what will prove the value, possibly empty
 * @param explanation meaning of the indicator, possibly empty
 */
public record IndicatorSupplement(
        @Nullable IndicatorOperator operator,
        String unit,
        @Nullable BigDecimal weight,
        String evidence,
        String explanation) {
    /** Trims the texts. */
    public IndicatorSupplement {
        unit = WidthFolding.trim(unit);
        evidence = WidthFolding.trim(evidence);
        explanation = WidthFolding.trim(explanation);
    }

    boolean isEmpty() {
        return operator == null && unit.isEmpty() && weight == null && evidence.isEmpty() && explanation.isEmpty();
    }
}
