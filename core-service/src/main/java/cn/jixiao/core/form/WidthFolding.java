package cn.jixiao.core.form;

/**
 * Folds full-width forms to their ASCII twins and knows every white space that official forms contain. Unlike Unicode's
 * compatibility normalisation it leaves units such as ㎡ and rare characters alone.
 */
final class WidthFolding {
    private WidthFolding() {}

    static String fold(String text) {
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

    static String trim(String text) {
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
    static String comparable(String text) {
        return trim(fold(text.replace("\r\n", "\n").replace('\r', '\n')));
    }

    static boolean hasFullWidthDigit(String text) {
        return text.chars().anyMatch(c -> c >= '\uFF10' && c <= '\uFF19');
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
