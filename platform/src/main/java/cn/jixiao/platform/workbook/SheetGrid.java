package cn.jixiao.platform.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The filled cells of one sheet and its merged areas. */
public final class SheetGrid {
    private final String name;
    private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private final Map<Long, CellRangeAddress> areas = new HashMap<>();
    private int lastColumn = -1;

    SheetGrid(String name) {
        this.name = name;
    }

    /** The sheet's name as the workbook shows it. */
    public String name() {
        return name;
    }

    /** Takes in what a sheet has. */
    SheetStream.CellSink sink() {
        return new SheetStream.CellSink() {
            @Override
            public void cell(GridCell cell) {
                add(cell);
            }

            @Override
            public void merge(CellRangeAddress area) {
                merges.add(area);
            }
        };
    }

    private void add(GridCell cell) {
        rows.computeIfAbsent(cell.row(), r -> new TreeMap<>()).put(cell.column(), cell);
        lastColumn = Math.max(lastColumn, cell.column());
    }

    /** The last row with a filled cell, from 0; -1 in an empty sheet. */
    public int lastRow() {
        return rows.isEmpty() ? -1 : rows.lastKey();
    }

    /** The last column with a filled cell, from 0; -1 in an empty sheet. */
    public int lastColumn() {
        return lastColumn;
    }

    /** All filled cells, row by row, without those hidden under a merged area. */
    public List<GridCell> cells() {
        List<GridCell> all = new ArrayList<>();
        rows.values().forEach(row -> all.addAll(shown(row.values())));
        return all;
    }

    /** The filled cells of a row, without those hidden under a merged area. */
    public List<GridCell> row(int row) {
        NavigableMap<Integer, GridCell> cells = rows.get(row);
        return cells == null ? List.of() : shown(cells.values());
    }

    private List<GridCell> shown(Collection<GridCell> cells) {
        return cells.stream()
                .filter(c -> area(c).getFirstRow() == c.row() && area(c).getFirstColumn() == c.column())
                .toList();
    }

    /** The merged area around a cell, or its place alone. */
    public CellRangeAddress area(GridCell cell) {
        return area(cell.row(), cell.column());
    }

    /** The rows from this one on that have a filled cell: never more than there are cells, however long the sheet. */
    public List<Integer> filledRows(int from) {
        return List.copyOf(rows.tailMap(from, true).keySet());
    }

    /** The merged area around a place, or the place alone. */
    public CellRangeAddress area(int row, int column) {
        return areas.computeIfAbsent(((long) row << 20) | column, place -> findArea(row, column));
    }

    private CellRangeAddress findArea(int row, int column) {
        for (CellRangeAddress merged : merges) {
            if (merged.isInRange(row, column)) {
                return merged;
            }
        }
        return new CellRangeAddress(row, row, column, column);
    }

    /** What a place shows: its own cell or the one of the merged area around it; null if blank. */
    @Nullable
    public GridCell at(int row, int column) {
        CellRangeAddress area = area(row, column);
        NavigableMap<Integer, GridCell> cells = rows.get(area.getFirstRow());
        return cells == null ? null : cells.get(area.getFirstColumn());
    }

    /** The address under which a place is named. */
    public FormCell address(int row, int column) {
        CellRangeAddress area = area(row, column);
        return new FormCell(name, new CellReference(area.getFirstRow(), area.getFirstColumn()).formatAsString());
    }

    /** The address under which a cell is named. */
    public FormCell address(GridCell cell) {
        return address(cell.row(), cell.column());
    }
}
