package cn.jixiao.tenant.roster;

import java.util.List;
import java.util.Map;

/**
 * What was read of a workbook.
 *
 * @param rows in the order of the sheets
 * @param columns where the columns of each sheet that was found stand
 * @param spareSheets filled sheets that were not read, by name
 */
record RosterBook(
        List<RosterRow> rows, Map<RosterSheet, Map<RosterColumn, Integer>> columns, List<String> spareSheets) {

    List<RosterRow> of(RosterSheet sheet) {
        return rows.stream().filter(row -> row.sheet() == sheet).toList();
    }
}
