package cn.jixiao.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jixiao.storage.TypeRefused.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypeByContentTests {

    private static final Set<FileType> ALL = EnumSet.allOf(FileType.class);
    private static final byte[] OLE2 = Arrays.copyOf(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 512);
    private static final byte[] PNG = Arrays.copyOf(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"), 64);

    @Test
    void knowsWhatOfficesSend() {
        assertThat(found(SampleFiles.pdf("x"), "批复.pdf")).isEqualTo(FileType.PDF);
        assertThat(found(SampleFiles.workbook(), "申报表.XLSX")).isEqualTo(FileType.XLSX);
        assertThat(found(SampleFiles.macroWorkbook(), "a.xlsm")).isEqualTo(FileType.XLSM);
        assertThat(found(zipOf("[Content_Types].xml", "wordprocessingml.document.main+xml"), "a.docx"))
                .isEqualTo(FileType.DOCX);
        assertThat(found(zipOf("[Content_Types].xml", "presentationml.presentation.main+xml"), "a.pptx"))
                .isEqualTo(FileType.PPTX);
        assertThat(found(zipOf("OFD.xml", "<OFD/>"), "a.ofd")).isEqualTo(FileType.OFD);
        assertThat(found(zipOf("合同.txt", "x"), "附件.zip")).isEqualTo(FileType.ZIP);
        assertThat(found(OLE2, "旧表.xls")).isEqualTo(FileType.OLE2);
        assertThat(found(PNG, "照片.png")).isEqualTo(FileType.PNG);
        assertThat(found(Arrays.copyOf(HexFormat.of().parseHex("ffd8ffe000104a464946"), 64), "a.jpeg"))
                .isEqualTo(FileType.JPEG);
        assertThat(found(Arrays.copyOf(HexFormat.of().parseHex("49492a0008000000"), 64), "a.tif"))
                .isEqualTo(FileType.TIFF);
    }

    @Test
    void takesChineseTablesOfEitherEncoding() {
        var table = "项目,预算数\n农村公路养护,8540000.00\n𬭚㛃,1\n";
        assertThat(found(table.getBytes(StandardCharsets.UTF_8), "a.csv")).isEqualTo(FileType.TEXT);
        assertThat(found(table.getBytes(Charset.forName("GB18030")), "a.csv")).isEqualTo(FileType.TEXT);
        var longTable = table.repeat(3000).getBytes(Charset.forName("GB18030"));
        for (int cut = 60_000; cut < 60_004; cut++) {
            assertThat(found(Arrays.copyOf(longTable, cut), "a.csv")).isEqualTo(FileType.TEXT);
        }
    }

    @Test
    void knowsAnOfficePackageWhoseListOfTypesComesLate() {
        var late = SampleFiles.zip(
                SampleFiles.entry("docProps/app.xml", "<x/>"), SampleFiles.entry("xl/workbook.xml", "<x/>"));
        assertThat(found(late, "a.xlsx")).isEqualTo(FileType.XLSX);
    }

    @Test
    void refusesWhatIsNotWhatItsNameSays() {
        assertThat(refused(SampleFiles.pdf("x"), "a.xlsx", ALL).reason()).isEqualTo(Reason.CONTENT_DIFFERS);
        assertThat(refused(zipOf("a.txt", "x"), "a.xlsx", ALL).contentType()).isEqualTo("application/zip");
        assertThat(refused(SampleFiles.workbook(), "a.zip", ALL).reason()).isEqualTo(Reason.CONTENT_DIFFERS);
        assertThat(refused(SampleFiles.macroWorkbook(), "a.xlsx", ALL).reason()).isEqualTo(Reason.CONTENT_DIFFERS);
        assertThat(refused("<html><script>x</script></html>".getBytes(StandardCharsets.UTF_8), "a.pdf", ALL)
                        .contentType())
                .isEqualTo("text/html");
        assertThat(refused("MZ\0\0\0".getBytes(StandardCharsets.US_ASCII), "a.txt", ALL)
                        .reason())
                .isEqualTo(Reason.CONTENT_DIFFERS);
        assertThat(refused(OLE2, "a.docx", ALL).reason()).isEqualTo(Reason.CONTENT_DIFFERS);
    }

    @Test
    void refusesWhatIsNotWelcomeUnknownOrEmpty() {
        assertThat(refused(SampleFiles.macroWorkbook(), "a.xlsm", EnumSet.of(FileType.XLSX))
                        .reason())
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(refused(SampleFiles.pdf("x"), "a.exe", ALL).reason()).isEqualTo(Reason.EXTENSION_UNKNOWN);
        assertThat(refused(SampleFiles.pdf("x"), "pdf", ALL).reason()).isEqualTo(Reason.EXTENSION_UNKNOWN);
        assertThat(refused(new byte[0], "a.pdf", ALL).reason()).isEqualTo(Reason.EMPTY);
    }

    private static byte[] zipOf(String name, String content) {
        return SampleFiles.zip(SampleFiles.entry(name, content));
    }

    private static FileType found(byte[] head, String name) {
        return TypeByContent.demand(head, name, ALL);
    }

    private static TypeRefused refused(byte[] head, String name, Set<FileType> allowed) {
        return catchThrowableOfType(TypeRefused.class, () -> TypeByContent.demand(head, name, allowed));
    }
}
