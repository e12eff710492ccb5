package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.CellKind;
import cn.jixiao.platform.workbook.FormCell;
import cn.jixiao.platform.workbook.GridCell;
import cn.jixiao.platform.workbook.SheetGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be said of a workbook, and which cell feeds which field. */
final class ReadingNotes {
    /** Nobody reads more; a sheet full of formulas must not become a page of megabytes. */
    private static final int MOST_OF_A_KIND = 50;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<FormCell, String> fields = new HashMap<>();

    void say(FindingCode code, @Nullable FormCell cell, String field, String... arguments) {
        if (findings.stream().filter(f -> f.code() == code).count() < MOST_OF_A_KIND) {
            findings.add(Finding.at(code, cell, field, arguments));
        }
    }

    /** Takes the value of a cell for a field. */
    FormText take(SheetGrid grid, int row, int column, String field) {
        GridCell found = grid.at(row, column);
        FormCell cell = grid.address(row, column);
        fields.putIfAbsent(cell, field);
        if (found == null) {
            return new FormText("", CellKind.TEXT, cell);
        }
        if (found.error()) {
            say(FindingCode.ERROR_VALUE, cell, field, found.text());
        }
        return new FormText(found.text(), found.kind(), cell);
    }

    void place(@Nullable FormCell cell, String field) {
        if (cell != null) {
            fields.putIfAbsent(cell, field);
        }
    }

    /** Names every formula of a sheet, with the field it feeds. */
    void formulas(SheetGrid grid) {
        for (GridCell cell : grid.cells()) {
            if (cell.formula()) {
                FormCell place = grid.address(cell);
                say(FindingCode.FORMULA, place, fields.getOrDefault(place, ""), cell.text());
            }
        }
    }

    List<Finding> worstFirst() {
        return findings.stream().sorted(Comparator.comparing(Finding::level)).toList();
    }
}
