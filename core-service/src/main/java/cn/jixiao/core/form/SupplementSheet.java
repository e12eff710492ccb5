package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.CellKind;
import cn.jixiao.platform.workbook.FormCell;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Writes the second sheet: what the official layout has no column for. */
final class SupplementSheet {
    private static final int HEAD_ROW = 2;

    private final XSSFSheet sheet;
    private final SheetPen pen;

    private SupplementSheet(XSSFSheet sheet, SheetStyles styles) {
        this.sheet = sheet;
        this.pen = new SheetPen(sheet, styles);
    }

    static void write(XSSFSheet sheet, SheetStyles styles, TargetForm form) {
        new SupplementSheet(sheet, styles).write(form);
    }

    /** Where an indicator's value of this head is written. */
    static FormCell cell(int indicator, SupplementColumns.Head head) {
        return new FormCell(
                SupplementColumns.SHEET_NAME,
                new CellReference(HEAD_ROW + 1 + indicator, head.column()).formatAsString());
    }

    private void write(TargetForm form) {
        pen.widths(6, 14, 18, 30, 10, 12, 10, 30, 30);
        pen.area(0, 0, 0, 8, FormText.of("指标补充（正式表没有的栏目，按序号和三级指标对应）"), SheetStyles.Look.TITLE);
        pen.label(1, 1, 0, 1, FormLabel.PROJECT_CODE.officialText());
        pen.value(1, 2, 8, FormText.of(form.header().projectCode().raw()));
        for (SupplementColumns.Head head : SupplementColumns.Head.values()) {
            pen.label(HEAD_ROW, HEAD_ROW, head.column(), head.column(), head.officialText());
        }
        int row = HEAD_ROW;
        for (FormIndicator indicator : form.indicators()) {
            indicator(++row, indicator);
        }
        if (row > HEAD_ROW) {
            validate(HEAD_ROW + 1, row);
        }
        sheet.createFreezePane(0, HEAD_ROW + 1);
        pen.page(true);
    }

    private void indicator(int row, FormIndicator indicator) {
        IndicatorSupplement supplement = indicator.supplement();
        put(row, SupplementColumns.Head.ORDER, number(BigDecimal.valueOf(row - (long) HEAD_ROW)));
        put(row, SupplementColumns.Head.LEVEL1, FormText.of(indicator.level1().raw()));
        put(row, SupplementColumns.Head.LEVEL2, FormText.of(indicator.level2().raw()));
        put(row, SupplementColumns.Head.NAME, FormText.of(indicator.name().raw()));
        IndicatorOperator operator = supplement == null ? null : supplement.operator();
        put(row, SupplementColumns.Head.OPERATOR, FormText.of(operator == null ? "" : operator.symbol()));
        put(row, SupplementColumns.Head.UNIT, FormText.of(supplement == null ? "" : supplement.unit()));
        put(row, SupplementColumns.Head.WEIGHT, number(supplement == null ? null : supplement.weight()));
        put(row, SupplementColumns.Head.EVIDENCE, FormText.of(supplement == null ? "" : supplement.evidence()));
        put(row, SupplementColumns.Head.EXPLANATION, FormText.of(supplement == null ? "" : supplement.explanation()));
    }

    private void put(int row, SupplementColumns.Head head, FormText value) {
        pen.value(row, head.column(), head.column(), value);
    }

    private static FormText number(@Nullable BigDecimal number) {
        return number == null ? FormText.empty() : new FormText(number.toPlainString(), CellKind.NUMBER, null);
    }

    /** The spreadsheet itself offers the directions and refuses a weight that is none. */
    private void validate(int first, int last) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        String[] symbols = Arrays.stream(IndicatorOperator.values())
                .map(IndicatorOperator::symbol)
                .toArray(String[]::new);
        int operator = SupplementColumns.Head.OPERATOR.column();
        int weight = SupplementColumns.Head.WEIGHT.column();
        DataValidationConstraint points =
                helper.createDecimalConstraint(DataValidationConstraint.OperatorType.BETWEEN, "0", "100");
        List<DataValidation> rules = List.of(
                helper.createValidation(
                        helper.createExplicitListConstraint(symbols),
                        new CellRangeAddressList(first, last, operator, operator)),
                helper.createValidation(points, new CellRangeAddressList(first, last, weight, weight)));
        for (DataValidation rule : rules) {
            rule.setShowErrorBox(true);
            sheet.addValidationData(rule);
        }
    }
}
