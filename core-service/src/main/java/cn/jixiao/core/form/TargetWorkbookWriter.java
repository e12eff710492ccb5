package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.WorkbookLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes 项目支出绩效目标申报表 as an xlsx in the official layout with a second sheet for what that layout has no column for. Reading
 * it gives the same form. Texts are written as texts: a name such as {@code =1+1} is never a formula. Holds no state.
 */
public final class TargetWorkbookWriter {
    /** What is changed in place is held in memory as a whole, so it may be far smaller than what is only read. */
    private static final FormLimits IN_MEMORY =
            new FormLimits(new WorkbookLimits(4 << 20, 12L << 20, 100, 20_000), 200);

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

    /**
     * Writes a form into the workbook it was imported from: same layout, only mended cells change. Formulas become what they
     * showed, sheets that do not belong to the form are left out. Where rows came or went, or the workbook cannot be read any
     * more, the official layout is written instead. The streams stay open.
     *
     * @param original the imported workbook
     * @param form what to write; indicators in the order of the import
     * @param out where to
     * @return which layout was written
     * @throws IOException if a stream fails
     * @throws IllegalArgumentException as for {@link #write}
     */
    public ExportedLayout writeInto(InputStream original, TargetForm form, OutputStream out) throws IOException {
        byte[] bytes = original.readNBytes(IN_MEMORY.workbook().bytes() + 1);
        WorkbookReading reading = new TargetWorkbookReader().read(new ByteArrayInputStream(bytes), IN_MEMORY);
        Optional<byte[]> written = reading instanceof WorkbookReading.Read read && ownCells(read)
                ? new OriginalLayout(bytes, read.form()).with(form)
                : Optional.empty();
        if (written.isEmpty()) {
            write(form, out);
            return ExportedLayout.OFFICIAL;
        }
        out.write(written.get());
        return ExportedLayout.ORIGINAL;
    }

    /** A value that was joined from several cells cannot be put back into them. */
    private static boolean ownCells(WorkbookReading.Read read) {
        return read.notes().stream().noneMatch(n -> n.code() == FindingCode.SEVERAL_CELLS);
    }
}
