package cn.jixiao.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OriginalLayoutTests {
    static Stream<byte[]> layouts() {
        return Stream.of(
                TargetWorkbookFixtures.base(),
                TargetWorkbookFixtures.rowsInserted(),
                TargetWorkbookFixtures.mergedOtherwise(),
                TargetWorkbookFixtures.columnsMoved(),
                TargetWorkbookFixtures.spareSheets(),
                TargetWorkbookFixtures.blankFormattedRows(),
                TargetWorkbookFixtures.withSupplement(),
                TargetWorkbookFixtures.fullWidth(),
                TargetWorkbookFixtures.formulas());
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyCellComesBackWhereItWas(byte[] imported) throws IOException {
        TargetForm form = Workbooks.form(imported);

        assertThat(cells(into(imported, form, ExportedLayout.ORIGINAL))).isEqualTo(cells(imported));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void onlyMendedCellsChange(byte[] imported) throws IOException {
        TargetForm form = Workbooks.form(imported);
        TargetForm mended = mended(form);
        byte[] exported = into(imported, mended, ExportedLayout.ORIGINAL);

        Map<String, String> before = cells(imported);
        Map<String, String> after = cells(exported);
        List<CellDifference> listed = FormComparison.differences(form, Workbooks.form(exported));
        assertThat(listed)
                .extracting(CellDifference::field)
                .containsExactly("header.annualBudget", "narrative.annualGoal", "indicators[4].annual");
        for (CellDifference difference : listed) {
            String address = difference.importedCell() == null
                    ? ""
                    : difference.importedCell().address();
            assertThat(before.remove(address)).isNotEqualTo(after.remove(address));
        }
        assertThat(after).isEqualTo(before);
        assertThat(Workbooks.form(exported)).isEqualTo(mended);
        assertThat(Workbooks.read(exported).notes()).noneMatch(n -> n.code() == FindingCode.FORMULA);
    }

    @Test
    void rowsThatCameOrWentGiveTheOfficialLayout() throws IOException {
        byte[] imported = TargetWorkbookFixtures.columnsMoved();
        TargetForm form = Workbooks.form(imported);
        TargetForm shorter = form.withIndicators(form.indicators().subList(0, 11));

        byte[] exported = into(imported, shorter, ExportedLayout.OFFICIAL);
        assertThat(Workbooks.form(exported).withoutCells()).isEqualTo(shorter.withoutCells());
    }

    @Test
    void aCellThatFeedsSeveralRowsCannotChangeForOneOfThem() throws IOException {
        byte[] imported = TargetWorkbookFixtures.base();
        TargetForm form = Workbooks.form(imported);
        List<FormIndicator> rows = new ArrayList<>(form.indicators());
        FormIndicator first = rows.getFirst();
        rows.set(
                0,
                new FormIndicator(
                        null,
                        first.level1(),
                        FormText.of("质量指标"),
                        first.name(),
                        first.mediumTerm(),
                        first.annual(),
                        null));

        TargetForm moved = form.withIndicators(rows);
        byte[] exported = into(imported, moved, ExportedLayout.OFFICIAL);
        assertThat(Workbooks.form(exported).withoutCells()).isEqualTo(moved.withoutCells());
    }

    @Test
    void aCellThatHoldsItsLabelIsNeverOverwritten() throws IOException {
        byte[] imported = TargetWorkbookFixtures.workbook(
                TargetWorkbookFixtures.blocks().replace("A29", "填报人：刘建平").without("B29"));
        TargetForm form = Workbooks.form(imported);
        FormSignature s = form.signature();
        FormSignature other = new FormSignature(s.preparedBy().mended("王五"), s.responsible(), s.phone(), s.date());
        TargetForm signed = new TargetForm(
                form.title(), form.yearLine(), form.header(), form.narrative(), form.indicators(), other);

        assertThat(cells(into(imported, form, ExportedLayout.ORIGINAL))).isEqualTo(cells(imported));
        byte[] exported = into(imported, signed, ExportedLayout.OFFICIAL);
        assertThat(Workbooks.form(exported).signature().preparedBy().raw()).isEqualTo("王五");
    }

    @Test
    void whatIsNoWorkbookAnyMoreGivesTheOfficialLayout() throws IOException {
        TargetForm form = Workbooks.form(TargetWorkbookFixtures.base());

        assertThat(Workbooks.form(into(new byte[] {1}, form, ExportedLayout.OFFICIAL)))
                .isEqualTo(form);
    }

    private static TargetForm mended(TargetForm form) {
        FormHeader h = form.header();
        FormHeader header = new FormHeader(
                h.projectName(),
                h.projectCode(),
                h.department(),
                h.unit(),
                h.nature(),
                h.period(),
                h.mediumTermBudget(),
                h.annualBudget().mended(new BigDecimal("8501234.56")));
        FormNarrative n = form.narrative();
        FormNarrative narrative = new FormNarrative(
                n.overview(),
                n.basis(),
                n.necessity(),
                n.measures(),
                n.plan(),
                n.mediumTermGoal(),
                n.annualGoal().mended("=新目标"));
        List<FormIndicator> rows = new ArrayList<>(form.indicators());
        FormIndicator subsidy = rows.get(4);
        rows.set(
                4,
                new FormIndicator(
                        null,
                        subsidy.level1(),
                        subsidy.level2(),
                        subsidy.name(),
                        subsidy.mediumTerm(),
                        subsidy.annual().mended("≤1600元/亩"),
                        subsidy.supplement()));
        return new TargetForm(form.title(), form.yearLine(), header, narrative, rows, form.signature());
    }

    private static byte[] into(byte[] original, TargetForm form, ExportedLayout expected) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportedLayout layout = new TargetWorkbookWriter().writeInto(new ByteArrayInputStream(original), form, out);
        assertThat(layout).isEqualTo(expected);
        return out.toByteArray();
    }

    /** What each cell of the official sheet shows, read without the reader under test. */
    private static Map<String, String> cells(byte[] bytes) throws IOException {
        DataFormatter formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        Map<String, String> cells = new HashMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Row row : workbook.getSheet(TargetWorkbookFixtures.SHEET)) {
                for (Cell cell : row) {
                    boolean formula = cell.getCellType() == CellType.FORMULA;
                    String shown = formatter.formatCellValue(cell);
                    if (!shown.isBlank() && !(formula && shown.equals("0"))) {
                        cells.put(cell.getAddress().formatAsString(), shown);
                    }
                }
            }
        }
        return cells;
    }
}
