package cn.jixiao.core.budget.intake;

import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.workbook.RefusedWorkbook;
import cn.jixiao.platform.workbook.WidthFolding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a file row by row into the rows of a run, some thousand a transaction, so that memory does not grow with the file. */
final class Staging implements RowTaker {

    private static final int AT_ONCE = 1_000;
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_SPARE = 50;

    private final RunRows rows;
    private final UUID run;
    private final List<RunRows.Staged> waiting = new ArrayList<>();
    private final Set<String> spare = new LinkedHashSet<>();
    private int count;

    Staging(RunRows rows, UUID run) {
        this.rows = rows;
        this.run = run;
    }

    /**
     * Reads a file to its end.
     *
     * @param name shown as the sheet's where the format has none
     * @throws Refusal 422 when it is none of ours, or has no rows
     */
    void read(Path file, String name, Runs.Format format) throws IOException {
        boolean ours =
                switch (format) {
                    case XLSX -> workbook(file);
                    case CSV -> new CsvRows(this).read(file, name);
                    case JSON -> new JsonRows(this).read(file);
                };
        if (!ours) {
            throw Refusal.rule("NO_TABLE_OF_OURS").field("file");
        }
        if (count == 0) {
            throw Refusal.rule("NO_ROWS").field("file");
        }
        flush();
    }

    private boolean workbook(Path file) throws IOException {
        try {
            return new WorkbookRows(this).read(file);
        } catch (RefusedWorkbook refused) {
            throw refused.asRefusal();
        }
    }

    /** How many rows there were. */
    int count() {
        return count;
    }

    /** What was not read. */
    List<String> spares() {
        return List.copyOf(spare);
    }

    @Override
    public void row(Layout layout, String sheet, int number, @Nullable String[] cells) {
        if (count >= MOST_ROWS) {
            throw Refusal.rule("TOO_MANY_ROWS", MOST_ROWS).field("file");
        }
        waiting.add(new RunRows.Staged(
                count++,
                layout,
                sheet,
                number,
                named(layout, layout.key(), cells),
                named(layout, layout.owner(), cells),
                Arrays.asList(cells)));
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            rows.add(run, waiting);
            waiting.clear();
        }
    }

    @Override
    public void spare(String name) {
        if (spare.size() < MOST_SPARE) {
            spare.add(Marks.clean(name));
        }
    }

    private static String named(Layout layout, Column column, @Nullable String[] cells) {
        String cell = cells[layout.columns().indexOf(column)];
        return cell == null ? "" : WidthFolding.comparable(Marks.text(cell));
    }
}
