package cn.jixiao.core.form;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An interval as people type it: {@code 90-110}, {@code 90%～110%}, {@code [90,110]}, {@code ≥90且≤110}.
 *
 * @param lower lower end as typed
 * @param upper upper end as typed
 * @param unit unit of both ends
 * @param sign an equals sign in front, or null
 */
record ValueRange(String lower, String upper, String unit, OperatorText.@Nullable Split sign) {
    private static final String NUMBER = "([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,38})(?:\\.\\d{1,38})?)";
    private static final String UNIT = "\\s*([^\\d\\s,;，；、\\[\\]+<>=≥≤且并-]*)\\s*";
    private static final Pattern SPAN =
            Pattern.compile("^" + NUMBER + UNIT + "(?:-|~|—{1,2}|–|至|到)\\s*" + NUMBER + UNIT + "$");
    private static final Pattern BRACKETS = Pattern.compile("^\\[\\s*([+-]?\\d{1,38}(?:\\.\\d{1,38})?)" + UNIT
            + "[,，、]\\s*([+-]?\\d{1,38}(?:\\.\\d{1,38})?)" + UNIT + "\\]" + UNIT + "$");
    private static final Pattern BOTH = Pattern.compile(
            "^(?:≥|>=)\\s*" + NUMBER + UNIT + "(?:且|并且?|[,，;；、])?\\s*(?:≤|<=)\\s*" + NUMBER + UNIT + "$");
    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d{2}");

    static @Nullable ValueRange of(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            String inside = brackets.group(4);
            return ordered(brackets, brackets.group(2), inside.isEmpty() ? brackets.group(5) : inside, null);
        }
        Matcher both = BOTH.matcher(text);
        if (both.matches()) {
            return ordered(both, both.group(2), both.group(4), null);
        }
        OperatorText.Split head = OperatorText.head(text);
        if (head != null && head.operator() != IndicatorOperator.EQ) {
            return null;
        }
        Matcher span = SPAN.matcher(head == null ? text : head.rest());
        if (!span.matches()
                || (YEARS.matcher(span.group(1)).matches() && span.group(4).startsWith("年"))) {
            return null;
        }
        return ordered(span, span.group(2), span.group(4), head);
    }

    private static @Nullable ValueRange ordered(
            Matcher ends, String lowerUnit, String upperUnit, OperatorText.@Nullable Split sign) {
        boolean sameUnit = lowerUnit.isEmpty() || lowerUnit.equals(upperUnit);
        boolean ascending = decimal(ends.group(1)).compareTo(decimal(ends.group(3))) <= 0;
        return sameUnit && ascending ? new ValueRange(ends.group(1), ends.group(3), upperUnit, sign) : null;
    }

    private static BigDecimal decimal(String typed) {
        return new BigDecimal(typed.replace(",", ""));
    }
}
