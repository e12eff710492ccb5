package cn.jixiao.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.workbook.FormCell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetWorkbookWriterTests {
    @Test
    void readingWhatWasWrittenGivesTheSameForm() {
        TargetForm form = Workbooks.form(TargetWorkbookFixtures.base());
        TargetForm supplemented = Workbooks.form(TargetWorkbookFixtures.withSupplement());

        assertThat(Workbooks.form(Workbooks.write(form))).isEqualTo(form);
        assertThat(Workbooks.form(Workbooks.write(supplemented))).isEqualTo(supplemented);
        assertThat(Workbooks.read(Workbooks.write(supplemented)).notes()).isEmpty();
    }

    static Stream<byte[]> variants() {
        return Stream.of(
                TargetWorkbookFixtures.rowsInserted(),
                TargetWorkbookFixtures.mergedOtherwise(),
                TargetWorkbookFixtures.columnsMoved(),
                TargetWorkbookFixtures.fullWidth(),
                TargetWorkbookFixtures.centralLayout(),
                TargetWorkbookFixtures.with("H29", 46309),
                TargetWorkbookFixtures.with("H17", 0.955),
                TargetWorkbookFixtures.with("F7:H7", 854.123456));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyVariantComesBackWithItsContent(byte[] workbook) {
        TargetForm form = Workbooks.form(workbook);
        TargetForm again = Workbooks.form(Workbooks.write(form));

        assertThat(again.withoutCells()).isEqualTo(form.withoutCells());
        assertThat(FormComparison.differences(form, again)).isEmpty();
    }

    @Test
    void theExportedSheetIsTheImportedOneCellByCell() throws IOException {
        byte[] imported = TargetWorkbookFixtures.base();
        byte[] exported = Workbooks.write(Workbooks.form(imported));

        assertThat(cells(exported)).isEqualTo(cells(imported));
        assertThat(merges(exported)).containsExactlyInAnyOrderElementsOf(merges(imported));
    }

    @Test
    void onlyMendedCellsDiffer() throws IOException {
        byte[] imported = TargetWorkbookFixtures.base();
        TargetForm form = Workbooks.form(imported);
        List<FormIndicator> rows = new ArrayList<>(form.indicators());
        FormIndicator subsidy = rows.get(4);
        String mended = IndicatorValue.compose(IndicatorOperator.LE, new BigDecimal("1600"), null, "元/亩");
        rows.set(
                4,
                new FormIndicator(
                        null,
                        subsidy.level1(),
                        subsidy.level2(),
                        subsidy.name(),
                        subsidy.mediumTerm(),
                        subsidy.annual().mended(mended),
                        new IndicatorSupplement(IndicatorOperator.LE, "元/亩", BigDecimal.TEN, "发放清册", "")));
        byte[] exported = Workbooks.write(form.withIndicators(rows));

        Map<String, String> before = cells(imported);
        Map<String, String> after = cells(exported);
        before.entrySet().removeAll(cells(exported).entrySet());
        assertThat(before).containsOnlyKeys("H21").containsEntry("H21", "1600元/亩");
        assertThat(after).containsEntry("H21", "≤1600元/亩");
        assertThat(FormComparison.differences(form, Workbooks.form(exported)))
                .containsExactly(new CellDifference(
                        "indicators[4].annual",
                        new FormCell(TargetWorkbookFixtures.SHEET, "H21"),
                        new FormCell(TargetWorkbookFixtures.SHEET, "H21"),
                        "1600元/亩",
                        "≤1600元/亩"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "-2+3",
                "+1",
                "@SUM(A1)",
                "＝1+1",
                "'quoted",
                "=cmd|' /C calc'!A0",
                "_x0041_",
                "a_x000D_b",
                "tab\there",
                "line\nbreak",
                "bell\u0007",
                "𬭚与㛃",
                "👩‍👩‍👧",
                "<b>&amp;</b>",
                "  spaces  ",
                "\"quotes\"",
                "null",
                "#REF!",
                "1E5",
                "00123",
            })
    void anyTextComesBackAsItIsAndIsNeverAFormula(String text) throws IOException {
        TargetForm form = named(text);
        byte[] written = Workbooks.write(form);

        assertThat(Workbooks.form(written).withoutCells()).isEqualTo(form.withoutCells());
        assertThat(Workbooks.read(written).notes()).isEmpty();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            Cell cell = workbook.getSheetAt(0).getRow(16).getCell(3);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            boolean risky = "=+-@＝'".indexOf(text.charAt(0)) >= 0;
            assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(risky);
        }
    }

    @Test
    void theOfficialSheetPrintsOnA4WithItsHeadsMerged() throws IOException {
        byte[] written = Workbooks.write(Workbooks.form(TargetWorkbookFixtures.withSupplement()));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A4_PAPER);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getMergedRegions())
                    .anyMatch(r -> r.formatAsString().equals("A1:H1"));
            assertThat(sheet.getRow(7).getCell(2).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(11).getHeightInPoints()).isGreaterThan(60);
            assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("指标补充");
            assertThat(workbook.getSheetAt(1).getRow(3).getCell(4).getStringCellValue())
                    .isEqualTo("≥");
            assertThat(workbook.getSheetAt(1).getDataValidations()).hasSize(2);
        }
    }

    @Test
    void anAmountOfTheRecordIsWrittenInWan() {
        TargetForm form = Workbooks.form(TargetWorkbookFixtures.base());
        FormHeader h = form.header();
        FormMoney money = h.annualBudget().mended(new BigDecimal("8541234.56"));
        FormHeader header = new FormHeader(
                h.projectName(),
                h.projectCode(),
                h.department(),
                h.unit(),
                h.nature(),
                h.period(),
                h.mediumTermBudget(),
                money);
        TargetForm changed = new TargetForm(
                form.title(), form.yearLine(), header, form.narrative(), form.indicators(), form.signature());

        FormMoney read = Workbooks.form(Workbooks.write(changed)).header().annualBudget();
        assertThat(read.text().raw()).isEqualTo("854.123456");
        assertThat(read.yuan()).isEqualTo(new BigDecimal("8541234.56"));
        assertThat(h.annualBudget().mended(new BigDecimal("8540000"))).isSameAs(h.annualBudget());
    }

    @Test
    void aFormWithoutIndicatorsCanBeWritten() {
        TargetForm form = Workbooks.form(TargetWorkbookFixtures.base()).withIndicators(List.of());

        assertThat(Workbooks.read(Workbooks.write(form)).notes())
                .extracting(Finding::code)
                .containsExactly(FindingCode.NO_INDICATORS);
    }

    @Test
    void twoHundredIndicatorsComeBack() {
        TargetForm form = Workbooks.form(TargetWorkbookFixtures.base());
        List<FormIndicator> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(form.indicators().get(i % 12).withoutCells());
        }
        TargetForm large = form.withIndicators(rows);

        assertThat(Workbooks.form(Workbooks.write(large)).withoutCells()).isEqualTo(large.withoutCells());
    }

    private static TargetForm named(String text) {
        TargetForm form = Workbooks.form(TargetWorkbookFixtures.base());
        List<FormIndicator> rows = new ArrayList<>(form.indicators());
        FormIndicator first = rows.getFirst();
        rows.set(
                0,
                new FormIndicator(
                        null,
                        first.level1(),
                        first.level2(),
                        FormText.of(text),
                        FormText.of(text),
                        FormText.of(text),
                        new IndicatorSupplement(null, "座", BigDecimal.ONE, text, text)));
        return form.withIndicators(rows);
    }

    /** What each cell of the official sheet shows, read without the reader under test. */
    private static Map<String, String> cells(byte[] bytes) throws IOException {
        Map<String, String> cells = new HashMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Row row : workbook.getSheet(TargetWorkbookFixtures.SHEET)) {
                for (Cell cell : row) {
                    String shown = cell.getCellType() == CellType.NUMERIC
                            ? "number " + cell.getNumericCellValue()
                            : cell.getStringCellValue();
                    if (!shown.isBlank()) {
                        cells.put(cell.getAddress().formatAsString(), shown);
                    }
                }
            }
        }
        return cells;
    }

    private static List<String> merges(byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheet(TargetWorkbookFixtures.SHEET).getMergedRegions().stream()
                    .map(r -> r.formatAsString())
                    .toList();
        }
    }
}
