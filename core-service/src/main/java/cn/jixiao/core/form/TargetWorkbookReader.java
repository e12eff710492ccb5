package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.RefusedWorkbook;
import cn.jixiao.platform.workbook.SheetGrid;
import cn.jixiao.platform.workbook.SheetSource;
import cn.jixiao.platform.workbook.WorkbookIntake;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads 项目支出绩效目标申报表 from an xlsx (Art. 19). The layout is found by its labels, so inserted rows, moved columns, other
 * merged areas, spare sheets and blank formatted rows do not matter. Formulas are never evaluated: what the cell showed when it was
 * last saved is taken and said. Safe for files of strangers within the given limits; holds no state.
 */
public final class TargetWorkbookReader {
    /**
     * Reads a workbook to its end; the stream stays open.
     *
     * @param in the file
     * @param limits how much it may hold
     * @return the form with what is to be said of it, or why nothing was taken
     * @throws IOException if the stream cannot be read
     */
    public WorkbookReading read(InputStream in, FormLimits limits) throws IOException {
        try {
            byte[] bytes = new WorkbookIntake(limits.workbook()).accept(in);
            return form(new SheetSource(limits.workbook()).sheets(bytes), limits);
        } catch (RefusedWorkbook refused) {
            FindingCode code = FindingCode.valueOf(refused.fault().name());
            return new WorkbookReading.Refused(
                    List.of(Finding.of(code, refused.arguments().toArray(String[]::new))));
        } catch (RefusedForm refused) {
            return new WorkbookReading.Refused(List.of(refused.problem()));
        }
    }

    private static WorkbookReading form(List<SheetSource.Sheet> sheets, FormLimits limits) throws RefusedForm {
        // A hidden copy never wins over what the person sees.
        List<SheetSource.Sheet> ordered = new ArrayList<>(sheets);
        ordered.sort((a, b) -> Boolean.compare(a.hidden(), b.hidden()));
        List<FormSheet> held = ordered.stream().map(s -> FormSheet.of(s.grid())).toList();
        FormSheet best = FormSheet.best(held).orElseThrow(() -> new RefusedForm(FindingCode.NOT_A_WORKBOOK));
        List<String> missing = best.missing();
        if (!missing.isEmpty()) {
            throw new RefusedForm(FindingCode.WRONG_WORKBOOK, String.join("、", missing));
        }
        ReadingNotes notes = new ReadingNotes();
        TargetForm form = read(best, notes, limits);
        notes.formulas(best.grid());
        for (SheetSource.Sheet sheet : sheets) {
            boolean chosen = sheet.grid() == best.grid();
            if (chosen && sheet.hidden()) {
                notes.say(FindingCode.HIDDEN_SHEET, null, "", sheet.grid().name());
            } else if (!chosen) {
                form = other(form, sheet.grid(), notes);
            }
        }
        return new WorkbookReading.Read(form, notes.worstFirst());
    }

    private static TargetForm read(FormSheet sheet, ReadingNotes notes, FormLimits limits) throws RefusedForm {
        SheetGrid grid = sheet.grid();
        HeaderReading head =
                new HeaderReading(grid, sheet.head(), notes, sheet.table().firstRow());
        FormText title = head.title();
        FormText yearLine = head.yearLine();
        FormHeader header = head.header(yearLine);
        FormNarrative narrative = head.narrative();
        List<FormIndicator> indicators = new IndicatorReading(grid, sheet.table(), notes, limits).read(sheet.footRow());
        FormSignature signature = HeaderReading.signature(grid, sheet.signatureLabels(), notes);
        head.labelNotes(sheet.signatureLabels());
        return new TargetForm(title, yearLine, header, narrative, indicators, signature);
    }

    /** A further sheet: the supplement, a second copy of the form, or a spare one. */
    private static TargetForm other(TargetForm form, SheetGrid grid, ReadingNotes notes) {
        SupplementColumns columns = SupplementColumns.of(grid);
        boolean second = FormSheet.of(grid).missing().isEmpty();
        if (columns == null || second) {
            if (grid.lastRow() >= 0) {
                FindingCode code = second ? FindingCode.SECOND_FORM : FindingCode.SPARE_SHEET;
                notes.say(code, null, "", grid.name());
            }
            return form;
        }
        SupplementReading supplement = new SupplementReading(grid, columns, notes);
        TargetForm supplemented = form.withIndicators(supplement.supplement(form.indicators()));
        notes.formulas(grid);
        return form.header().projectCode().isBlank()
                ? supplemented.withProjectCode(supplement.projectCode())
                : supplemented;
    }
}
