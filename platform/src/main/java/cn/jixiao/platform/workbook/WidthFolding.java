package cn.jixiao.platform.workbook;

/**
 * Folds full-width forms to their ASCII twins and knows every white space that official forms contain. Unlike Unicode's
 * compatibility normalisation it leaves units such as ㎡ and rare characters alone.
 */
public final class WidthFolding {
    private WidthFolding() {}

    /** The text with full-width forms and every kind of space as their ASCII twins; line breaks stay. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                folded.append((char) (c - 0xFEE0));
            } else if (c != '\n' && isSpace(c)) {
                folded.append(' ');
            } else {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** The text without white space of any width at either end. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** What two cells must share to count as equal: folded, trimmed, line breaks unified. */
    public static String comparable(String text) {
        return trim(fold(text.replace("\r\n", "\n").replace('\r', '\n')));
    }

    /** Whether a full-width digit is in it. */
    public static boolean hasFullWidthDigit(String text) {
        return text.chars().anyMatch(c -> c >= '\uFF10' && c <= '\uFF19');
    }

    /** Whether this is white space of any width. */
    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
