package cn.jixiao.core.form;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the indicator table.
 *
 * @param lineId the line of the record it belongs to; null for a row that was read from a workbook
 * @param level1 一级指标, for rows under a merged or blank cell that cell's text
 * @param level2 二级指标, likewise
 * @param name 三级指标
 * @param mediumTerm 指标值 of the medium term as typed
 * @param annual 指标值 of the year as typed
 * @param supplement what the second sheet says of it, or null
 */
public record FormIndicator(
        @Nullable UUID lineId,
        FormText level1,
        FormText level2,
        FormText name,
        FormText mediumTerm,
        FormText annual,
        @Nullable IndicatorSupplement supplement) {
    /** A supplement that says nothing is none. */
    public FormIndicator {
        supplement = supplement == null || supplement.isEmpty() ? null : supplement;
    }

    /** The year's value taken apart. */
    public IndicatorValue annualValue() {
        return IndicatorValue.parse(annual.raw());
    }

    /** The medium-term value taken apart. */
    public IndicatorValue mediumTermValue() {
        return IndicatorValue.parse(mediumTerm.raw());
    }

    /** This row with another supplement. */
    public FormIndicator withSupplement(@Nullable IndicatorSupplement next) {
        return new FormIndicator(lineId, level1, level2, name, mediumTerm, annual, next);
    }

    FormIndicator withoutCells() {
        return new FormIndicator(
                lineId,
                level1.withoutCell(),
                level2.withoutCell(),
                name.withoutCell(),
                mediumTerm.withoutCell(),
                annual.withoutCell(),
                supplement);
    }
}
