package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.GridCell;
import cn.jixiao.platform.workbook.SheetGrid;
import cn.jixiao.platform.workbook.WidthFolding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the indicator table. */
final class IndicatorReading {
    private final SheetGrid grid;
    private final IndicatorColumns columns;
    private final ReadingNotes notes;
    private final FormLimits limits;
    private final List<FormIndicator> indicators = new ArrayList<>();
    private final List<Carried> level2 = new ArrayList<>();

    private FormText level1 = FormText.empty();

    /** A level-2 text that holds for blank cells under it, as long as the level-1 text stays. */
    private record Carried(FormText level1, FormText text) {}

    IndicatorReading(SheetGrid grid, IndicatorColumns columns, ReadingNotes notes, FormLimits limits) {
        this.grid = grid;
        this.columns = columns;
        this.notes = notes;
        this.limits = limits;
        columns.sides().forEach(side -> level2.add(new Carried(level1, level1)));
    }

    List<FormIndicator> read(int endRow) throws RefusedForm {
        for (GridCell head : columns.unread()) {
            notes.say(FindingCode.COLUMN_NOT_READ, grid.address(head), "", WidthFolding.trim(head.text()));
        }
        for (int row : grid.filledRows(columns.lastHeadRow() + 1)) {
            if (row >= endRow) {
                break;
            }
            if (!isRemark(row)) {
                row(row);
            }
            if (indicators.size() > limits.indicators()) {
                throw new RefusedForm(FindingCode.TOO_MANY_INDICATORS, String.valueOf(limits.indicators()));
            }
        }
        if (indicators.isEmpty()) {
            notes.say(FindingCode.NO_INDICATORS, grid.address(columns.firstRow(), columns.level1()), "indicators");
        }
        return indicators;
    }

    /** A remark is one cell over the whole table. */
    private boolean isRemark(int row) {
        int name = columns.sides().getFirst().name();
        GridCell cell = grid.at(row, name);
        if (cell == null || !grid.area(cell).isInRange(row, columns.level1())) {
            return false;
        }
        if (cell.row() == row) {
            notes.say(FindingCode.ROW_NOT_READ, grid.address(cell), "", WidthFolding.trim(cell.text()));
        }
        return true;
    }

    private void row(int row) throws RefusedForm {
        carryLevel1(row);
        List<FormIndicator> found = new ArrayList<>();
        for (int i = 0; i < columns.sides().size(); i++) {
            FormIndicator indicator = side(row, i, indicators.size() + found.size());
            if (indicator != null) {
                found.add(indicator);
            }
        }
        if (found.size() == 2 && sameName(found.get(0), found.get(1))) {
            FormIndicator year = found.get(1);
            FormIndicator both = new FormIndicator(
                    null,
                    year.level1(),
                    year.level2(),
                    year.name(),
                    found.get(0).mediumTerm(),
                    year.annual(),
                    null);
            indicators.add(both);
        } else {
            indicators.addAll(found);
        }
    }

    private void carryLevel1(int row) {
        GridCell cell = grid.at(row, columns.level1());
        if (cell != null) {
            level1 = new FormText(cell.text(), cell.kind(), grid.address(cell));
        }
    }

    private FormText carryLevel2(int row, int side) {
        GridCell cell = grid.at(row, columns.sides().get(side).level2());
        if (cell != null) {
            level2.set(side, new Carried(level1, new FormText(cell.text(), cell.kind(), grid.address(cell))));
        }
        Carried carried = level2.get(side);
        return carried.level1().equals(level1) ? carried.text() : FormText.empty();
    }

    private @Nullable FormIndicator side(int row, int side, int index) {
        IndicatorColumns.Side at = columns.sides().get(side);
        FormText second = carryLevel2(row, side);
        GridCell name = grid.at(row, at.name());
        GridCell mediumTerm = at.mediumTerm() < 0 ? null : grid.at(row, at.mediumTerm());
        GridCell annual = at.annual() < 0 ? null : grid.at(row, at.annual());
        boolean ownValue = own(mediumTerm, row) || own(annual, row);
        boolean blankName = name == null || WidthFolding.trim(name.text()).matches("[.…。·]*");
        if (!ownValue && (blankName || !own(name, row))) {
            return null;
        }
        String field = "indicators[" + index + "].";
        FormIndicator indicator = new FormIndicator(
                null,
                level1,
                second,
                notes.take(grid, row, at.name(), field + "name"),
                value(row, at.mediumTerm(), field + "mediumTerm"),
                value(row, at.annual(), field + "annual"),
                null);
        notes.place(level1.cell(), field + "level1");
        notes.place(second.cell(), field + "level2");
        if (indicator.name().isBlank()) {
            FormText value = indicator.annual().isBlank() ? indicator.mediumTerm() : indicator.annual();
            notes.say(FindingCode.INDICATOR_NAME_MISSING, indicator.name().cell(), field + "name", value.text());
        }
        return indicator;
    }

    private FormText value(int row, int column, String field) {
        return column < 0 ? FormText.empty() : notes.take(grid, row, column, field);
    }

    private static boolean own(@Nullable GridCell cell, int row) {
        return cell != null && cell.row() == row;
    }

    private static boolean sameName(FormIndicator mediumTerm, FormIndicator year) {
        return WidthFolding.comparable(mediumTerm.name().raw())
                .equals(WidthFolding.comparable(year.name().raw()));
    }
}
