package cn.jixiao.core.budget.intake;

import cn.jixiao.platform.problem.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one table: looks for its head in the first rows and then hands the others on. */
final class TableRows {

    private static final int LAST_HEAD_ROW = 20;

    private final String sheet;
    private final RowTaker taker;
    private @Nullable Heads heads;
    private @Nullable String missing;

    TableRows(String sheet, RowTaker taker) {
        this.sheet = sheet;
        this.taker = taker;
    }

    /**
     * The next row.
     *
     * @param number from 1
     */
    void row(int number, List<@Nullable String> cells) {
        if (heads == null) {
            if (number <= LAST_HEAD_ROW) {
                heads = head(cells).orElse(null);
            }
            return;
        }
        @Nullable String[] own = heads.cells(cells);
        if (own != null) {
            taker.row(heads.layout(), sheet, number, own);
        }
    }

    private Optional<Heads> head(List<@Nullable String> cells) {
        List<String> texts =
                cells.stream().map(cell -> cell == null ? "" : Marks.text(cell)).toList();
        Optional<Heads> found = Heads.find(sheet, texts);
        for (Layout layout : Layout.values()) {
            if (found.isEmpty() && missing == null && Heads.titled(sheet, layout)) {
                missing = Heads.missing(layout, texts);
            }
        }
        return found;
    }

    /**
     * The table is over.
     *
     * @return whether it was one of the layouts
     * @throws Refusal 422 when it is called after a layout and has not its heads
     */
    boolean over() {
        if (heads == null && missing != null) {
            throw Refusal.rule("HEADS_MISSING", sheet, missing).field("file");
        }
        return heads != null;
    }
}
