package cn.jixiao.core.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One indicator as the checks see it.
 *
 * @param lineId the line, stable over versions
 * @param position place in the form from 1
 * @param raw the value as typed, with operator and unit where they were typed together
 * @param value the number, or null where there is none
 * @param weight points of the form
 * @param evidence what proves the value, in words
 * @param attachments files attached to the line
 * @param dataSource where the actual value will come from
 */
public record CheckedIndicator(
        String lineId,
        int position,
        Level1 level1,
        Level2 level2,
        String name,
        @Nullable String raw,
        @Nullable Operator operator,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable BigDecimal weight,
        @Nullable String evidence,
        int attachments,
        @Nullable String dataSource) {

    boolean quantitative() {
        return operator != Operator.QUALITATIVE && (value != null || operator != null);
    }

    String path(String member) {
        return "indicators[" + lineId + "]." + member;
    }
}
