package cn.jixiao.core.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a direction at the head or the tail of a folded text, as a sign or in words. */
final class OperatorText {
    private static final Map<String, IndicatorOperator> SIGNS = new LinkedHashMap<>();
    private static final Map<String, IndicatorOperator> WORDS = new LinkedHashMap<>();
    private static final Map<String, IndicatorOperator> TAILS = new LinkedHashMap<>();

    static {
        // Longer ones first: ">=" must not be taken for ">".
        put(SIGNS, IndicatorOperator.GE, ">=", "=>", "》=", "〉=", "≥", "≧", "⩾", "≮");
        put(SIGNS, IndicatorOperator.LE, "<=", "=<", "《=", "〈=", "≤", "≦", "⩽", "≯");
        put(SIGNS, IndicatorOperator.GT, ">", "〉", "》", "﹥");
        put(SIGNS, IndicatorOperator.LT, "<", "〈", "《", "﹤");
        put(SIGNS, IndicatorOperator.EQ, "==", "=", "═", "﹦", "〓");
        put(WORDS, IndicatorOperator.GE, "大于等于", "大于或等于", "不低于", "不少于", "不小于", "至少");
        put(WORDS, IndicatorOperator.LE, "小于等于", "小于或等于", "不高于", "不超过", "不多于", "不大于", "至多", "最多", "控制在");
        put(WORDS, IndicatorOperator.GT, "大于", "高于", "超过", "多于");
        put(WORDS, IndicatorOperator.LT, "小于", "低于", "少于");
        put(WORDS, IndicatorOperator.EQ, "等于");
        put(TAILS, IndicatorOperator.GE, "及以上", "(含)以上", "以上");
        put(TAILS, IndicatorOperator.LE, "及以下", "(含)以下", "以下", "以内", "之内");
    }

    /** "24小时内": a bare 内 says at most only behind a span of time. */
    private static final Pattern TIME_TAIL = Pattern.compile("^(.*(?:小时|分钟|工作日|天|日|个月|周|年))内$");

    private OperatorText() {}

    /**
     * A direction and what is left without it.
     *
     * @param unusual whether a sign other than the five of the official form was used
     * @param word whether it was said in words
     */
    record Split(IndicatorOperator operator, String rest, boolean unusual, boolean word) {}

    static @Nullable Split head(String text) {
        for (Map.Entry<String, IndicatorOperator> sign : SIGNS.entrySet()) {
            if (text.startsWith(sign.getKey())) {
                String rest = text.substring(sign.getKey().length()).strip();
                return new Split(sign.getValue(), rest, !isOfficial(sign.getKey()), false);
            }
        }
        for (Map.Entry<String, IndicatorOperator> word : WORDS.entrySet()) {
            if (text.startsWith(word.getKey())) {
                String rest = text.substring(word.getKey().length()).strip();
                // "超过预期" is a judgement, not a direction.
                return startsWithNumber(rest) ? new Split(word.getValue(), rest, false, true) : null;
            }
        }
        return null;
    }

    /** A direction right before a number, behind other words: 合格率≥. */
    static @Nullable Split last(String text) {
        String words = text.strip();
        for (Map.Entry<String, IndicatorOperator> sign : SIGNS.entrySet()) {
            if (words.endsWith(sign.getKey())) {
                String rest = words.substring(0, words.length() - sign.getKey().length());
                return new Split(sign.getValue(), rest, !isOfficial(sign.getKey()), false);
            }
        }
        for (Map.Entry<String, IndicatorOperator> word : WORDS.entrySet()) {
            if (words.endsWith(word.getKey())) {
                String rest = words.substring(0, words.length() - word.getKey().length());
                return new Split(word.getValue(), rest, false, true);
            }
        }
        return null;
    }

    private static boolean isOfficial(String sign) {
        return "≥≤".contains(sign) || sign.chars().allMatch(c -> c < 128);
    }

    static @Nullable Split tail(String text) {
        for (Map.Entry<String, IndicatorOperator> word : TAILS.entrySet()) {
            if (text.endsWith(word.getKey())) {
                String rest = text.substring(0, text.length() - word.getKey().length());
                return new Split(word.getValue(), rest.strip(), false, true);
            }
        }
        Matcher span = TIME_TAIL.matcher(text);
        return span.matches() ? new Split(IndicatorOperator.LE, span.group(1), false, true) : null;
    }

    static Optional<IndicatorOperator> whole(String text) {
        IndicatorOperator sign = SIGNS.get(text);
        return Optional.ofNullable(sign != null ? sign : WORDS.get(text));
    }

    private static boolean startsWithNumber(String text) {
        return !text.isEmpty() && (Character.isDigit(text.charAt(0)) || "+-−".indexOf(text.charAt(0)) >= 0);
    }

    private static void put(Map<String, IndicatorOperator> map, IndicatorOperator operator, String... texts) {
        for (String text : texts) {
            map.put(text, operator);
        }
    }
}
