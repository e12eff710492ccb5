package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.WidthFolding;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 项目支出绩效目标申报表 in the Shanxi layout (Art. 19): what the sheet says, cell by cell, before anybody judges it.
 *
 * @param title the heading of the sheet
 * @param yearLine the line under it, usually the year
 * @param header project, bodies and money
 * @param narrative the texts and goals
 * @param indicators the rows of the indicator table in their order
 * @param signature the foot
 */
public record TargetForm(
        FormText title,
        FormText yearLine,
        FormHeader header,
        FormNarrative narrative,
        List<FormIndicator> indicators,
        FormSignature signature) {
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");

    /** Keeps its own copy of the rows. */
    public TargetForm {
        indicators = List.copyOf(indicators);
    }

    /** The fiscal year that the line under the title or the title names, 2000 to 2099; empty where neither does. */
    public OptionalInt fiscalYear() {
        Matcher year = YEAR.matcher(
                WidthFolding.fold(yearLine.raw() + " " + title.raw()).replaceAll("\\s+", ""));
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }

    /** The same content without the places it was read from: equal for equal content, whatever the layout. */
    public TargetForm withoutCells() {
        return new TargetForm(
                title.withoutCell(),
                yearLine.withoutCell(),
                header.withoutCells(),
                narrative.withoutCells(),
                indicators.stream().map(FormIndicator::withoutCells).toList(),
                signature.withoutCells());
    }

    /** This form with other indicator rows. */
    public TargetForm withIndicators(List<FormIndicator> rows) {
        return new TargetForm(title, yearLine, header, narrative, rows, signature);
    }

    TargetForm withProjectCode(FormText code) {
        FormHeader h = header;
        FormHeader coded = new FormHeader(
                h.projectName(),
                code,
                h.department(),
                h.unit(),
                h.nature(),
                h.period(),
                h.mediumTermBudget(),
                h.annualBudget());
        return new TargetForm(title, yearLine, coded, narrative, indicators, signature);
    }
}
