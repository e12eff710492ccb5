package cn.jixiao.stack;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** The day the demo plays on, as an offset of the business clock. */
final class BusinessDate {
    private static final int DEMO_DAY = 20;

    private BusinessDate() {}

    /** The latest 20 October that is not in the future: the season in which targets are declared. */
    static LocalDate standard(LocalDate today) {
        LocalDate thisYear = LocalDate.of(today.getYear(), Month.OCTOBER, DEMO_DAY);
        return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
    }

    static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new StackException("\"" + text + "\" is not a date.", "use --as-of 2026-10-20");
        }
    }

    /** As an ISO duration in whole days, for example {@code P-34D}; empty if the clock is not moved. */
    static String offset(LocalDate asOf, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, asOf);
        return days == 0 ? "" : "P" + days + "D";
    }

    /** The days of such an offset. */
    static long days(String offset) {
        return offset.isEmpty() ? 0 : Duration.parse(offset).toDays();
    }
}
