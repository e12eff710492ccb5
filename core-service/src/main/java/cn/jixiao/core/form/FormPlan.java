package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.WidthFolding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The implementation plan taken apart, so that its amounts can be held against the budget (domain: plan details sum to the
 * budget).
 *
 * @param lines the lines that are not blank
 * @param sum the lines' amounts added up in yuan, without lines that state a total; null where no line has an amount or one
 *     line has several
 * @param statedTotal the amount of the line that states the total, in yuan, or null
 */
public record FormPlan(
        List<Line> lines,
        @Nullable BigDecimal sum,
        @Nullable BigDecimal statedTotal) {
    /** An amount that is not a price per something. */
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,15}(?:\\.\\d{1,6})?)"
                    + "\\s*(万元|亿元|元)(?!\\s*(?:/|每|一))");

    private static final Pattern TOTAL = Pattern.compile("^\\W*(?:\\d+[.、)]\\s*)?(?:资金)?(?:合计|总计|共计|总投资)");

    /**
     * One line of the plan.
     *
     * @param text the line as typed, trimmed
     * @param yuan the amount in it in yuan; null where it has none or several
     * @param total whether it states the total of the others
     */
    public record Line(String text, @Nullable BigDecimal yuan, boolean total) {}

    /** Keeps its own copy of the lines. */
    public FormPlan {
        lines = List.copyOf(lines);
    }

    /** Takes a typed plan apart at line breaks and semicolons. */
    public static FormPlan of(String typed) {
        List<Line> lines = new ArrayList<>();
        BigDecimal sum = null;
        BigDecimal stated = null;
        boolean doubtful = false;
        for (String part : typed.replace("\r\n", "\n").split("[\n\r;；]", -1)) {
            String text = WidthFolding.trim(part);
            if (text.isEmpty()) {
                continue;
            }
            String folded = folded(text);
            List<BigDecimal> amounts = amounts(folded);
            BigDecimal yuan = amounts.size() == 1 ? amounts.getFirst() : null;
            boolean total = TOTAL.matcher(folded).find();
            lines.add(new Line(text, yuan, total));
            if (total) {
                stated = yuan;
            } else {
                doubtful |= amounts.size() > 1;
                if (yuan != null) {
                    sum = sum == null ? yuan : sum.add(yuan);
                }
            }
        }
        return new FormPlan(lines, doubtful ? null : sum, stated);
    }

    /**
     * A line with its amount as the form writes it: an amount in the text is exchanged for it, else it is put behind the text.
     *
     * @param text what the line says, possibly with an amount that holds no longer
     * @param yuan the line's amount; null leaves the text as it is
     */
    public static String line(String text, @Nullable BigDecimal yuan) {
        List<BigDecimal> said = amounts(folded(text));
        if (yuan == null || (said.size() == 1 && said.getFirst().compareTo(yuan) == 0)) {
            return text;
        }
        String amount = FormMoney.ofYuan(yuan).text().raw() + "万元";
        if (said.size() == 1) {
            Matcher typed = AMOUNT.matcher(text);
            return (typed.find() ? typed : AMOUNT.matcher(folded(text))).replaceFirst(amount);
        }
        return text.isBlank() ? amount : text.replaceFirst("[，,、；;。.\\s]+$", "") + "，" + amount;
    }

    /** A Chinese comma before an amount would look, when folded, like a separator inside it. */
    private static String folded(String text) {
        return WidthFolding.comparable(text.replace('，', ' '));
    }

    private static List<BigDecimal> amounts(String text) {
        List<BigDecimal> found = new ArrayList<>();
        Matcher amount = AMOUNT.matcher(text);
        while (amount.find()) {
            BigDecimal number = new BigDecimal(amount.group(1).replace(",", ""));
            found.add(
                    switch (amount.group(2)) {
                        case "亿元" -> number.movePointRight(8);
                        case "万元" -> number.movePointRight(4);
                        default -> number;
                    });
        }
        return found;
    }
}
