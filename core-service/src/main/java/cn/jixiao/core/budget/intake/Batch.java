package cn.jixiao.core.budget.intake;

import cn.jixiao.core.directory.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Rows of one layout that are looked at together, at most about a thousand.
 *
 * @param run their run
 * @param year the run's fiscal year
 * @param apply whether what is sound goes in; else they are only looked at
 * @param person who does it
 * @param today of the business clock
 */
record Batch(
        UUID run,
        int year,
        Layout layout,
        List<Entry> entries,
        boolean apply,
        UUID person,
        LocalDate today,
        Reach reach) {

    /** The same for other rows. */
    Batch of(Layout other, List<Entry> rows) {
        return new Batch(run, year, other, rows, apply, person, today, reach);
    }

    /** Those of which something is still to be found out or done. */
    List<Entry> open() {
        return entries.stream().filter(Entry::open).toList();
    }

    /** What the open rows name in a column. */
    List<String> named(Column column) {
        return open().stream()
                .map(entry -> entry.value(column))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The day by which it is judged whether a body is in force: today, or the nearest day of the year. */
    LocalDate day() {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return today.isBefore(first) ? first : today.isAfter(last) ? last : today;
    }
}
