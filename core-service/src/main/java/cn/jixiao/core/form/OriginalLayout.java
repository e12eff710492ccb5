package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.FormCell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a mended form into the workbook it was imported from, so that only mended cells change. */
final class OriginalLayout {
    private final byte[] original;
    private final TargetForm imported;

    OriginalLayout(byte[] original, TargetForm imported) {
        this.original = original;
        this.imported = imported;
    }

    /** The workbook with the form's values; empty if the form does not fit its cells. */
    Optional<byte[]> with(TargetForm form) throws IOException {
        String sheetName = sheetName();
        Map<FormCell, Change> changes = sheetName == null ? null : changes(form);
        if (sheetName == null || changes == null) {
            return Optional.empty();
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(original));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = Objects.requireNonNull(workbook.getSheet(sheetName));
            onlySheet(workbook, sheet);
            freeze(sheet);
            for (Map.Entry<FormCell, Change> change : changes.entrySet()) {
                CellReference at = new CellReference(change.getKey().address());
                Cell cell = CellUtil.getCell(CellUtil.getRow(at.getRow(), sheet), at.getCol());
                if (!holds(cell, change.getValue().was())) {
                    return Optional.empty();
                }
                CellText.replace(cell, change.getValue().is());
            }
            SheetStyles styles = new SheetStyles(workbook);
            SupplementSheet.write(workbook.createSheet(SupplementColumns.SHEET_NAME), styles, form);
            workbook.write(out);
            return Optional.of(out.toByteArray());
        } catch (RuntimeException e) {
            // A workbook with parts that the library cannot carry over: the official layout says the same.
            return Optional.empty();
        }
    }

    private @Nullable String sheetName() {
        FormCell cell = imported.header().projectName().cell();
        return cell == null ? null : cell.sheet();
    }

    /**
     * A cell that is to say something else.
     *
     * @param was what it says now
     * @param is what it is to say
     */
    private record Change(FormText was, FormText is) {}

    /** The cells to change; null if the form does not fit the cells. */
    private @Nullable Map<FormCell, Change> changes(TargetForm form) {
        if (form.indicators().size() != imported.indicators().size()) {
            return null;
        }
        Set<FormCell> kept = new HashSet<>();
        Map<FormCell, Change> changes = new HashMap<>();
        boolean fits = collect(FormComparison.fixedCells(imported), FormComparison.fixedCells(form), kept, changes);
        for (int i = 0; fits && i < form.indicators().size(); i++) {
            Map<String, FormText> before =
                    FormComparison.cells(imported.indicators().get(i));
            fits = collect(before, FormComparison.cells(form.indicators().get(i)), kept, changes);
        }
        // One cell may feed several rows: it cannot change for one of them only.
        return fits && Collections.disjoint(kept, changes.keySet()) ? changes : null;
    }

    /** False where a new value has no cell, or one cell would have to say two things. */
    private static boolean collect(
            Map<String, FormText> before,
            Map<String, FormText> after,
            Set<FormCell> kept,
            Map<FormCell, Change> changes) {
        for (Map.Entry<String, FormText> field : before.entrySet()) {
            FormText was = field.getValue();
            FormText is = after.getOrDefault(field.getKey(), FormText.empty());
            boolean same = was.raw().equals(is.raw());
            if (was.cell() == null) {
                if (!same) {
                    return false;
                }
            } else if (same) {
                kept.add(was.cell());
            } else {
                Change other = changes.putIfAbsent(was.cell(), new Change(was, is));
                if (other != null && !other.is().raw().equals(is.raw())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** False for a cell that says more than the value, such as its label. */
    private static boolean holds(Cell cell, FormText was) {
        return cell.getCellType() != CellType.STRING
                || FormText.of(cell.getStringCellValue()).raw().equals(was.raw());
    }

    private static void onlySheet(XSSFWorkbook workbook, XSSFSheet sheet) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (!workbook.getSheetName(i).equals(sheet.getSheetName())) {
                workbook.removeSheetAt(i);
            }
        }
        List.copyOf(workbook.getAllNames()).forEach(workbook::removeName);
        workbook.setSheetHidden(0, false);
        workbook.setActiveSheet(0);
    }

    /** Formulas become what they showed: an approved form must not change when somebody opens it. */
    private static void freeze(XSSFSheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    cell.removeFormula();
                }
            }
        }
    }
}
