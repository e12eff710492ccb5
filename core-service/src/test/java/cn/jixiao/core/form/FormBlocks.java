package cn.jixiao.core.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet as a list of blocks, each an area with one content, so that variants are made by moving blocks. */
final class FormBlocks {
    private final List<Block> blocks = new ArrayList<>();

    /** Rows and columns from 0; content is a String, a Number, or null for a blank area. */
    record Block(int row, int lastRow, int column, int lastColumn, Object content) {}

    FormBlocks add(String area, Object content) {
        CellRangeAddress a = CellRangeAddress.valueOf(area);
        blocks.add(new Block(a.getFirstRow(), a.getLastRow(), a.getFirstColumn(), a.getLastColumn(), content));
        return this;
    }

    FormBlocks replace(String area, Object content) {
        CellRangeAddress a = CellRangeAddress.valueOf(area);
        boolean found = blocks.removeIf(b -> b.row() == a.getFirstRow() && b.column() == a.getFirstColumn());
        if (!found) {
            throw new IllegalArgumentException("no block at " + area);
        }
        return add(area, content);
    }

    FormBlocks without(String... areas) {
        for (String area : areas) {
            CellRangeAddress a = CellRangeAddress.valueOf(area);
            blocks.removeIf(b -> b.row() == a.getFirstRow() && b.column() == a.getFirstColumn());
        }
        return this;
    }

    FormBlocks map(UnaryOperator<Block> change) {
        blocks.replaceAll(change);
        return this;
    }

    FormBlocks mapRows(IntUnaryOperator row) {
        return map(b -> new Block(
                row.applyAsInt(b.row()), row.applyAsInt(b.lastRow()), b.column(), b.lastColumn(), b.content()));
    }

    FormBlocks mapColumns(IntUnaryOperator column) {
        return map(b -> {
            int first = column.applyAsInt(b.column());
            int last = column.applyAsInt(b.lastColumn());
            return new Block(b.row(), b.lastRow(), Math.min(first, last), Math.max(first, last), b.content());
        });
    }

    List<Block> blocks() {
        return blocks;
    }

    void draw(XSSFSheet sheet) {
        XSSFCellStyle twoDecimals = sheet.getWorkbook().createCellStyle();
        twoDecimals.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.00"));
        for (Block block : blocks) {
            var row = sheet.getRow(block.row()) == null ? sheet.createRow(block.row()) : sheet.getRow(block.row());
            XSSFCell cell = row.createCell(block.column());
            if (block.content() instanceof Number number) {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(twoDecimals);
            } else if (block.content() instanceof String text) {
                cell.setCellValue(text);
            }
            if (block.row() != block.lastRow() || block.column() != block.lastColumn()) {
                sheet.addMergedRegion(
                        new CellRangeAddress(block.row(), block.lastRow(), block.column(), block.lastColumn()));
            }
        }
    }
}
