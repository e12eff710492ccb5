package cn.jixiao.platform.workbook;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes plain tables: text is text whatever it begins with, heads are bold, what is at fault is red. One for each workbook. */
public final class PlainCells {
    private static final Pattern ESCAPE_ALIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String TEXT_FORMAT = "@";

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle text;
    private final XSSFCellStyle quoted;
    private final XSSFCellStyle wrong;
    private final XSSFCellStyle head;

    /** For the cells of one workbook. */
    public PlainCells(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.text = style();
        this.quoted = style();
        this.quoted.setQuotePrefixed(true);
        this.wrong = style();
        this.wrong.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        this.wrong.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.head = style();
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        this.head.setFont(bold);
    }

    private XSSFCellStyle style() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(TEXT_FORMAT));
        style.setWrapText(true);
        return style;
    }

    /** How a cell looks that takes what is typed as text. */
    public XSSFCellStyle textStyle() {
        return text;
    }

    /** Writes the head of a column. */
    public void head(Cell cell, String value) {
        cell.setCellValue(value);
        cell.setCellStyle(head);
    }

    /** Writes a text; one that looks like a formula is marked as text, never altered. */
    public void text(Cell cell, String value, boolean atFault) {
        cell.setCellValue(encode(value));
        cell.setCellStyle(atFault ? wrong : needsMark(value) ? quoted : text);
    }

    /** Whether a spreadsheet would take this text for a formula when somebody edits its cell. */
    public static boolean needsMark(String raw) {
        String folded = WidthFolding.trim(WidthFolding.fold(raw));
        return !folded.isEmpty() && ("=+-@'".indexOf(folded.charAt(0)) >= 0 || Character.isISOControl(raw.charAt(0)));
    }

    /** The workbook's own escape for what XML cannot say, and for texts that look like that escape. */
    public static String encode(String raw) {
        String escaped = ESCAPE_ALIKE.matcher(raw).replaceAll("_x005F_");
        StringBuilder encoded = new StringBuilder(escaped.length());
        escaped.codePoints().forEach(c -> {
            boolean sayable = c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD);
            if (sayable || c > 0xFFFF) {
                encoded.appendCodePoint(c);
            } else {
                encoded.append("_x%04X_".formatted(c));
            }
        });
        return encoded.toString();
    }
}
