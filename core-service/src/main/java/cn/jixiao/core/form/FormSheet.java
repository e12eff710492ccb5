package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.GridCell;
import cn.jixiao.platform.workbook.SheetGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sheet held against the official form.
 *
 * @param head labels above the indicator table
 * @param foot labels below it
 * @param columns the indicator table, or null if there is none
 * @param footRow row of the foot; past the last row if there is none
 */
record FormSheet(
        SheetGrid grid,
        LabelMap head,
        LabelMap foot,
        @Nullable IndicatorColumns columns,
        int footRow) {
    static FormSheet of(SheetGrid grid) {
        IndicatorColumns columns = IndicatorColumns.of(grid);
        int table = columns == null ? Integer.MAX_VALUE : columns.firstRow();
        int footRow = columns == null ? Integer.MAX_VALUE : footRow(grid, columns);
        List<GridCell> above =
                grid.cells().stream().filter(c -> c.row() < table).toList();
        List<GridCell> below =
                grid.cells().stream().filter(c -> c.row() >= footRow).toList();
        return new FormSheet(grid, LabelMap.of(grid, above), LabelMap.of(grid, below), columns, footRow);
    }

    /** The first row under the table that asks who filled the form in: by its name, or by two other labels of the foot. */
    private static int footRow(SheetGrid grid, IndicatorColumns columns) {
        for (int row : grid.filledRows(columns.lastHeadRow() + 1)) {
            LabelMap labels = LabelMap.of(grid, grid.row(row));
            long found = FormLabel.foot().stream().filter(labels::has).count();
            if (labels.has(FormLabel.PREPARED_BY) || found > 1) {
                return row;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Labels that the form cannot do without and this sheet lacks. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (FormLabel label : FormLabel.needed()) {
            if (!head.has(label)) {
                missing.add(label.officialText());
            }
        }
        if (columns == null) {
            List<GridCell> cells = grid.cells();
            for (String label : List.of("一级指标", "二级指标", "三级指标")) {
                if (cells.stream().noneMatch(c -> IndicatorColumns.isHead(c, label))) {
                    missing.add(label);
                }
            }
            if (cells.stream().noneMatch(IndicatorColumns::isValueHead) || missing.isEmpty()) {
                missing.add("指标值");
            }
        }
        return missing;
    }

    /** Labels of the foot wherever they stand: some forms have them in the head. */
    LabelMap signatureLabels() {
        return FormLabel.foot().stream().anyMatch(foot::has) ? foot : head;
    }

    IndicatorColumns table() {
        return Objects.requireNonNull(columns);
    }

    static Optional<FormSheet> best(List<FormSheet> sheets) {
        return sheets.stream().reduce((a, b) -> b.missing().size() < a.missing().size() ? b : a);
    }
}
