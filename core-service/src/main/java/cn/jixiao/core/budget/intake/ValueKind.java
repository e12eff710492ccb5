package cn.jixiao.core.budget.intake;

import cn.jixiao.platform.workbook.WidthFolding;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of a column hold, and how what was typed becomes the one text under which it is kept and compared. */
sealed interface ValueKind {

    /** A value, or why the cell has none. */
    record Reading(@Nullable String value, @Nullable String fault, List<String> arguments) {

        static Reading of(String value) {
            return new Reading(value, null, List.of());
        }

        static Reading fault(String code, String... arguments) {
            return new Reading(null, code, List.of(arguments));
        }
    }

    /** Reads a cell that is not blank. */
    Reading read(String typed);

    /** Type and length, as the layout's page says it. */
    String described();

    /** Which SQL type the value is cast to. */
    default String sqlType() {
        return "text";
    }

    /** A code of a given shape. */
    record Code(Pattern shape, String described) implements ValueKind {

        static Code of(String shape, String described) {
            return new Code(Pattern.compile(shape), described);
        }

        @Override
        public Reading read(String typed) {
            String code = WidthFolding.comparable(typed);
            return shape.matcher(code).matches() ? Reading.of(code) : Reading.fault("NOT_A_CODE", described);
        }
    }

    /** Words, kept as they were typed but for white space around them. */
    record Words(int most) implements ValueKind {

        @Override
        public Reading read(String typed) {
            String words = WidthFolding.trim(typed);
            return words.length() <= most ? Reading.of(words) : Reading.fault("TOO_LONG", String.valueOf(most));
        }

        @Override
        public String described() {
            return "文本，最长 " + most;
        }
    }

    /** A fiscal year. */
    record Year() implements ValueKind {

        private static final Pattern YEAR = Pattern.compile("(2[0-9]{3})\\s*年?");

        @Override
        public Reading read(String typed) {
            Matcher year = YEAR.matcher(WidthFolding.comparable(typed));
            return year.matches() ? Reading.of(year.group(1)) : Reading.fault("NOT_A_YEAR");
        }

        @Override
        public String described() {
            return "年度，4 位";
        }
    }

    /** A day, also with the time of day that the exchange standard writes behind it, which is left out. */
    record Day() implements ValueKind {

        private static final Pattern DAY = Pattern.compile(
                "(\\d{4})(?:\\s*[-/.年]\\s*)(\\d{1,2})(?:\\s*[-/.月]\\s*)(\\d{1,2})\\s*日?(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2})?)?");
        private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{6}|\\d{9})?");

        @Override
        public Reading read(String typed) {
            String text = WidthFolding.comparable(typed);
            for (Pattern form : List.of(DAY, DIGITS)) {
                Matcher day = form.matcher(text);
                if (day.matches()) {
                    try {
                        return Reading.of(LocalDate.of(
                                        Integer.parseInt(day.group(1)),
                                        Integer.parseInt(day.group(2)),
                                        Integer.parseInt(day.group(3)))
                                .toString());
                    } catch (DateTimeException e) {
                        // A day that no month has is named below like any other text.
                    }
                }
            }
            return Reading.fault("NOT_A_DAY");
        }

        @Override
        public String described() {
            return "日期";
        }

        @Override
        public String sqlType() {
            return "date";
        }
    }

    /** An amount in yuan, of two decimals; a cell that says 万元 or 亿元 itself is taken at its word. */
    record Money(boolean signed) implements ValueKind {

        private static final Pattern AMOUNT = Pattern.compile(
                "[¥￥]?\\s*([+-]?)\\s*[¥￥]?\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,20})(\\.\\d{1,20})?\\s*(万元|亿元|元|万|亿)?");
        private static final BigDecimal LARGEST = new BigDecimal("9999999999999999.99");

        @Override
        public Reading read(String typed) {
            Matcher amount = AMOUNT.matcher(WidthFolding.comparable(typed).replace('\u2212', '-'));
            if (!amount.matches()) {
                return Reading.fault("NOT_AN_AMOUNT");
            }
            String unit = amount.group(4) == null ? "元" : amount.group(4);
            int shift = unit.startsWith("万") ? 4 : unit.startsWith("亿") ? 8 : 0;
            String decimals = amount.group(3) == null ? "" : amount.group(3);
            BigDecimal yuan = new BigDecimal(amount.group(2).replace(",", "") + decimals)
                    .movePointRight(shift)
                    .stripTrailingZeros();
            if (yuan.scale() > 2) {
                return Reading.fault("TOO_FINE");
            }
            if (yuan.compareTo(LARGEST) > 0) {
                return Reading.fault("TOO_LARGE");
            }
            boolean negative = amount.group(1).equals("-") && yuan.signum() != 0;
            if (negative && !signed) {
                return Reading.fault("NEGATIVE");
            }
            if (signed && yuan.signum() == 0) {
                return Reading.fault("ZERO");
            }
            return Reading.of((negative ? yuan.negate() : yuan).setScale(2).toPlainString());
        }

        @Override
        public String described() {
            return signed ? "金额（元），18.2，可为负，不为零" : "金额（元），18.2，不为负";
        }

        @Override
        public String sqlType() {
            return "numeric";
        }
    }

    /** One of a list of codes. */
    record Choice(CodeList list) implements ValueKind {

        @Override
        public Reading read(String typed) {
            return list.find(WidthFolding.comparable(typed))
                    .map(entry -> Reading.of(entry.value()))
                    .orElseGet(() -> Reading.fault("NOT_IN_LIST", list.title()));
        }

        @Override
        public String described() {
            return "代码：" + list.title();
        }

        @Override
        public String sqlType() {
            return list == CodeList.YES_NO ? "boolean" : "text";
        }
    }
}
