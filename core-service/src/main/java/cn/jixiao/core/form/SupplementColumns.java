package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.GridCell;
import cn.jixiao.platform.workbook.SheetGrid;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the table of the second sheet stands.
 *
 * @param headRow row of its heads
 * @param columns column of each head found
 */
record SupplementColumns(int headRow, Map<Head, Integer> columns) {
    static final String SHEET_NAME = "指标补充";

    /** The heads with the wordings in use; the first is what we write. */
    enum Head {
        ORDER(0, "序号"),
        LEVEL1(1, "一级指标"),
        LEVEL2(2, "二级指标"),
        NAME(3, "三级指标", "指标名称"),
        OPERATOR(4, "指标性质", "方向", "计算符号", "指标方向"),
        UNIT(5, "度量单位", "计量单位", "单位"),
        WEIGHT(6, "权重", "分值", "权重分值"),
        EVIDENCE(7, "佐证材料", "佐证材料说明", "佐证"),
        EXPLANATION(8, "指标解释", "指标说明", "解释");

        @SuppressWarnings("ImmutableEnumChecker") // List.of
        private final List<String> wordings;

        private final int column;

        Head(int column, String... wordings) {
            this.column = column;
            this.wordings = List.of(wordings);
        }

        String officialText() {
            return wordings.getFirst();
        }

        /** The column we write it in. */
        int column() {
            return column;
        }

        static @Nullable Head of(String text) {
            String key = FormLabel.key(text);
            for (Head head : values()) {
                if (head.wordings.contains(key)) {
                    return head;
                }
            }
            return null;
        }
    }

    int of(Head head) {
        return columns.getOrDefault(head, -1);
    }

    static @Nullable SupplementColumns of(SheetGrid grid) {
        for (int row : grid.filledRows(0)) {
            Map<Head, Integer> found = new EnumMap<>(Head.class);
            for (GridCell cell : grid.row(row)) {
                Head head = Head.of(cell.text());
                if (head != null) {
                    found.putIfAbsent(head, cell.column());
                }
            }
            boolean says = found.containsKey(Head.OPERATOR) || found.containsKey(Head.WEIGHT);
            if (found.containsKey(Head.NAME) && says) {
                return new SupplementColumns(row, found);
            }
        }
        return null;
    }
}
