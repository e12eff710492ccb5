package cn.jixiao.core.form;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes cells over areas of a sheet: merged, bordered all around, and high enough for their text. */
final class SheetPen {
    private static final float LINE_POINTS = 15;
    private static final float HIGHEST_POINTS = 409;

    private final XSSFSheet sheet;
    private final SheetStyles styles;

    SheetPen(XSSFSheet sheet, SheetStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    void label(int row, int lastRow, int column, int lastColumn, String text) {
        area(row, lastRow, column, lastColumn, FormText.of(text), SheetStyles.Look.LABEL);
    }

    void value(int row, int column, int lastColumn, FormText value) {
        area(row, row, column, lastColumn, value, SheetStyles.Look.VALUE);
    }

    void area(int row, int lastRow, int column, int lastColumn, FormText value, SheetStyles.Look look) {
        for (int r = row; r <= lastRow; r++) {
            for (int c = column; c <= lastColumn; c++) {
                CellUtil.getCell(CellUtil.getRow(r, sheet), c).setCellStyle(styles.of(look));
            }
        }
        Cell cell = CellUtil.getCell(CellUtil.getRow(row, sheet), column);
        CellText.put(cell, value, styles, look);
        if (row != lastRow || column != lastColumn) {
            sheet.addMergedRegion(new CellRangeAddress(row, lastRow, column, lastColumn));
        }
        if (row == lastRow) {
            raise(cell.getRow(), value.text(), column, lastColumn);
        }
    }

    /** Spreadsheets do not fit a row's height to merged cells, so the lines are counted. */
    private void raise(Row row, String text, int column, int lastColumn) {
        int width = 0;
        for (int c = column; c <= lastColumn; c++) {
            width += sheet.getColumnWidth(c) / 256;
        }
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            int cells = line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
            lines += 1 + cells / Math.max(2, width - 1);
        }
        float points = Math.min(HIGHEST_POINTS, lines * LINE_POINTS + 7);
        if (row.getHeightInPoints() < points) {
            row.setHeightInPoints(points);
        }
    }

    /** The spreadsheet offers these texts for a cell; others may be typed, since import says what it cannot read. */
    void choices(int row, int column, List<String> texts) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        DataValidation choice = helper.createValidation(
                helper.createExplicitListConstraint(texts.toArray(String[]::new)),
                new CellRangeAddressList(row, row, column, column));
        choice.setShowErrorBox(false);
        sheet.addValidationData(choice);
    }

    void widths(int... characters) {
        for (int c = 0; c < characters.length; c++) {
            sheet.setColumnWidth(c, characters[c] * 256);
        }
    }

    void page(boolean landscape) {
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A4_PAPER);
        print.setLandscape(landscape);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    }
}
