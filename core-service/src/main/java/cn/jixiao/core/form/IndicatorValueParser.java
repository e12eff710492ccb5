package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.WidthFolding;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes one typed indicator value apart. */
final class IndicatorValueParser {
    private static final int LONGEST_VALUE = 120;
    private static final int MOST_DIGITS = 38;
    private static final BigDecimal HUGE = BigDecimal.TEN.pow(15);

    private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";
    /** Digits behind a Latin letter belong to a name or a unit: PM2.5, m2. */
    private static final Pattern NUMBERS = Pattern.compile("(?<![A-Za-z\\d])(?<![A-Za-z]\\d{1,6}\\.)" + NUMBER);

    private static final Pattern EXPONENT = Pattern.compile("\\d[eE][+-]?\\d");
    private static final Pattern DAY =
            Pattern.compile("^(?:19|20)\\d{2}(?:年\\d{1,2}月|[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)).*"
                    + "|^(?:19|20)\\d{2}年(?:底|末|前|内|度).*"
                    + "|^(?:19|20)\\d{2}年?[-~至到—](?:19|20)\\d{2}年.*"
                    + "|^\\d{1,2}月(?:\\d{1,2}日|底|末|前).*");
    private static final Pattern UNIT_END = Pattern.compile("[,;，；。、(（\\s]");

    private final String raw;
    private final EnumSet<ValueFlag> flags = EnumSet.noneOf(ValueFlag.class);

    IndicatorValueParser(String raw) {
        this.raw = raw;
    }

    IndicatorValue parse() {
        String text = prepared();
        if (text.isEmpty()) {
            return IndicatorValue.text(raw, null, flags);
        }
        if (text.length() > LONGEST_VALUE) {
            flags.add(ValueFlag.NOT_A_VALUE);
            return IndicatorValue.text(raw, null, flags);
        }
        ValueRange range = ValueRange.of(text);
        if (range != null) {
            flags.add(ValueFlag.RANGE);
            IndicatorOperator operator = range.sign() == null ? null : note(range.sign());
            return checked(operator, range.lower(), range.upper(), range.unit());
        }
        OperatorText.Split head = OperatorText.head(text);
        IndicatorOperator operator = head == null ? null : note(head);
        return body(head == null ? text : head.rest(), operator);
    }

    /** Folded, with one kind of minus; a comma between half-width digits stays what it was typed as. */
    private String prepared() {
        if (WidthFolding.hasFullWidthDigit(raw)) {
            flags.add(ValueFlag.FULL_WIDTH_DIGITS);
        }
        if (raw.chars().anyMatch(c -> c == '\uFF1C' || c == '\uFF1D' || c == '\uFF1E')) {
            flags.add(ValueFlag.UNUSUAL_OPERATOR);
        }
        String separated = raw.replaceAll("(?<=[0-9])，(?=[0-9])", "、");
        String folded = WidthFolding.trim(WidthFolding.fold(separated));
        return folded.replace('\u2212', '-').replaceAll("([<>=≥≤])\\s+(?==)", "$1");
    }

    private IndicatorOperator note(OperatorText.Split split) {
        if (split.unusual()) {
            flags.add(ValueFlag.UNUSUAL_OPERATOR);
        }
        if (split.word()) {
            flags.add(ValueFlag.WORD_OPERATOR);
        }
        return split.operator();
    }

    private IndicatorValue body(String text, @Nullable IndicatorOperator operator) {
        if (DAY.matcher(text).matches()) {
            flags.add(ValueFlag.DATE);
            return IndicatorValue.text(raw, operator, flags);
        }
        if (EXPONENT.matcher(text).find()) {
            flags.add(ValueFlag.NOT_A_VALUE);
            return IndicatorValue.text(raw, operator, flags);
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.find()) {
            return IndicatorValue.text(raw, operator == null ? IndicatorOperator.QUALITATIVE : operator, flags);
        }
        int from = numbers.start();
        int to = numbers.end();
        if (numbers.find()) {
            flags.add(ValueFlag.TWO_NUMBERS);
            return IndicatorValue.text(raw, operator, flags);
        }
        return single(text.substring(0, from), text.substring(from, to), text.substring(to), operator);
    }

    private IndicatorValue single(
            String before, String digits, String after, @Nullable IndicatorOperator headOperator) {
        IndicatorOperator operator = headOperator;
        String sign = before.endsWith("-") || before.endsWith("+") ? before.substring(before.length() - 1) : "";
        String words = before.substring(0, before.length() - sign.length());
        OperatorText.Split middle = operator == null ? OperatorText.last(words) : null;
        if (middle != null) {
            operator = note(middle);
            words = middle.rest();
        }
        if (!words.isBlank()) {
            flags.add(ValueFlag.TEXT_BEFORE);
        }
        String rest = after.strip();
        OperatorText.Split tail = OperatorText.tail(rest);
        if (tail != null && (operator == null || operator == tail.operator())) {
            operator = note(tail);
            rest = tail.rest();
        }
        boolean negative = sign.equals("-") && (words.isBlank() || middle != null);
        return checked(operator, (negative ? "-" : "") + digits, null, unit(rest));
    }

    private String unit(String rest) {
        if (rest.startsWith("%") || rest.startsWith("‰")) {
            if (rest.length() > 1
                    && !UNIT_END.matcher(rest.substring(1)).replaceAll("").isEmpty()) {
                flags.add(ValueFlag.TEXT_AFTER);
            }
            return rest.substring(0, 1);
        }
        Matcher end = UNIT_END.matcher(rest);
        if (!end.find()) {
            return rest;
        }
        if (!UNIT_END.matcher(rest.substring(end.start())).replaceAll("").isEmpty()) {
            flags.add(ValueFlag.TEXT_AFTER);
        }
        return rest.substring(0, end.start());
    }

    private IndicatorValue checked(
            @Nullable IndicatorOperator operator, String number, @Nullable String upper, String unit) {
        BigDecimal value = number(number);
        BigDecimal end = upper == null ? null : number(upper);
        if (value == null || (upper != null && end == null)) {
            return new IndicatorValue(raw, operator, null, null, unit, flags);
        }
        return new IndicatorValue(raw, operator, value, end, unit, flags);
    }

    private @Nullable BigDecimal number(String typed) {
        if (typed.contains(",")) {
            flags.add(ValueFlag.THOUSANDS_SEPARATOR);
        }
        String plain = typed.replace(",", "").replace("+", "").replace(" ", "");
        if (plain.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            flags.add(ValueFlag.HUGE);
            return null;
        }
        BigDecimal value = new BigDecimal(plain);
        if (value.signum() < 0) {
            flags.add(ValueFlag.NEGATIVE);
        }
        if (value.abs().compareTo(HUGE) >= 0) {
            flags.add(ValueFlag.HUGE);
        }
        return value;
    }
}
