package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.CellKind;
import cn.jixiao.platform.workbook.FormCell;
import cn.jixiao.platform.workbook.GridCell;
import cn.jixiao.platform.workbook.SheetGrid;
import cn.jixiao.platform.workbook.WidthFolding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the second sheet and gives its rows to the indicators: by row order and name, else by a name that is unique. */
final class SupplementReading {
    private static final Pattern WEIGHT = Pattern.compile("\\d{1,3}(?:\\.\\d{1,6})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final SheetGrid grid;
    private final SupplementColumns columns;
    private final ReadingNotes notes;

    SupplementReading(SheetGrid grid, SupplementColumns columns, ReadingNotes notes) {
        this.grid = grid;
        this.columns = columns;
        this.notes = notes;
    }

    /** The project code on the sheet, where it gives one. */
    FormText projectCode() {
        for (int row = 0; row < columns.headRow(); row++) {
            for (GridCell cell : grid.row(row)) {
                Matcher code = HeaderReading.PROJECT_CODE.matcher(WidthFolding.fold(cell.text()));
                if (code.find()) {
                    return new FormText(code.group(), CellKind.TEXT, grid.address(cell));
                }
            }
        }
        return FormText.empty();
    }

    List<FormIndicator> supplement(List<FormIndicator> indicators) {
        List<FormIndicator> result = new ArrayList<>(indicators);
        List<Integer> open = new ArrayList<>();
        indicators.forEach(i -> open.add(open.size()));
        int order = 0;
        for (int row : grid.filledRows(columns.headRow() + 1)) {
            String name = WidthFolding.comparable(text(row, SupplementColumns.Head.NAME));
            if (name.isEmpty()) {
                nameless(row);
                continue;
            }
            int index = match(indicators, open, order++, name);
            if (index < 0) {
                int column = columns.of(SupplementColumns.Head.NAME);
                notes.say(FindingCode.SUPPLEMENT_UNMATCHED, grid.address(row, column), "", name);
            } else {
                open.removeIf(i -> i == index);
                result.set(index, indicators.get(index).withSupplement(read(row, index, indicators.get(index))));
            }
        }
        return result;
    }

    /** A row without a name may be a blank one of the template; with something in it, it must not vanish unsaid. */
    private void nameless(int row) {
        SupplementColumns.Head[] heads = {
            SupplementColumns.Head.OPERATOR,
            SupplementColumns.Head.UNIT,
            SupplementColumns.Head.WEIGHT,
            SupplementColumns.Head.EVIDENCE,
            SupplementColumns.Head.EXPLANATION
        };
        for (SupplementColumns.Head head : heads) {
            String said = WidthFolding.trim(text(row, head));
            if (!said.isEmpty()) {
                notes.say(FindingCode.SUPPLEMENT_UNMATCHED, grid.address(row, columns.of(head)), "", said);
                return;
            }
        }
    }

    private static int match(List<FormIndicator> indicators, List<Integer> open, int order, String name) {
        if (open.contains(order) && named(indicators.get(order), name)) {
            return order;
        }
        List<Integer> same =
                open.stream().filter(i -> named(indicators.get(i), name)).toList();
        return same.size() == 1 ? same.getFirst() : -1;
    }

    private static boolean named(FormIndicator indicator, String name) {
        return WidthFolding.comparable(indicator.name().raw()).equals(name);
    }

    private IndicatorSupplement read(int row, int index, FormIndicator indicator) {
        String field = "indicators[" + index + "].";
        return new IndicatorSupplement(
                operator(row, field, indicator),
                text(row, SupplementColumns.Head.UNIT),
                weight(row, field),
                text(row, SupplementColumns.Head.EVIDENCE),
                text(row, SupplementColumns.Head.EXPLANATION));
    }

    private @Nullable IndicatorOperator operator(int row, String field, FormIndicator indicator) {
        String typed = text(row, SupplementColumns.Head.OPERATOR);
        if (WidthFolding.trim(typed).isEmpty()) {
            return null;
        }
        FormCell cell = grid.address(row, columns.of(SupplementColumns.Head.OPERATOR));
        notes.place(cell, field + "operator");
        Optional<IndicatorOperator> operator = IndicatorOperator.of(typed);
        if (operator.isEmpty()) {
            notes.say(FindingCode.SUPPLEMENT_VALUE, cell, field + "operator", typed);
            return null;
        }
        IndicatorOperator own = indicator.annualValue().operator();
        if (own != null && own != operator.get()) {
            notes.say(
                    FindingCode.SUPPLEMENT_DIFFERS,
                    cell,
                    field + "operator",
                    operator.get().symbol(),
                    own.symbol());
        }
        return operator.get();
    }

    private @Nullable BigDecimal weight(int row, String field) {
        String typed = WidthFolding.comparable(text(row, SupplementColumns.Head.WEIGHT));
        if (typed.isEmpty()) {
            return null;
        }
        FormCell cell = grid.address(row, columns.of(SupplementColumns.Head.WEIGHT));
        notes.place(cell, field + "weight");
        BigDecimal weight = WEIGHT.matcher(typed).matches() ? new BigDecimal(typed) : null;
        if (weight == null || weight.compareTo(MOST) > 0) {
            notes.say(FindingCode.SUPPLEMENT_VALUE, cell, field + "weight", typed);
            return null;
        }
        return weight;
    }

    private String text(int row, SupplementColumns.Head head) {
        int column = columns.of(head);
        GridCell cell = column < 0 ? null : grid.at(row, column);
        return cell == null ? "" : cell.text();
    }
}
