package cn.jixiao.tenant.roster;

import cn.jixiao.platform.workbook.GridCell;
import cn.jixiao.platform.workbook.WidthFolding;
import java.util.Map;

/**
 * A filled row of one of the sheets.
 *
 * @param row its place in the sheet, from 0
 * @param cells its filled cells of the columns that count
 */
record RosterRow(RosterSheet sheet, int row, Map<RosterColumn, GridCell> cells) {

    /** What a cell says, in ordinary digits and letters and without white space around it; empty where it is blank. */
    String text(RosterColumn column) {
        return WidthFolding.trim(WidthFolding.fold(raw(column)));
    }

    /** What a cell says in words, as it was typed but for white space around it. */
    String words(RosterColumn column) {
        return WidthFolding.trim(raw(column));
    }

    /** What a cell says exactly. */
    String raw(RosterColumn column) {
        GridCell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }
}
