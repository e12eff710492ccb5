package cn.jixiao.core.budget.intake;

import cn.jixiao.platform.Articles;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A project's money is the sum of its funding lines, exactly (Art. 3). */
@Articles("3")
final class LineSums {

    /** The column of a line's amount. */
    static final Column AMOUNT = Layout.FUNDING_LINES.kept().stream()
            .filter(column -> column.field().equals("amount"))
            .findFirst()
            .orElseThrow();

    /** How many lines a refusal names; the others are counted. */
    private static final int NAMED = 10;

    private LineSums() {}

    /** What the sound lines of a file sum to. */
    static BigDecimal of(Collection<Entry> lines) {
        return lines.stream().map(LineSums::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a refusal says: sum, amount, difference, and which lines there are. */
    static String[] said(BigDecimal sum, BigDecimal amount, List<String> lines) {
        String named = lines.stream().limit(NAMED).collect(Collectors.joining("；"));
        String rest = lines.size() > NAMED ? " … " + lines.size() : "";
        return new String[] {
            sum.toPlainString(), amount.toPlainString(), sum.subtract(amount).toPlainString(), named + rest
        };
    }

    /** The lines of a file by name and amount. */
    static List<String> names(Collection<Entry> lines) {
        return lines.stream()
                .map(line -> line.text(Layout.FUNDING_LINES.key()) + " "
                        + amount(line).toPlainString())
                .toList();
    }

    private static BigDecimal amount(Entry line) {
        return new BigDecimal(line.text(AMOUNT));
    }
}
