package cn.jixiao.core.form;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of a form's cells, each made once a workbook. */
final class SheetStyles {
    private static final String TEXT_FORMAT = "@";

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** What a cell is on the form. */
    enum Look {
        TITLE("黑体", 16, true, HorizontalAlignment.CENTER, false),
        SUBTITLE("宋体", 11, false, HorizontalAlignment.CENTER, false),
        LABEL("宋体", 10.5, true, HorizontalAlignment.CENTER, true),
        VALUE("宋体", 10.5, false, HorizontalAlignment.LEFT, true),
        CENTERED("宋体", 10.5, false, HorizontalAlignment.CENTER, true);

        private final String font;
        private final double points;
        private final boolean bold;
        private final HorizontalAlignment alignment;
        private final boolean border;

        Look(String font, double points, boolean bold, HorizontalAlignment alignment, boolean border) {
            this.font = font;
            this.points = points;
            this.bold = bold;
            this.alignment = alignment;
            this.border = border;
        }
    }

    XSSFCellStyle of(Look look) {
        return made.computeIfAbsent(look.name(), k -> make(look, TEXT_FORMAT));
    }

    XSSFCellStyle formatted(Look look, String format) {
        return made.computeIfAbsent(look + " " + format, k -> make(look, format));
    }

    /** Text that a spreadsheet must not take for a formula when somebody edits the cell. */
    XSSFCellStyle quoted(Look look) {
        return made.computeIfAbsent(look + " quoted", k -> {
            XSSFCellStyle style = make(look, TEXT_FORMAT);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    private XSSFCellStyle make(Look look, String format) {
        XSSFFont font = workbook.createFont();
        font.setFontName(look.font);
        font.setFontHeight(look.points);
        font.setBold(look.bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(look.alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        if (look.border) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
