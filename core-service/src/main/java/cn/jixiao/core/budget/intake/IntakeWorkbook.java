package cn.jixiao.core.budget.intake;

import cn.jixiao.platform.workbook.PlainCells;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the workbook of the layouts: empty to be filled in, or with the rows that were not taken, to be mended and sent again. */
@Component
class IntakeWorkbook {

    private static final String GROUND = "错误说明";
    private static final int ROWS = 5_000;
    private static final int WIDTH = 20 * 256;
    private static final int WIDE = 80 * 256;
    private static final int IN_MEMORY = 100;
    private static final int PAGE = 1_000;

    private final RunRows rows;
    private final IntakeTexts texts;

    IntakeWorkbook(RunRows rows, IntakeTexts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /** The empty workbook, with the code lists to choose from. */
    byte[] template() {
        return write(null);
    }

    /** The rows of a run that are at fault as they were, their cells in red, with what to do in the last column. */
    byte[] marked(UUID run) {
        return write(run);
    }

    private byte[] write(@Nullable UUID run) {
        XSSFWorkbook book = new XSSFWorkbook();
        PlainCells cells = new PlainCells(book);
        try (SXSSFWorkbook streamed = new SXSSFWorkbook(book, IN_MEMORY);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Map<Layout, Sheet> sheets = new EnumMap<>(Layout.class);
            for (Layout layout : Layout.values()) {
                sheets.put(layout, sheet(streamed, layout, cells, run != null));
            }
            if (run != null) {
                fill(run, sheets, cells);
            }
            streamed.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the marked workbook cannot be written", e);
        }
    }

    private static Sheet sheet(SXSSFWorkbook book, Layout layout, PlainCells cells, boolean marked) {
        Sheet sheet = book.createSheet(layout.title());
        Row heads = sheet.createRow(0);
        for (int n = 0; n < layout.columns().size(); n++) {
            Column column = layout.columns().get(n);
            cells.head(heads.createCell(n), column.head());
            sheet.setColumnWidth(n, WIDTH);
            sheet.setDefaultColumnStyle(n, cells.textStyle());
            if (column.kind() instanceof ValueKind.Choice choice) {
                offer(sheet, n, choice.list());
            }
        }
        if (marked) {
            cells.head(heads.createCell(layout.columns().size()), GROUND);
            sheet.setColumnWidth(layout.columns().size(), WIDE);
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    private static void offer(Sheet sheet, int column, CodeList list) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation offered = helper.createValidation(
                helper.createExplicitListConstraint(
                        list.entries().stream().map(CodeList.Entry::label).toArray(String[]::new)),
                new CellRangeAddressList(1, ROWS, column, column));
        offered.setShowErrorBox(false);
        sheet.addValidationData(offered);
    }

    private void fill(UUID run, Map<Layout, Sheet> sheets, PlainCells cells) {
        Map<Layout, Integer> written = new EnumMap<>(Layout.class);
        List<RunRows.Fallen> page = rows.fallen(run, -1, PAGE);
        while (!page.isEmpty()) {
            for (RunRows.Fallen row : page) {
                Sheet sheet = sheets.get(row.layout());
                if (sheet != null && row.outcome() == Entry.Outcome.FAULTY) {
                    row(sheet.createRow(written.merge(row.layout(), 1, Integer::sum)), row, cells);
                }
            }
            page = rows.fallen(run, page.getLast().seq(), PAGE);
        }
    }

    private void row(Row line, RunRows.Fallen row, PlainCells cells) {
        Set<String> wrong = row.faults().stream().map(Entry.Fault::column).collect(Collectors.toSet());
        List<Column> columns = row.layout().columns();
        for (int n = 0; n < columns.size(); n++) {
            String cell = n < row.cells().size() ? row.cells().get(n) : null;
            cells.text(
                    line.createCell(n),
                    cell == null ? "" : Marks.text(cell),
                    wrong.contains(columns.get(n).name()));
        }
        String ground = row.faults().stream()
                .map(fault -> IntakeTexts.head(row.layout(), fault) + "："
                        + texts.of(row.layout(), fault, Locale.SIMPLIFIED_CHINESE))
                .distinct()
                .collect(Collectors.joining("\n"));
        cells.text(line.createCell(columns.size()), ground, false);
    }
}
