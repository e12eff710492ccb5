package cn.jixiao.core.form;

import java.util.List;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the official sheet in the Shanxi layout: eight columns, the indicator table from the row after the goals. */
final class OfficialSheet {
    static final String NAME = "项目支出绩效目标申报表";

    private static final int LAST = 7;

    private final SheetPen pen;
    private int row;

    private OfficialSheet(XSSFSheet sheet, SheetStyles styles) {
        this.pen = new SheetPen(sheet, styles);
    }

    static void write(XSSFSheet sheet, SheetStyles styles, TargetForm form) {
        OfficialSheet official = new OfficialSheet(sheet, styles);
        official.pen.widths(9, 12, 15, 16, 13, 14, 16, 18);
        official.heading(form);
        official.header(form.header());
        official.narrative(form.narrative());
        official.table(form.indicators());
        official.foot(form.signature());
        official.pen.page(false);
    }

    private void heading(TargetForm form) {
        FormText title = form.title().isBlank() ? FormText.of("预算部门（单位）" + NAME) : form.title();
        pen.area(row, row++, 0, LAST, title, SheetStyles.Look.TITLE);
        pen.area(row, row++, 0, LAST, form.yearLine(), SheetStyles.Look.SUBTITLE);
    }

    private void header(FormHeader header) {
        line(FormLabel.PROJECT_NAME, header.projectName());
        pair(FormLabel.DEPARTMENT, header.department(), FormLabel.UNIT, header.unit());
        pen.choices(row, 2, List.of(ProjectNature.NEW.officialText(), ProjectNature.CONTINUING.officialText()));
        pair(FormLabel.NATURE, header.nature(), FormLabel.PERIOD, header.period());
        pen.label(row, row + 1, 0, 1, "项目预算资金（万元）");
        amount(FormLabel.MEDIUM_TERM_BUDGET, header.mediumTermBudget());
        amount(FormLabel.ANNUAL_BUDGET, header.annualBudget());
    }

    private void amount(FormLabel label, FormMoney amount) {
        pen.label(row, row, 2, 4, label.officialText());
        pen.value(row++, 5, LAST, amount.text());
    }

    private void line(FormLabel label, FormText value) {
        pen.label(row, row, 0, 1, label.officialText());
        pen.value(row++, 2, LAST, value);
    }

    private void pair(FormLabel left, FormText leftValue, FormLabel right, FormText rightValue) {
        pen.label(row, row, 0, 1, left.officialText());
        pen.value(row, 2, 3, leftValue);
        pen.label(row, row, 4, 4, right.officialText());
        pen.value(row++, 5, LAST, rightValue);
    }

    private void narrative(FormNarrative narrative) {
        line(FormLabel.OVERVIEW, narrative.overview());
        line(FormLabel.BASIS, narrative.basis());
        line(FormLabel.NECESSITY, narrative.necessity());
        pen.label(row, row, 0, 1, "保证项目实施的制度、措施");
        pen.value(row++, 2, LAST, narrative.measures());
        line(FormLabel.PLAN, narrative.plan());
        pen.label(row, row + 1, 0, 1, "总体目标");
        pen.label(row, row, 2, 4, FormLabel.MEDIUM_TERM_GOAL.officialText());
        pen.label(row, row++, 5, LAST, FormLabel.ANNUAL_GOAL.officialText());
        pen.value(row, 2, 4, narrative.mediumTermGoal());
        pen.value(row++, 5, LAST, narrative.annualGoal());
    }

    private void table(List<FormIndicator> indicators) {
        int rows = Math.max(1, indicators.size());
        pen.label(row, row + 1 + rows, 0, 0, "绩效指标");
        pen.label(row, row + 1, 1, 1, "一级指标");
        pen.label(row, row + 1, 2, 2, "二级指标");
        pen.label(row, row + 1, 3, 5, "三级指标");
        pen.label(row, row++, 6, 7, "指标值");
        pen.label(row, row, 6, 6, "中期");
        pen.label(row, row++, 7, 7, "年度");
        if (indicators.isEmpty()) {
            blankRow();
        }
        merged(indicators, 1, i -> List.of(i.level1().raw()), FormIndicator::level1);
        merged(indicators, 2, i -> List.of(i.level1().raw(), i.level2().raw()), FormIndicator::level2);
        for (FormIndicator indicator : indicators) {
            pen.value(row, 3, 5, indicator.name());
            pen.area(row, row, 6, 6, indicator.mediumTerm(), SheetStyles.Look.CENTERED);
            pen.area(row, row++, 7, 7, indicator.annual(), SheetStyles.Look.CENTERED);
        }
    }

    private void blankRow() {
        for (int column : new int[] {1, 2, 6, 7}) {
            pen.value(row, column, column, FormText.empty());
        }
        pen.value(row++, 3, 5, FormText.empty());
    }

    /** One merged cell over neighbours that share the key. */
    private void merged(
            List<FormIndicator> rows,
            int column,
            Function<FormIndicator, List<String>> key,
            Function<FormIndicator, FormText> text) {
        for (int from = 0; from < rows.size(); ) {
            int to = from;
            while (to + 1 < rows.size() && key.apply(rows.get(from)).equals(key.apply(rows.get(to + 1)))) {
                to++;
            }
            FormText value = text.apply(rows.get(from));
            pen.area(row + from, row + to, column, column, value, SheetStyles.Look.CENTERED);
            from = to + 1;
        }
    }

    private void foot(FormSignature signature) {
        signed(0, FormLabel.PREPARED_BY, signature.preparedBy());
        signed(2, FormLabel.RESPONSIBLE, signature.responsible());
        signed(4, FormLabel.PHONE, signature.phone());
        signed(6, FormLabel.DATE, signature.date());
    }

    private void signed(int column, FormLabel label, FormText value) {
        pen.label(row, row, column, column, label.officialText());
        pen.value(row, column + 1, column + 1, value);
    }
}
