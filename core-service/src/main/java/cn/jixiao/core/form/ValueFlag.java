package cn.jixiao.core.form;

/** What is noteworthy about a typed indicator value; rules decide whether it matters. */
public enum ValueFlag {
    /** Digits were typed in full width. */
    FULL_WIDTH_DIGITS,
    /** A sign other than ≥ &gt; = &lt; ≤ (or their ASCII pairs) was used, such as ＝ ≧ ═ 〉. */
    UNUSUAL_OPERATOR,
    /** The direction was said in words, such as 不低于 or 以上. */
    WORD_OPERATOR,
    /** Two or more numbers hide in one text; none is taken. */
    TWO_NUMBERS,
    /** The value is an interval; {@link IndicatorValue#number()} is its lower, {@link IndicatorValue#upper()} its upper end. */
    RANGE,
    /** The number is below zero. */
    NEGATIVE,
    /** The number is 10^15 or more, or below minus that; with more than 38 digits it is not taken. */
    HUGE,
    /** The number was typed with thousands separators. */
    THOUSANDS_SEPARATOR,
    /** The text names a day, a month or a span of years; no number is taken. */
    DATE,
    /** Words stand before the number. */
    TEXT_BEFORE,
    /** Words stand behind the unit. */
    TEXT_AFTER,
    /** The text is too long to be a value, or a number in it is written with an exponent; no number is taken. */
    NOT_A_VALUE
}
