package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.CellKind;
import cn.jixiao.platform.workbook.FormCell;
import cn.jixiao.platform.workbook.GridCell;
import cn.jixiao.platform.workbook.SheetGrid;
import cn.jixiao.platform.workbook.WidthFolding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Where the labels of the form stand on a sheet. */
final class LabelMap {
    private final SheetGrid grid;
    private final Map<FormLabel, CellRangeAddress> areas = new EnumMap<>(FormLabel.class);
    private final Map<FormLabel, FormText> inline = new EnumMap<>(FormLabel.class);
    private final Set<FormCell> labelCells = new HashSet<>();
    private final List<GridCell> twice = new ArrayList<>();

    private LabelMap(SheetGrid grid) {
        this.grid = grid;
    }

    /** Finds labels among the given cells; a cell that is label and value in one counts where no pure label is found. */
    static LabelMap of(SheetGrid grid, List<GridCell> cells) {
        LabelMap map = new LabelMap(grid);
        for (GridCell cell : cells) {
            FormLabel.of(cell.text()).ifPresent(label -> map.put(label, cell));
        }
        for (GridCell cell : cells) {
            map.inline(cell);
        }
        return map;
    }

    private void put(FormLabel label, GridCell cell) {
        labelCells.add(grid.address(cell));
        if (areas.putIfAbsent(label, grid.area(cell)) != null && label != FormLabel.HEAD) {
            twice.add(cell);
        }
    }

    private void inline(GridCell cell) {
        if (labelCells.contains(grid.address(cell))) {
            return;
        }
        String text = cell.text();
        int from = -1;
        FormLabel open = null;
        Matcher matcher = INLINE.matcher(text);
        while (matcher.find()) {
            Optional<FormLabel> label = FormLabel.of(matcher.group(1));
            boolean atStart =
                    WidthFolding.trim(text.substring(0, matcher.start())).isEmpty();
            if (label.isEmpty() || (!atStart && (open == null || !label.get().isFoot()))) {
                continue;
            }
            keep(open, text, from, matcher.start(), cell);
            open = label.get();
            from = matcher.end();
        }
        keep(open, text, from, text.length(), cell);
    }

    private void keep(@Nullable FormLabel label, String text, int from, int to, GridCell cell) {
        if (label == null || label == FormLabel.HEAD || areas.containsKey(label)) {
            return;
        }
        String value = WidthFolding.trim(text.substring(from, to));
        inline.putIfAbsent(label, new FormText(value, CellKind.TEXT, grid.address(cell)));
    }

    boolean has(FormLabel label) {
        return areas.containsKey(label) || inline.containsKey(label);
    }

    @Nullable
    CellRangeAddress area(FormLabel label) {
        return areas.get(label);
    }

    @Nullable
    FormText inline(FormLabel label) {
        return inline.get(label);
    }

    boolean isLabel(int row, int column) {
        return labelCells.contains(grid.address(row, column));
    }

    boolean startsRow(int row) {
        return grid.row(row).stream().anyMatch(c -> labelCells.contains(grid.address(c)));
    }

    /** Cells that repeat a label. */
    List<GridCell> twice() {
        return twice;
    }

    /** The first row with a label; very large if there is none. */
    int firstRow() {
        return areas.values().stream()
                .mapToInt(CellRangeAddress::getFirstRow)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static final Pattern INLINE = Pattern.compile("(" + anyWording() + ")\\s*[:：]");

    private static String anyWording() {
        List<String> wordings = new ArrayList<>();
        for (FormLabel label : FormLabel.values()) {
            label.wordings().forEach(w -> wordings.add(String.join("[\\s　]*", w.split(""))));
        }
        // Longer wordings first, so that 联系电话 is not taken for 电话.
        wordings.sort((a, b) -> b.length() - a.length());
        return String.join("|", wordings);
    }
}
