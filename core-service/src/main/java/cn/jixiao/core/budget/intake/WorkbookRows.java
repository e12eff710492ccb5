package cn.jixiao.core.budget.intake;

import cn.jixiao.platform.workbook.GridCell;
import cn.jixiao.platform.workbook.RefusedWorkbook;
import cn.jixiao.platform.workbook.SheetRows;
import cn.jixiao.platform.workbook.WorkbookIntake;
import cn.jixiao.platform.workbook.WorkbookLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a workbook. */
final class WorkbookRows implements SheetRows.RowSink {

    private final RowTaker taker;
    private String name = "";
    private @Nullable TableRows table;
    private boolean any;

    WorkbookRows(RowTaker taker) {
        this.taker = taker;
    }

    /** Reads a workbook; whether any of its sheets was a table of ours. */
    boolean read(Path file) throws IOException, RefusedWorkbook {
        WorkbookLimits limits = WorkbookLimits.large();
        new WorkbookIntake(limits).accept(file);
        new SheetRows(limits).read(file, this);
        over();
        return any;
    }

    @Override
    public void sheet(String sheet) {
        over();
        name = sheet;
        table = new TableRows(sheet, taker);
    }

    private void over() {
        if (table != null) {
            boolean ours = table.over();
            any |= ours;
            if (!ours) {
                taker.spare(name);
            }
        }
    }

    @Override
    public void row(int row, List<GridCell> cells) {
        if (table != null) {
            List<@Nullable String> texts = new ArrayList<>();
            for (GridCell cell : cells) {
                while (texts.size() <= cell.column()) {
                    texts.add(null);
                }
                texts.set(cell.column(), Marks.of(cell));
            }
            table.row(row + 1, texts);
        }
    }
}
