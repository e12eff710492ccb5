package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.CellKind;
import cn.jixiao.platform.workbook.FormCell;
import cn.jixiao.platform.workbook.WidthFolding;
import org.jspecify.annotations.Nullable;

/**
 * One value of the form as it stood in its cell.
 *
 * @param raw the text exactly as typed, untrimmed; empty where the cell is blank
 * @param kind how the cell held it
 * @param cell where it was read; null for a value that did not come from a workbook
 */
public record FormText(String raw, CellKind kind, @Nullable FormCell cell) {
    /** White space alone is a blank. */
    public FormText {
        raw = WidthFolding.trim(raw).isEmpty() ? "" : raw;
    }

    private static final FormText EMPTY = new FormText("", CellKind.TEXT, null);

    /** A text that did not come from a workbook; null counts as empty. */
    public static FormText of(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new FormText(text, CellKind.TEXT, null);
    }

    /** The blank value. */
    public static FormText empty() {
        return EMPTY;
    }

    /** The text without white space (of any width) at either end; line breaks inside are single line feeds. */
    public String text() {
        return WidthFolding.trim(raw).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether nothing but white space stands here. */
    public boolean isBlank() {
        return text().isEmpty();
    }

    /** The same place with another text, as mending leaves it; the same text gives this very value back. */
    public FormText mended(@Nullable String text) {
        String next = text == null ? "" : text;
        return next.equals(raw) ? this : new FormText(next, CellKind.TEXT, cell);
    }

    FormText withoutCell() {
        return new FormText(raw, kind, null);
    }
}
