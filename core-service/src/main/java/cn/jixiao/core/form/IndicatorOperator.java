package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.WidthFolding;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 指标性质: how an actual value is held against the target value. */
public enum IndicatorOperator {
    /** At least. */
    GE("≥", 1),
    /** More than. */
    GT(">", 2),
    /** Equal. */
    EQ("=", 3),
    /** Less than. */
    LT("<", 4),
    /** At most. */
    LE("≤", 5),
    /** 定性: judged in words. */
    QUALITATIVE("定性", 6);

    private final String symbol;
    private final int computeSign;

    IndicatorOperator(String symbol, int computeSign) {
        this.symbol = symbol;
        this.computeSign = computeSign;
    }

    /** What forms print. */
    public String symbol() {
        return symbol;
    }

    /** The code of the integrated budget system ({@code computesign}), 1 to 6. */
    public int computeSign() {
        return computeSign;
    }

    /** Reads a symbol of any width, a word such as 不低于, a name such as {@code GE} or a code 1 to 6; empty for others. */
    public static Optional<IndicatorOperator> of(String typed) {
        String text = WidthFolding.comparable(typed).replace(" ", "");
        Optional<IndicatorOperator> plain = Arrays.stream(values())
                .filter(o -> o.symbol.equals(text)
                        || o.name().equals(text.toUpperCase(Locale.ROOT))
                        || String.valueOf(o.computeSign).equals(text))
                .findFirst();
        return plain.isPresent() ? plain : OperatorText.whole(text);
    }
}
