package cn.jixiao.tenant.roster;

import cn.jixiao.platform.workbook.GridCell;
import cn.jixiao.platform.workbook.RefusedWorkbook;
import cn.jixiao.platform.workbook.SheetGrid;
import cn.jixiao.platform.workbook.SheetSource;
import cn.jixiao.platform.workbook.WidthFolding;
import cn.jixiao.platform.workbook.WorkbookFault;
import cn.jixiao.platform.workbook.WorkbookIntake;
import cn.jixiao.platform.workbook.WorkbookLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds the two sheets by their names and the columns by their heads, so that moved columns and spare ones do not matter. */
final class RosterReader {

    private static final int LAST_HEAD_ROW = 20;

    private final List<RosterRow> rows = new ArrayList<>();
    private final Map<RosterSheet, Map<RosterColumn, Integer>> columns = new EnumMap<>(RosterSheet.class);
    private final List<String> spare = new ArrayList<>();

    /**
     * Reads a workbook.
     *
     * @throws RefusedWorkbook if it is none, cannot be taken, or is another one
     */
    RosterBook read(byte[] workbook) throws RefusedWorkbook {
        for (SheetSource.Sheet sheet : sheets(workbook)) {
            take(sheet.grid());
        }
        if (columns.isEmpty()) {
            throw new RefusedWorkbook(
                    WorkbookFault.WRONG_WORKBOOK, RosterSheet.UNITS.title() + "、" + RosterSheet.PEOPLE.title());
        }
        return new RosterBook(rows, columns, spare);
    }

    private static List<SheetSource.Sheet> sheets(byte[] workbook) throws RefusedWorkbook {
        WorkbookLimits limits = WorkbookLimits.standard();
        try {
            return new SheetSource(limits)
                    .sheets(new WorkbookIntake(limits).accept(new ByteArrayInputStream(workbook)));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    private void take(SheetGrid grid) {
        for (RosterSheet sheet : RosterSheet.values()) {
            if (WidthFolding.comparable(grid.name()).equals(sheet.title()) && !columns.containsKey(sheet)) {
                for (int row : grid.filledRows(0)) {
                    Map<RosterColumn, Integer> heads = heads(grid, row, sheet);
                    if (row <= LAST_HEAD_ROW && !heads.isEmpty()) {
                        columns.put(sheet, heads);
                        rows(grid, row + 1, sheet, heads);
                        return;
                    }
                }
            }
        }
        if (grid.lastRow() >= 0) {
            spare.add(grid.name());
        }
    }

    /** Where the columns stand if this row is the head of the sheet; else nothing. */
    private static Map<RosterColumn, Integer> heads(SheetGrid grid, int row, RosterSheet sheet) {
        Map<RosterColumn, Integer> found = new EnumMap<>(RosterColumn.class);
        for (GridCell cell : grid.row(row)) {
            for (RosterColumn column : sheet.columns()) {
                if (WidthFolding.comparable(cell.text()).equals(column.head())) {
                    found.putIfAbsent(column, cell.column());
                }
            }
        }
        boolean whole =
                sheet.columns().stream().filter(RosterColumn::isRequired).allMatch(found::containsKey);
        return whole ? found : Map.of();
    }

    private void rows(SheetGrid grid, int from, RosterSheet sheet, Map<RosterColumn, Integer> heads) {
        for (int row : grid.filledRows(from)) {
            Map<RosterColumn, GridCell> cells = new EnumMap<>(RosterColumn.class);
            heads.forEach((column, place) -> {
                GridCell cell = grid.at(row, place);
                if (cell != null && !WidthFolding.trim(cell.text()).isEmpty()) {
                    cells.put(column, cell);
                }
            });
            if (!cells.isEmpty()) {
                rows.add(new RosterRow(sheet, row, cells));
            }
        }
    }
}
