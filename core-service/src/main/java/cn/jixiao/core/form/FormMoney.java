package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.CellKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An amount of the form.
 *
 * @param text the amount as typed, in 万元
 * @param yuan the same in yuan with two decimals, zero to 10^13; null where the cell is blank or holds no acceptable amount
 */
public record FormMoney(FormText text, @Nullable BigDecimal yuan) {
    /** The largest amount a form may carry, in yuan. */
    public static final BigDecimal LARGEST = BigDecimal.TEN.pow(13);

    private static final FormMoney EMPTY = new FormMoney(FormText.empty(), null);

    /** The blank amount. */
    public static FormMoney empty() {
        return EMPTY;
    }

    /**
     * The amount as a form writes it: 万元 with at least two and at most six decimals.
     *
     * @param yuan an amount in yuan with at most two decimals
     * @throws ArithmeticException if it has more
     */
    public static FormMoney ofYuan(BigDecimal yuan) {
        BigDecimal exact = yuan.setScale(2, RoundingMode.UNNECESSARY);
        BigDecimal wan = exact.movePointLeft(4).stripTrailingZeros();
        String typed =
                wan.setScale(Math.max(2, wan.scale()), RoundingMode.UNNECESSARY).toPlainString();
        return new FormMoney(new FormText(typed, CellKind.NUMBER, null), exact);
    }

    /** The same place with another amount, as mending leaves it; an equal amount gives this very value back. */
    public FormMoney mended(@Nullable BigDecimal newYuan) {
        if (newYuan == null) {
            return yuan == null && text.isBlank() ? this : new FormMoney(text.mended(""), null);
        }
        if (yuan != null && yuan.compareTo(newYuan) == 0) {
            return this;
        }
        FormMoney written = ofYuan(newYuan);
        return new FormMoney(new FormText(written.text.raw(), CellKind.NUMBER, text.cell()), written.yuan);
    }

    FormMoney withoutCell() {
        return new FormMoney(text.withoutCell(), yuan);
    }
}
