package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.CellKind;
import cn.jixiao.platform.workbook.GridCell;
import cn.jixiao.platform.workbook.SheetGrid;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Finds the value of a label: beside it, up to the next label, or under it. */
final class ValueFinder {
    private final SheetGrid grid;
    private final LabelMap labels;
    private final ReadingNotes notes;
    private final int endRow;

    /** Values are looked for above {@code endRow}. */
    ValueFinder(SheetGrid grid, LabelMap labels, ReadingNotes notes, int endRow) {
        this.grid = grid;
        this.labels = labels;
        this.notes = notes;
        this.endRow = endRow;
    }

    /** The one cell beside the label, or under it where labels stand side by side. */
    FormText single(FormLabel label, String field) {
        return find(label, field, false, false);
    }

    /** What stands in the label's row, joined where it is spread over several cells. */
    FormText line(FormLabel label, String field) {
        return find(label, field, true, false);
    }

    /** The text beside the label, joined where it is spread over several cells or rows. */
    FormText text(FormLabel label, String field) {
        return find(label, field, true, true);
    }

    private FormText find(FormLabel label, String field, boolean joined, boolean further) {
        CellRangeAddress area = labels.area(label);
        if (area == null) {
            FormText inline = labels.inline(label);
            if (inline != null) {
                notes.place(inline.cell(), field);
            }
            return inline == null ? FormText.empty() : inline;
        }
        List<List<GridCell>> found = beside(area, further);
        int row = area.getFirstRow();
        int column = area.getLastColumn() + 1;
        if (found.isEmpty() && !label.isFoot()) {
            found = under(area);
            if (!found.isEmpty() || labels.isLabel(row, column)) {
                row = area.getLastRow() + 1;
                column = area.getFirstColumn();
            }
        }
        if (found.isEmpty()) {
            return notes.take(grid, row, column, field);
        }
        return taken(label, field, joined, found);
    }

    private FormText taken(FormLabel label, String field, boolean joined, List<List<GridCell>> found) {
        GridCell first = found.getFirst().getFirst();
        FormText value = notes.take(grid, first.row(), first.column(), field);
        if (found.size() == 1 && found.getFirst().size() == 1) {
            return value;
        }
        notes.say(FindingCode.SEVERAL_CELLS, value.cell(), field, label.officialText());
        if (!joined) {
            return value;
        }
        List<String> lines = new ArrayList<>();
        for (List<GridCell> row : found) {
            lines.add(String.join(" ", row.stream().map(GridCell::text).toList()));
            row.forEach(c -> notes.place(grid.address(c), field));
        }
        return new FormText(String.join("\n", lines), CellKind.TEXT, value.cell());
    }

    private List<List<GridCell>> beside(CellRangeAddress area, boolean further) {
        List<List<GridCell>> rows = new ArrayList<>();
        for (int row : grid.filledRows(area.getFirstRow())) {
            boolean own = row <= area.getLastRow();
            // A row that has a label, or anything in the label's column, is the next field's.
            boolean next = !own && (labels.startsRow(row) || grid.at(row, area.getFirstColumn()) != null);
            if (row >= endRow || next || (!own && (!further || rows.isEmpty()))) {
                break;
            }
            List<GridCell> cells = grid.row(row).stream()
                    .filter(c -> c.column() > area.getLastColumn())
                    .takeWhile(c -> !labels.isLabel(c.row(), c.column()))
                    .toList();
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private List<List<GridCell>> under(CellRangeAddress area) {
        for (int row : grid.filledRows(area.getLastRow() + 1)) {
            if (row >= endRow || labels.startsRow(row)) {
                break;
            }
            GridCell cell = firstIn(row, area.getFirstColumn(), area.getLastColumn());
            if (cell != null) {
                return List.of(List.of(cell));
            }
        }
        return List.of();
    }

    private @Nullable GridCell firstIn(int row, int from, int to) {
        for (GridCell cell : grid.row(row)) {
            CellRangeAddress area = grid.area(cell);
            if (area.getFirstColumn() <= to && area.getLastColumn() >= from) {
                return cell;
            }
        }
        return null;
    }
}
