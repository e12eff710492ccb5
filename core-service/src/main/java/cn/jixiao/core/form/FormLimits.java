package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.WorkbookLimits;

/**
 * How much a workbook with a form may hold before it is refused.
 *
 * @param workbook the workbook itself
 * @param indicators rows of the indicator table
 */
public record FormLimits(WorkbookLimits workbook, int indicators) {

    /** The standard of workbooks and 200 indicators. */
    public static FormLimits standard() {
        return new FormLimits(WorkbookLimits.standard(), 200);
    }
}
