package cn.jixiao.platform.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** What a numeric cell shows, as long as that hides no digit; else the number itself. */
public final class ShownNumber {
    /** Excel keeps fifteen digits. */
    private static final MathContext PRECISION = new MathContext(15);

    private static final Pattern PLAIN = Pattern.compile("-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?%?");
    private static final Pattern WITH_UNIT = Pattern.compile("(-?[\\d,]+(?:\\.\\d+)?)\\D*\\p{IsHan}\\D*");

    private final StylesTable styles;
    private final boolean since1904;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    ShownNumber(StylesTable styles, boolean since1904) {
        this.styles = styles;
        this.since1904 = since1904;
    }

    GridCell cell(int row, int column, String value, int style, boolean formula) {
        double number;
        try {
            number = Double.parseDouble(value.strip());
        } catch (NumberFormatException e) {
            return new GridCell(row, column, value, CellKind.TEXT, formula, false);
        }
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return new GridCell(row, column, value, CellKind.TEXT, formula, true);
        }
        XSSFCellStyle look = style >= 0 && style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
        String format = look == null ? null : look.getDataFormatString();
        if (look == null || format == null) {
            return new GridCell(row, column, exact(number).toPlainString(), CellKind.NUMBER, formula, false);
        }
        int formatIndex = look.getDataFormat();
        if (number >= 1 && DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(number)) {
            String day =
                    DateUtil.getLocalDateTime(number, since1904).toLocalDate().toString();
            return new GridCell(row, column, day, CellKind.DATE, formula, false);
        }
        String shown = formatter
                .formatRawCellContents(number, formatIndex, format, since1904)
                .strip();
        BigDecimal exact = exact(number);
        if (PLAIN.matcher(shown).matches() && number(shown).compareTo(exact) == 0) {
            return new GridCell(row, column, shown, CellKind.NUMBER, formula, false);
        }
        var unit = WITH_UNIT.matcher(shown);
        if (unit.matches() && number(unit.group(1)).compareTo(exact) == 0) {
            return new GridCell(row, column, shown, CellKind.TEXT, formula, false);
        }
        return new GridCell(row, column, exact.toPlainString(), CellKind.NUMBER, formula, false);
    }

    /** The number that a plain display says, for example {@code 1,234.50} or {@code 5%}. */
    public static BigDecimal number(String shown) {
        String plain = shown.replace(",", "");
        return plain.endsWith("%")
                ? new BigDecimal(plain.substring(0, plain.length() - 1)).movePointLeft(2)
                : new BigDecimal(plain);
    }

    private static BigDecimal exact(double number) {
        BigDecimal exact =
                new BigDecimal(Double.toString(number)).round(PRECISION).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
