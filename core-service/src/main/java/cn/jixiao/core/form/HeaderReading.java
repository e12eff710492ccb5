package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.CellKind;
import cn.jixiao.platform.workbook.GridCell;
import cn.jixiao.platform.workbook.SheetGrid;
import cn.jixiao.platform.workbook.WidthFolding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands above the indicator table. */
final class HeaderReading {
    static final Pattern PROJECT_CODE = Pattern.compile("(?<![0-9A-Z])\\d{8}[RYT]\\d{12}(?!\\d)");

    private final SheetGrid grid;
    private final LabelMap labels;
    private final ReadingNotes notes;
    private final ValueFinder values;
    private final int tableRow;

    HeaderReading(SheetGrid grid, LabelMap labels, ReadingNotes notes, int tableRow) {
        this.grid = grid;
        this.labels = labels;
        this.notes = notes;
        this.values = new ValueFinder(grid, labels, notes, tableRow);
        this.tableRow = tableRow;
    }

    FormText title() {
        return first("title", "申报表|绩效目标表");
    }

    FormText yearLine() {
        return first("yearLine", "20\\d{2}\\s*年");
    }

    private FormText first(String field, String words) {
        Pattern pattern = Pattern.compile(words);
        int end = Math.min(labels.firstRow(), tableRow);
        for (GridCell cell : grid.cells()) {
            boolean title = field.equals("title");
            boolean found = pattern.matcher(WidthFolding.fold(cell.text())).find();
            if (cell.row() < end && found && (title || !cell.text().contains("申报表"))) {
                return notes.take(grid, cell.row(), cell.column(), field);
            }
        }
        return FormText.empty();
    }

    FormHeader header(FormText yearLine) {
        AmountReading amounts = new AmountReading(notes);
        FormText mediumTerm = values.single(FormLabel.MEDIUM_TERM_BUDGET, "header.mediumTermBudget");
        FormText annual = values.single(FormLabel.ANNUAL_BUDGET, "header.annualBudget");
        return new FormHeader(
                values.line(FormLabel.PROJECT_NAME, "header.projectName"),
                projectCode(yearLine),
                values.line(FormLabel.DEPARTMENT, "header.department"),
                values.line(FormLabel.UNIT, "header.unit"),
                values.line(FormLabel.NATURE, "header.nature"),
                values.line(FormLabel.PERIOD, "header.period"),
                amounts.read(mediumTerm, "header.mediumTermBudget"),
                amounts.read(annual, "header.annualBudget"));
    }

    private FormText projectCode(FormText yearLine) {
        if (labels.has(FormLabel.PROJECT_CODE)) {
            return values.single(FormLabel.PROJECT_CODE, "header.projectCode");
        }
        Matcher code = PROJECT_CODE.matcher(WidthFolding.fold(yearLine.raw()));
        return code.find() ? new FormText(code.group(), CellKind.TEXT, yearLine.cell()) : FormText.empty();
    }

    FormNarrative narrative() {
        return new FormNarrative(
                values.text(FormLabel.OVERVIEW, "narrative.overview"),
                values.text(FormLabel.BASIS, "narrative.basis"),
                values.text(FormLabel.NECESSITY, "narrative.necessity"),
                values.text(FormLabel.MEASURES, "narrative.measures"),
                values.text(FormLabel.PLAN, "narrative.plan"),
                values.text(FormLabel.MEDIUM_TERM_GOAL, "narrative.mediumTermGoal"),
                values.text(FormLabel.ANNUAL_GOAL, "narrative.annualGoal"));
    }

    /** Says which labels of the official form are missing or stand twice. */
    void labelNotes(LabelMap foot) {
        for (FormLabel label : FormLabel.values()) {
            boolean optional = label == FormLabel.HEAD || label == FormLabel.PROJECT_CODE;
            if (!optional && !labels.has(label) && !foot.has(label)) {
                notes.say(FindingCode.LABEL_MISSING, null, "", label.officialText());
            }
        }
        for (GridCell cell : labels.twice()) {
            boolean goalHead = FormLabel.of(cell.text())
                    .filter(l -> l == FormLabel.MEDIUM_TERM_GOAL || l == FormLabel.ANNUAL_GOAL)
                    .isPresent();
            if (!goalHead) {
                notes.say(FindingCode.LABEL_TWICE, grid.address(cell), "", WidthFolding.trim(cell.text()));
            }
        }
    }

    static FormSignature signature(SheetGrid grid, LabelMap labels, ReadingNotes notes) {
        ValueFinder values = new ValueFinder(grid, labels, notes, Integer.MAX_VALUE);
        return new FormSignature(
                values.single(FormLabel.PREPARED_BY, "signature.preparedBy"),
                values.single(FormLabel.RESPONSIBLE, "signature.responsible"),
                values.single(FormLabel.PHONE, "signature.phone"),
                values.single(FormLabel.DATE, "signature.date"));
    }
}
