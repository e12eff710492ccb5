package cn.jixiao.tenant.administration;

import cn.jixiao.platform.problem.Refusal;

/** The years that a directory is asked about. */
final class Years {

    private static final int FIRST = 1990;
    private static final int FIRST_KEPT = 2020;
    private static final int LAST = 2199;

    private Years() {}

    /**
     * The year itself.
     *
     * @throws Refusal 400 for one that nobody plans for
     */
    static int known(int year) {
        if (year < FIRST || year > LAST) {
            throw Refusal.malformed("FIELD_UNREADABLE", "year").field("year");
        }
        return year;
    }

    /**
     * The year itself, where something is to be kept for it.
     *
     * @throws Refusal 400 for one that no record of the directory can have
     */
    static int plannable(int year) {
        if (year < FIRST_KEPT || year > LAST) {
            throw Refusal.malformed("FIELD_UNREADABLE", "year").field("year");
        }
        return year;
    }
}
