package cn.jixiao.core.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.jixiao.platform.workbook.CellKind;
import cn.jixiao.platform.workbook.FormCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetWorkbookReaderTests {
    private final TargetForm base = Workbooks.form(TargetWorkbookFixtures.base());

    @Test
    void readsTheOfficialFormWithoutAnythingToSay() {
        assertThat(Workbooks.read(TargetWorkbookFixtures.base()).notes()).isEmpty();

        FormHeader header = base.header();
        assertThat(base.fiscalYear()).hasValue(2027);
        assertThat(header.projectName().raw()).isEqualTo("2027年高标准农田建设项目");
        assertThat(header.projectName().cell()).isEqualTo(new FormCell(TargetWorkbookFixtures.SHEET, "C3"));
        assertThat(header.projectCode().raw()).isEqualTo(TargetWorkbookFixtures.PROJECT_CODE);
        assertThat(header.departmentNamed()).isEqualTo(new NamedCode("忻府区农业农村局", "120"));
        assertThat(header.unitNamed()).isEqualTo(new NamedCode("农田建设服务中心", "120006"));
        assertThat(header.projectNature()).contains(ProjectNature.CONTINUING);
        assertThat(header.annualBudget().yuan()).isEqualTo(new BigDecimal("8540000.00"));
        assertThat(header.annualBudget().text())
                .isEqualTo(new FormText("854.00", CellKind.NUMBER, new FormCell(TargetWorkbookFixtures.SHEET, "F7")));
        assertThat(header.mediumTermBudget().yuan()).isEqualTo(new BigDecimal("25620000.00"));
        assertThat(base.narrative().annualGoal().raw()).contains("提高粮食产能");
        assertThat(base.narrative().mediumTermGoal().raw()).startsWith("三年内");
        assertThat(base.signature().preparedBy().raw()).isEqualTo("刘建平");
        assertThat(base.signature().date().raw()).isEqualTo("2026-10-14");
    }

    @Test
    void readsEveryIndicatorWithBothValues() {
        List<List<String>> read = base.indicators().stream()
                .map(i -> List.of(
                        i.level1().raw(),
                        i.level2().raw(),
                        i.name().raw(),
                        i.mediumTerm().raw(),
                        i.annual().raw()))
                .toList();

        assertThat(read).isEqualTo(TargetWorkbookFixtures.INDICATORS);
        assertThat(base.indicators().get(4).annual().cell())
                .isEqualTo(new FormCell(TargetWorkbookFixtures.SHEET, "H21"));
        assertThat(base.indicators().get(4).annualValue().operator()).isNull();
    }

    @Test
    void theBaseKeepsTheFlawsThatReviewIsToFind() {
        FormPlan plan = base.narrative().planLines();

        assertThat(plan.lines()).hasSize(4);
        assertThat(plan.sum()).isEqualByComparingTo("8500000");
        assertThat(Workbooks.form(TargetWorkbookFixtures.planThatSums())
                        .narrative()
                        .planLines()
                        .sum())
                .isEqualByComparingTo("8540000");
    }

    @Test
    void insertedRowsDoNotMatter() {
        var read = Workbooks.read(TargetWorkbookFixtures.rowsInserted());

        assertThat(read.form().withoutCells()).isEqualTo(base.withoutCells());
        assertThat(read.notes()).extracting(Finding::code).containsOnly(FindingCode.ROW_NOT_READ);
    }

    @Test
    void otherMergedAreasDoNotMatter() {
        var read = Workbooks.read(TargetWorkbookFixtures.mergedOtherwise());

        assertThat(read.form().withoutCells()).isEqualTo(base.withoutCells());
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void movedColumnsDoNotMatter() {
        var read = Workbooks.read(TargetWorkbookFixtures.columnsMoved());

        assertThat(read.form().withoutCells()).isEqualTo(base.withoutCells());
        assertThat(read.form().indicators().getFirst().annual().cell())
                .isEqualTo(new FormCell(TargetWorkbookFixtures.SHEET, "I17"));
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void spareSheetsAreNamedAndIgnored() {
        var read = Workbooks.read(TargetWorkbookFixtures.spareSheets());

        assertThat(read.form()).isEqualTo(base);
        assertThat(read.notes())
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple(FindingCode.SPARE_SHEET, List.of("填报说明")));
    }

    @Test
    void blankFormattedRowsAreNothing() {
        var read = Workbooks.read(TargetWorkbookFixtures.blankFormattedRows());

        assertThat(read.form()).isEqualTo(base);
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void aFormulaIsTakenAsItWasShownAndNamed() {
        var read = Workbooks.read(TargetWorkbookFixtures.formulas());

        assertThat(read.form().header().annualBudget().yuan()).isEqualTo(new BigDecimal("8540000.00"));
        assertThat(read.form().indicators().getFirst().annual().raw()).isEqualTo("≥100公里");
        assertThat(read.form().narrative().overview().raw()).isEmpty();
        assertThat(read.notes())
                .extracting(Finding::code, f -> f.cell() == null ? "" : f.cell().address(), Finding::field)
                .containsExactly(
                        tuple(FindingCode.FORMULA, "F7", "header.annualBudget"),
                        tuple(FindingCode.FORMULA, "C8", "narrative.overview"),
                        tuple(FindingCode.FORMULA, "H17", "indicators[0].annual"));
    }

    @Test
    void fullWidthDigitsAreRead() {
        var read = Workbooks.read(TargetWorkbookFixtures.fullWidth());

        assertThat(read.form().header().annualBudget().yuan()).isEqualTo(new BigDecimal("8540000.00"));
        assertThat(read.form().header().mediumTermBudget().yuan()).isEqualTo(new BigDecimal("25620000.00"));
        assertThat(read.form().header().annualBudget().text().raw()).isEqualTo("　８５４．００ ");
        assertThat(read.form().indicators().getFirst().annualValue().number()).isEqualByComparingTo("100");
        assertThat(read.notes()).extracting(Finding::code).containsOnly(FindingCode.FULL_WIDTH_DIGITS);
    }

    @Test
    void readsTheSecondSheetByOrderAndName() {
        var read = Workbooks.read(TargetWorkbookFixtures.withSupplement());
        List<FormIndicator> rows = read.form().indicators();

        assertThat(rows.get(0).supplement())
                .isEqualTo(new IndicatorSupplement(IndicatorOperator.GE, "公里", new BigDecimal("10"), "竣工验收单", ""));
        assertThat(rows.get(4).supplement())
                .isEqualTo(new IndicatorSupplement(null, "元/亩", new BigDecimal("10"), "竣工验收单", ""));
        BigDecimal sum = rows.stream()
                .map(r -> r.supplement() == null ? null : r.supplement().weight())
                .reduce(BigDecimal.ZERO, (a, b) -> b == null ? a : a.add(b));
        assertThat(sum).isEqualByComparingTo("88");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void saysWhatOfTheSecondSheetDoesNotFit() {
        var read = Workbooks.read(TargetWorkbookFixtures.supplemented(Map.of(
                1, Map.of(3, "没有这个指标"),
                2, Map.of(4, "正向"),
                3, Map.of(6, "101"),
                4, Map.of(4, "≤"))));

        assertThat(read.notes())
                .extracting(Finding::code, Finding::field)
                .containsExactly(
                        tuple(FindingCode.SUPPLEMENT_UNMATCHED, ""),
                        tuple(FindingCode.SUPPLEMENT_VALUE, "indicators[1].operator"),
                        tuple(FindingCode.SUPPLEMENT_VALUE, "indicators[2].weight"),
                        tuple(FindingCode.SUPPLEMENT_DIFFERS, "indicators[3].operator"));
        assertThat(read.form().indicators().get(0).supplement()).isNull();
    }

    @Test
    void theCentralLayoutWithNamesOnBothSidesIsRead() {
        var read = Workbooks.read(TargetWorkbookFixtures.centralLayout());

        assertThat(read.form().indicators())
                .extracting(
                        i -> i.level2().raw(),
                        i -> i.name().raw(),
                        i -> i.mediumTerm().raw(),
                        i -> i.annual().raw())
                .containsExactly(
                        tuple("数量指标", "道路里程", "≥300公里", "≥100公里"),
                        tuple("质量指标", "长期达标率", "≥98%", ""),
                        tuple("质量指标", "当年合格率", "", "100%"));
        assertThat(read.form().header().annualBudget().yuan()).isEqualTo(new BigDecimal("8540000.00"));
    }

    @Test
    void labelAndValueInOneCellAreTakenApart() {
        var read = Workbooks.read(TargetWorkbookFixtures.workbook(TargetWorkbookFixtures.blocks()
                .replace("A29", "填报人：刘建平　负责人：赵秀兰  联系电话: 0350-0000000   日期：2026年10月14日")
                .without("B29", "C29", "D29", "E29", "F29", "G29", "H29")));

        assertThat(read.form().signature().preparedBy().raw()).isEqualTo("刘建平");
        assertThat(read.form().signature().responsible().raw()).isEqualTo("赵秀兰");
        assertThat(read.form().signature().phone().raw()).isEqualTo("0350-0000000");
        assertThat(read.form().signature().date().raw()).isEqualTo("2026年10月14日");
        assertThat(read.form().indicators()).hasSize(12);
    }
}
