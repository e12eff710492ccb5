package cn.jixiao.core.budget.intake;

import org.jspecify.annotations.Nullable;

/** Takes the rows of a file one by one, whatever the file's format. */
interface RowTaker {

    /**
     * A row that is not blank.
     *
     * @param sheet name of its sheet, or of the file where there are none
     * @param number as a person counts it, from 1, heads included
     * @param cells in the order of the layout's columns; null where blank
     */
    void row(Layout layout, String sheet, int number, @Nullable String[] cells);

    /** A sheet or column that was not read. */
    void spare(String name);
}
