package cn.jixiao.platform.web;

import cn.jixiao.platform.problem.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page that a request asks for, as a controller's argument: query parameters {@code cursor} and {@code limit}.
 *
 * @param cursor cursor of the page before, null for the first page
 * @param limit rows a page: 20, 50 or 100
 */
public record PageQuery(@Nullable String cursor, int limit) {

    private static final List<Integer> LIMITS = List.of(20, 50, 100);

    /** Refuses other limits with 400 {@code LIMIT_INVALID}. */
    public PageQuery {
        if (!LIMITS.contains(limit)) {
            throw Refusal.malformed("LIMIT_INVALID");
        }
    }

    /** How many rows to query: one more than the page holds, to know whether there is a next. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * Where the page begins.
     *
     * @param list name of the list and its order, for example {@code targets/updated}
     * @param parts number of columns that the list is sorted by
     * @return empty for the first page
     * @throws Refusal 400 {@code CURSOR_INVALID} for a cursor that this list did not give
     */
    public Optional<Cursor> after(String list, int parts) {
        return cursor == null || cursor.isBlank() ? Optional.empty() : Optional.of(Cursor.decoded(list, parts, cursor));
    }
}
