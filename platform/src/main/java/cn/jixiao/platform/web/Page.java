package cn.jixiao.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by key.
 *
 * @param items the rows
 * @param next cursor of the next page, null on the last
 * @param count how many there are in all, null where nobody asked
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Count count) {

    /**
     * A page from a query that asked for one row more than the page holds ({@link PageQuery#fetch()}).
     *
     * @param rows up to {@code limit + 1} rows in the order of the list
     * @param query what was asked for
     * @param key the cursor of a row, by the columns that the list is sorted by
     * @param count how many there are, or null
     */
    public static <T> Page<T> of(List<T> rows, PageQuery query, Function<T, Cursor> key, @Nullable Count count) {
        if (rows.size() <= query.limit()) {
            return new Page<>(List.copyOf(rows), null, count);
        }
        List<T> items = List.copyOf(rows.subList(0, query.limit()));
        return new Page<>(items, key.apply(items.getLast()).encoded(), count);
    }

    /**
     * A count that stops counting.
     *
     * @param value the number of rows, at most {@link #CAP}
     * @param capped whether there are more
     */
    public record Count(long value, boolean capped) {

        /** Where counting stops. A counting query says {@code limit} {@code CAP + 1}. */
        public static final int CAP = 1_000;

        /** The count of a query that was limited to {@code CAP + 1} rows. */
        public static Count of(long counted) {
            return new Count(Math.min(counted, CAP), counted > CAP);
        }
    }
}
