package cn.jixiao.core.form;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes 项目支出绩效目标申报表 as an xlsx in the official layout with a second sheet for what that layout has no column for. Reading
 * it gives the same form. Texts are written as texts: a name such as {@code =1+1} is never a formula. Holds no state.
 */
public final class TargetWorkbookWriter {
    /**
     * Writes a workbook; the stream stays open.
     *
     * @param form what to write; the places its values were read from do not matter
     * @param out where to
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if a text is longer than a cell can hold (32,767 characters)
     */
    public void write(TargetForm form, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SheetStyles styles = new SheetStyles(workbook);
            workbook.getProperties().getCoreProperties().setCreator("绩效云");
            OfficialSheet.write(workbook.createSheet(OfficialSheet.NAME), styles, form);
            SupplementSheet.write(workbook.createSheet(SupplementColumns.SHEET_NAME), styles, form);
            workbook.write(out);
        }
    }
}
