package cn.jixiao.core.budget.intake;

import cn.jixiao.platform.workbook.CellKind;
import cn.jixiao.platform.workbook.GridCell;

/**
 * What a cell of a spreadsheet was, kept in front of its text until the row is looked at. The marks are characters for private
 * use, which no text of a file keeps.
 */
final class Marks {

    static final char FORMULA = '\uE000';
    static final char ERROR = '\uE001';
    static final char ROUNDED = '\uE002';
    private static final char UNREADABLE = '\uFFFD';

    /** A spreadsheet keeps so many digits of a number. */
    private static final int DIGITS = 15;

    private Marks() {}

    /** The text of a cell with what is known of it. */
    static String of(GridCell cell) {
        String text = clean(cell.text());
        if (cell.error()) {
            return ERROR + text;
        }
        if (cell.formula()) {
            return FORMULA + text;
        }
        boolean rounded = cell.kind() == CellKind.NUMBER
                && text.indexOf('.') < 0
                && text.chars().filter(Character::isDigit).count() > DIGITS;
        return rounded ? ROUNDED + text : text;
    }

    /** A text without what a database cannot keep and without what looks like a mark. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || (c >= FORMULA && c <= ROUNDED) || (c >= 0xD800 && c <= 0xDFFF) ? UNREADABLE : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The text without its mark. */
    static String text(String marked) {
        return marked.isEmpty() || marked.charAt(0) < FORMULA || marked.charAt(0) > ROUNDED
                ? marked
                : marked.substring(1);
    }

    /** Why no value can come of a cell; empty where one can. */
    static String fault(String marked) {
        if (marked.isEmpty()) {
            return "";
        }
        return switch (marked.charAt(0)) {
            case FORMULA -> "FORMULA";
            case ERROR -> "ERROR_VALUE";
            case ROUNDED -> "DIGITS_LOST";
            default -> marked.chars().anyMatch(Marks::unkeepable) ? "CONTROL_CHARACTER" : "";
        };
    }

    private static boolean unkeepable(int c) {
        return c == UNREADABLE || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }
}
