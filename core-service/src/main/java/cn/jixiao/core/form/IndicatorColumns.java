package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.GridCell;
import cn.jixiao.platform.workbook.SheetGrid;
import cn.jixiao.platform.workbook.WidthFolding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where the indicator table stands on a sheet. Medium term and year stand side by side behind one name, or each has names of its
 * own (the central layout): then there are two sides.
 *
 * @param firstRow row of the heads
 * @param lastHeadRow last row of the heads
 * @param level1 column of 一级指标
 * @param sides one side, or two: medium term, year
 * @param unread heads of columns that the form does not know
 */
record IndicatorColumns(int firstRow, int lastHeadRow, int level1, List<Side> sides, List<GridCell> unread) {
    private static final Pattern VALUE = Pattern.compile("(?:指标|目标)值(?!.*(?:依据|说明|类型|单位|性质|符号))");
    private static final Pattern MEDIUM_TERM = Pattern.compile("中期|实施期");
    private static final Pattern YEAR = Pattern.compile("年度|当年|本年");
    private static final Pattern TERM_HEAD = Pattern.compile("中期.{0,4}|实施期.{0,4}|.{0,5}年度.{0,4}|当年|本年");

    private static final int MOST_HEAD_ROWS = 4;

    /**
     * The columns of one side; 0 and more, or -1 where it has none.
     *
     * @param level2 二级指标
     * @param name 三级指标
     * @param mediumTerm value of the medium term
     * @param annual value of the year
     */
    record Side(int level2, int name, int mediumTerm, int annual) {}

    private record ValueColumn(int column, boolean mediumTerm, boolean annual) {}

    static @Nullable IndicatorColumns of(SheetGrid grid) {
        for (GridCell cell : grid.cells()) {
            if (isHead(cell, "三级指标")) {
                IndicatorColumns found = at(grid, cell.row());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    static boolean isHead(GridCell cell, String label) {
        return FormLabel.key(cell.text()).equals(label);
    }

    static boolean isValueHead(GridCell cell) {
        String text = cell.text();
        return text.length() < 40
                && VALUE.matcher(WidthFolding.fold(text).replaceAll("\\s+", "")).find();
    }

    private static @Nullable IndicatorColumns at(SheetGrid grid, int row) {
        List<GridCell> heads = grid.row(row);
        List<Integer> level1 = columns(heads, "一级指标");
        List<Integer> level2 = columns(heads, "二级指标");
        List<Integer> names = columns(heads, "三级指标");
        int lastHead = lastHeadRow(grid, heads, row);
        List<ValueColumn> values = values(grid, row, lastHead);
        if (level1.isEmpty() || level2.isEmpty() || values.isEmpty()) {
            return null;
        }
        List<Side> sides = names.size() == 1
                ? List.of(oneSide(level2.getFirst(), names.getFirst(), values))
                : twoSides(level2, names, values);
        List<GridCell> unread = heads.stream()
                .filter(c -> !isValueHead(c) && FormLabel.of(c.text()).isEmpty())
                .filter(c -> !isHead(c, "一级指标") && !isHead(c, "二级指标") && !isHead(c, "三级指标"))
                .filter(c -> !TERM_HEAD.matcher(FormLabel.key(c.text())).matches())
                .toList();
        return new IndicatorColumns(row, lastHead, level1.getFirst(), sides, unread);
    }

    private static List<Integer> columns(List<GridCell> heads, String label) {
        return heads.stream()
                .filter(c -> isHead(c, label))
                .map(GridCell::column)
                .toList();
    }

    /** Heads may take two rows: merged ones, or a second row that says medium term and year under 指标值. */
    private static int lastHeadRow(SheetGrid grid, List<GridCell> heads, int row) {
        int last = row;
        for (GridCell head : heads) {
            CellRangeAddress area = grid.area(head);
            if (isHead(head, "三级指标")) {
                last = Math.max(last, area.getLastRow());
            }
            if (isValueHead(head)) {
                int below = area.getLastRow() + 1;
                for (int c = area.getFirstColumn(); c <= area.getLastColumn(); c++) {
                    GridCell sub = grid.at(below, c);
                    if (sub != null
                            && TERM_HEAD.matcher(FormLabel.key(sub.text())).matches()) {
                        last = Math.max(last, grid.area(sub).getLastRow());
                    }
                }
            }
        }
        return Math.min(last, row + MOST_HEAD_ROWS);
    }

    private static List<ValueColumn> values(SheetGrid grid, int row, int lastHead) {
        List<ValueColumn> values = new ArrayList<>();
        for (int column = 0; column <= grid.lastColumn(); column++) {
            boolean value = false;
            StringBuilder heads = new StringBuilder();
            for (int r = row; r <= lastHead; r++) {
                GridCell head = grid.at(r, column);
                value |= head != null && isValueHead(head);
                heads.append(head == null ? "" : head.text());
            }
            GridCell above = row == 0 ? null : grid.at(row - 1, column);
            if (above != null && TERM_HEAD.matcher(FormLabel.key(above.text())).matches()) {
                heads.append(above.text());
            }
            boolean leaf = grid.area(lastHead, column).getFirstColumn() == column;
            if (value && leaf) {
                values.add(new ValueColumn(
                        column,
                        MEDIUM_TERM.matcher(heads).find(),
                        YEAR.matcher(heads).find()));
            }
        }
        return values;
    }

    private static Side oneSide(int level2, int name, List<ValueColumn> values) {
        int mediumTerm = first(values, v -> v.mediumTerm() && !v.annual());
        int annual = first(values, v -> v.annual() && !v.mediumTerm());
        List<Integer> open = values.stream()
                .filter(v -> v.annual() == v.mediumTerm())
                .map(ValueColumn::column)
                .toList();
        if (mediumTerm < 0 && annual < 0 && open.size() > 1) {
            return new Side(level2, name, open.get(0), open.get(1));
        }
        if (!open.isEmpty()) {
            annual = annual < 0 ? open.getFirst() : annual;
            mediumTerm = mediumTerm < 0 && annual != open.getFirst() ? open.getFirst() : mediumTerm;
        }
        return new Side(level2, name, mediumTerm, annual);
    }

    private static int first(List<ValueColumn> values, Predicate<ValueColumn> which) {
        return values.stream()
                .filter(which)
                .mapToInt(ValueColumn::column)
                .findFirst()
                .orElse(-1);
    }

    private static List<Side> twoSides(List<Integer> level2, List<Integer> names, List<ValueColumn> values) {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int name = names.get(i);
            int next = i + 1 < names.size() ? names.get(i + 1) : Integer.MAX_VALUE;
            ValueColumn value = values.stream()
                    .filter(v -> v.column() > name && v.column() < next)
                    .min(Comparator.comparingInt(ValueColumn::column))
                    .orElse(new ValueColumn(-1, false, false));
            boolean annual = value.annual() != value.mediumTerm() ? value.annual() : i == 1;
            int ownLevel2 = level2.stream().filter(c -> c < name).reduce(level2.getFirst(), (a, b) -> b);
            sides.add(new Side(ownLevel2, name, annual ? -1 : value.column(), annual ? value.column() : -1));
        }
        return sides;
    }
}
