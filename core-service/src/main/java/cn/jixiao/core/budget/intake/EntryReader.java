package cn.jixiao.core.budget.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row into values; all that is wrong is named, not only the first. */
final class EntryReader {

    private final Layout layout;
    private final int year;
    private final String division;

    /**
     * For a run.
     *
     * @param year the run's
     * @param division the bureau's division code
     */
    EntryReader(Layout layout, int year, String division) {
        this.layout = layout;
        this.year = year;
        this.division = division;
    }

    /** Reads a row. */
    Entry read(int seq, String sheet, int number, List<@Nullable String> cells) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Entry.Fault> faults = new ArrayList<>();
        for (int place = 0; place < layout.columns().size(); place++) {
            Column column = layout.columns().get(place);
            String cell = place < cells.size() ? cells.get(place) : null;
            if (cell == null) {
                if (column.required()) {
                    faults.add(new Entry.Fault(column.name(), "MISSING", List.of()));
                }
                continue;
            }
            String unreadable = fault(column, cell);
            ValueKind.Reading reading =
                    unreadable.isEmpty() ? column.kind().read(Marks.text(cell)) : ValueKind.Reading.fault(unreadable);
            if (reading.value() == null) {
                faults.add(new Entry.Fault(column.name(), String.valueOf(reading.fault()), reading.arguments()));
            } else {
                values.put(column.name(), reading.value());
            }
        }
        Entry entry = new Entry(seq, sheet, number, values, faults);
        belongs(entry);
        return entry;
    }

    /** A number that a spreadsheet has rounded is at fault where it is a code; an amount has no so many digits. */
    private static String fault(Column column, String cell) {
        String fault = Marks.fault(cell);
        boolean amount = column.kind() instanceof ValueKind.Money;
        return fault.equals("DIGITS_LOST") && amount ? "" : fault;
    }

    private void belongs(Entry entry) {
        String stated = entry.value(Columns.YEAR);
        if (stated != null && Integer.parseInt(stated) != year) {
            entry.fault(Columns.YEAR, "OTHER_YEAR", String.valueOf(year));
        }
        String of = entry.value(Columns.DIVISION);
        if (of != null && !of.equals(division) && !of.equals(division + "000")) {
            entry.fault(Columns.DIVISION, "OTHER_DIVISION");
        }
        if ("true".equals(entry.value(Columns.DELETED))) {
            entry.fault(Columns.DELETED, "DELETED_ROW");
        }
    }
}
