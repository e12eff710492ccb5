package cn.jixiao.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The workbook that the browser journeys import is the one of these tests; {@code -Djourney.update=true} writes it anew. */
class JourneyWorkbookTests {
    private static final Path WORKBOOK = Path.of("../gateway/web/e2e/fixtures/高标准农田申报表.xlsx");

    @Test
    void theJourneysImportTheOfficialFormOfTheFixtures() throws IOException {
        byte[] made = TargetWorkbookFixtures.base();
        if (Boolean.getBoolean("journey.update")) {
            Files.createDirectories(WORKBOOK.getParent());
            Files.write(WORKBOOK, made);
        }
        assertThat(cells(Files.readAllBytes(WORKBOOK))).isEqualTo(cells(made));
    }

    private static Map<String, String> cells(byte[] bytes) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            workbook.forEach(sheet -> sheet.forEach(row -> {
                for (Cell cell : row) {
                    cells.put(sheet.getSheetName() + cell.getAddress(), formatter.formatCellValue(cell));
                }
            }));
        }
        return cells;
    }
}
