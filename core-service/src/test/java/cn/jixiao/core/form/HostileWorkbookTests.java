package cn.jixiao.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.workbook.WorkbookLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbookTests {
    private static final byte[] BASE = TargetWorkbookFixtures.base();

    @Test
    void anotherTableIsRefusedWithTheLabelsItLacks() {
        Finding refusal = Workbooks.refusal(TargetWorkbookFixtures.wrongWorkbook());

        assertThat(refusal.code()).isEqualTo(FindingCode.WRONG_WORKBOOK);
        assertThat(refusal.fact(Locale.SIMPLIFIED_CHINESE))
                .contains("主管部门及代码、实施单位、年度预算资金总额、年度目标、一级指标、二级指标、三级指标、指标值")
                .doesNotContain("项目名称");
        assertThat(refusal.remedy(Locale.ENGLISH)).contains("template");
    }

    @Test
    void aFormWithoutItsTableSaysSo() {
        byte[] workbook = TargetWorkbookFixtures.workbook(
                TargetWorkbookFixtures.blocks().without("G15").without("G16", "H16"));

        assertThat(Workbooks.refusal(workbook).arguments()).containsExactly("指标值");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%PDF-1.7", "项目名称,金额\n", "<html><table/></html>", "PK"})
    void whatIsNoWorkbookIsRefused(String content) {
        assertThat(Workbooks.refusal(content.getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo(FindingCode.NOT_A_WORKBOOK);
    }

    @Test
    void anyOtherArchiveIsRefused() throws IOException {
        assertThat(Workbooks.refusal(zip("word/document.xml", "<x/>")).code()).isEqualTo(FindingCode.NOT_A_WORKBOOK);
        assertThat(Workbooks.refusal(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))
                        .code())
                .isEqualTo(FindingCode.NOT_XLSX);
        assertThat(Workbooks.refusal(zip("xl/workbook.bin", "")).code()).isEqualTo(FindingCode.NOT_XLSX);
    }

    @Test
    void oldWorkbooksAreRefusedByName() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("项目支出绩效目标申报表");
            workbook.write(out);
        }

        assertThat(Workbooks.refusal(out.toByteArray()).code()).isEqualTo(FindingCode.OLD_XLS);
    }

    @Test
    void lockedWorkbooksAreRefusedByName() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(BASE);
            }
            files.writeFilesystem(out);
        }

        assertThat(Workbooks.refusal(out.toByteArray()).code()).isEqualTo(FindingCode.ENCRYPTED);
    }

    @Test
    void macrosAreRefusedWhereverTheyHide() throws IOException {
        byte[] declared = TargetWorkbookFixtures.changed(w -> w.setWorkbookType(XSSFWorkbookType.XLSM));
        byte[] project = TargetWorkbookFixtures.macros();

        assertThat(Workbooks.refusal(declared).code()).isEqualTo(FindingCode.MACROS);
        assertThat(Workbooks.refusal(project).code()).isEqualTo(FindingCode.MACROS);
        assertThat(Workbooks.refusal(with("xl/vbaProject.bin", "x")).code()).isEqualTo(FindingCode.MACROS);
        assertThat(Workbooks.refusal(with("xl/macrosheets/sheet1.xml", "<x/>")).code())
                .isEqualTo(FindingCode.MACROS);
    }

    @Test
    void outsideDataIsRefused() throws IOException {
        assertThat(Workbooks.refusal(with("xl/externalLinks/externalLink1.xml", "<x/>"))
                        .code())
                .isEqualTo(FindingCode.EXTERNAL_LINKS);
        assertThat(Workbooks.refusal(with("xl/connections.xml", "<x/>")).code()).isEqualTo(FindingCode.EXTERNAL_LINKS);
    }

    @Test
    void anArchiveThatExplodesIsRefusedBeforeAnyXmlIsRead() throws IOException {
        String zeros = " ".repeat(8 << 20);

        assertThat(Workbooks.refusal(with("xl/media/blank.xml", zeros)).code()).isEqualTo(FindingCode.ZIP_BOMB);
        assertThat(Workbooks.refusal(edited("xl/worksheets/sheet1.xml", xml -> xml + zeros))
                        .code())
                .isEqualTo(FindingCode.ZIP_BOMB);
    }

    @Test
    void anArchiveLargerThanTheLimitIsRefusedHoweverItIsPacked() throws IOException {
        FormLimits tight = new FormLimits(new WorkbookLimits(10 << 20, 5_000, 100, 20_000), 200);

        assertThat(refusedWith(BASE, tight)).isEqualTo(FindingCode.ZIP_BOMB);
        assertThat(refusedWith(BASE, new FormLimits(new WorkbookLimits(1 << 10, 1 << 20, 100, 20_000), 200)))
                .isEqualTo(FindingCode.TOO_LARGE);
    }

    @Test
    void rowsAndCellsAreLimited() {
        assertThat(refusedWith(BASE, new FormLimits(new WorkbookLimits(10 << 20, 64 << 20, 100, 50), 200)))
                .isEqualTo(FindingCode.TOO_MANY_CELLS);
        assertThat(refusedWith(BASE, new FormLimits(new WorkbookLimits(10 << 20, 64 << 20, 100, 20_000), 11)))
                .isEqualTo(FindingCode.TOO_MANY_INDICATORS);
    }

    @Test
    void aSheetMergedToItsLastCellIsReadAllTheSame() throws IOException {
        byte[] workbook = edited(
                "xl/worksheets/sheet1.xml",
                xml -> xml.replace(
                                "<mergeCell ref=\"A1:H1\"/>",
                                "<mergeCell ref=\"A41:XFD1048576\"/><mergeCell ref=\"A1:H1\"/>")
                        .replace(
                                "</sheetData>",
                                "<row r=\"1048000\"><c r=\"WQK1048000\"><v>1</v></c></row></sheetData>"));

        assertThat(Workbooks.form(workbook)).isEqualTo(Workbooks.form(BASE));
    }

    @Test
    void foreignEntitiesAreNeverResolved(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret text");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        byte[] sheet = edited(
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("<worksheet", entity + "<worksheet")
                        .replaceFirst(
                                "<c r=\"C5\"[^/]*/v></c>", "<c r=\"C5\" t=\"inlineStr\"><is><t>&e;</t></is></c>"));
        byte[] strings = edited(
                "xl/sharedStrings.xml",
                xml -> xml.replaceFirst("<sst", entity + "<sst").replace("延续项目", "&e;"));

        assertThat(Workbooks.refusal(sheet).code()).isEqualTo(FindingCode.DAMAGED);
        assertThat(Workbooks.refusal(strings).code()).isEqualTo(FindingCode.DAMAGED);
    }

    @Test
    void brokenWorkbooksAreRefused() throws IOException {
        byte[] half = Arrays.copyOf(BASE, BASE.length / 2);
        byte[] nonsense = edited("xl/worksheets/sheet1.xml", xml -> xml.replace("r=\"A3\"", "r=\"??\""));
        byte[] noStrings = edited("xl/sharedStrings.xml", xml -> xml.substring(0, 200));

        assertThat(Workbooks.reading(half)).isInstanceOf(WorkbookReading.Refused.class);
        assertThat(Workbooks.refusal(nonsense).code()).isEqualTo(FindingCode.DAMAGED);
        assertThat(Workbooks.refusal(noStrings).code()).isEqualTo(FindingCode.DAMAGED);
    }

    @Test
    void everyByteFlippedGivesAnAnswerAndNoFailure() {
        for (int i = 0; i < BASE.length; i += 7) {
            byte[] flipped = BASE.clone();
            flipped[i] ^= 0x55;
            assertThat(Workbooks.reading(flipped)).isNotNull();
        }
    }

    @Test
    void aHiddenCopyNeverWinsOverWhatThePersonSees() {
        byte[] workbook = TargetWorkbookFixtures.changed(w -> {
            var copy = w.cloneSheet(0, "旧表");
            copy.getRow(2).getCell(2).setCellValue("隐藏的项目");
            w.setSheetOrder("旧表", 0);
            w.setSheetHidden(0, true);
            w.setActiveSheet(1);
        });

        var read = Workbooks.read(workbook);
        assertThat(read.form().header().projectName().raw()).isEqualTo("2027年高标准农田建设项目");
        assertThat(read.notes()).extracting(Finding::code).containsExactly(FindingCode.SECOND_FORM);
    }

    @Test
    void errorsInCellsAreNamed() {
        var read = Workbooks.read(TargetWorkbookFixtures.changed(w -> {
            var cell = w.getSheet(TargetWorkbookFixtures.SHEET).getRow(6).getCell(5);
            cell.setCellErrorValue((byte) 23);
        }));

        assertThat(read.form().header().annualBudget().yuan()).isNull();
        assertThat(read.notes()).extracting(Finding::code).contains(FindingCode.ERROR_VALUE);
    }

    private static FindingCode refusedWith(byte[] workbook, FormLimits limits) {
        WorkbookReading reading = Workbooks.reading(workbook, limits);
        assertThat(reading).isInstanceOf(WorkbookReading.Refused.class);
        return ((WorkbookReading.Refused) reading).problems().getFirst().code();
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = out.toByteArray();
        return name.startsWith("word/") ? withoutTypes(name, content) : bytes;
    }

    private static byte[] withoutTypes(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] with(String name, String content) throws IOException {
        return rewritten("", xml -> xml, name, content);
    }

    private static byte[] edited(String part, UnaryOperator<String> edit) throws IOException {
        return rewritten(part, edit, "", "");
    }

    private static byte[] rewritten(String part, UnaryOperator<String> edit, String added, String content)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(BASE));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                boolean match = entry.getName().equals(part);
                String text = match ? edit.apply(new String(bytes, StandardCharsets.UTF_8)) : "";
                zip.write(match ? text.getBytes(StandardCharsets.UTF_8) : bytes);
            }
            if (!added.isEmpty()) {
                zip.putNextEntry(new ZipEntry(added));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
