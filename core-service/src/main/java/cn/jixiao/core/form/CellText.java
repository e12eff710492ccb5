package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.CellKind;
import cn.jixiao.platform.workbook.PlainCells;
import cn.jixiao.platform.workbook.ShownNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.jspecify.annotations.Nullable;

/** Puts values into cells so that they come back as they are: text is text whatever it begins with. */
final class CellText {
    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?%?");

    private CellText() {}

    static void put(Cell cell, FormText value, SheetStyles styles, SheetStyles.Look look) {
        String raw = value.raw();
        LocalDate day = value.kind() == CellKind.DATE ? day(raw) : null;
        if (raw.isEmpty()) {
            cell.setCellStyle(styles.of(look));
        } else if (day != null) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.formatted(look, "yyyy-mm-dd"));
        } else if (value.kind() == CellKind.NUMBER && NUMBER.matcher(raw).matches()) {
            BigDecimal number = ShownNumber.number(raw);
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.formatted(look, format(raw)));
        } else {
            text(cell, raw, styles, look);
        }
    }

    /** Another value in a cell that keeps its look. */
    static void replace(Cell cell, FormText value) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setQuotePrefixed(PlainCells.needsMark(value.raw()));
        LocalDate day = value.kind() == CellKind.DATE ? day(value.raw()) : null;
        cell.setBlank();
        if (day != null) {
            cell.setCellValue(day);
            style.setDataFormat(format(cell, "yyyy-mm-dd"));
        } else if (value.kind() == CellKind.NUMBER
                && NUMBER.matcher(value.raw()).matches()) {
            cell.setCellValue(ShownNumber.number(value.raw()).doubleValue());
            style.setDataFormat(format(cell, format(value.raw())));
        } else if (!value.raw().isEmpty()) {
            cell.setCellValue(PlainCells.encode(value.raw()));
        }
        cell.setCellStyle(style);
    }

    private static short format(Cell cell, String format) {
        return cell.getSheet().getWorkbook().createDataFormat().getFormat(format);
    }

    /** A text that looks like a formula is marked as text, never altered. */
    static void text(Cell cell, String raw, SheetStyles styles, SheetStyles.Look look) {
        cell.setCellValue(PlainCells.encode(raw));
        cell.setCellStyle(PlainCells.needsMark(raw) ? styles.quoted(look) : styles.of(look));
    }

    private static String format(String raw) {
        Matcher number = NUMBER.matcher(raw);
        String decimals = number.matches() && number.group(1) != null
                ? "." + "0".repeat(number.group(1).length())
                : "";
        return (raw.contains(",") ? "#,##0" : "0") + decimals + (raw.endsWith("%") ? "%" : "");
    }

    private static @Nullable LocalDate day(String raw) {
        try {
            return LocalDate.parse(raw);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
