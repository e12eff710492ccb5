package cn.jixiao.core.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds an exported form against the imported one, cell by cell, after trimming and width folding. */
public final class FormComparison {
    private FormComparison() {}

    /** The cells of the official sheet that differ, in the order of the form; empty if export changed nothing. */
    public static List<CellDifference> differences(TargetForm imported, TargetForm exported) {
        List<CellDifference> found = new ArrayList<>();
        Map<String, FormText> before = fixedCells(imported);
        Map<String, FormText> after = fixedCells(exported);
        before.forEach((field, text) -> compare(found, field, text, after.get(field)));
        List<IndicatorAlignment.Pair> pairs = IndicatorAlignment.of(imported.indicators(), exported.indicators());
        for (IndicatorAlignment.Pair pair : pairs) {
            row(found, pair);
        }
        return List.copyOf(found);
    }

    private static void row(List<CellDifference> found, IndicatorAlignment.Pair pair) {
        Map<String, FormText> before = cells(pair.before());
        Map<String, FormText> after = cells(pair.after());
        Map<String, FormText> named = pair.before() == null ? after : before;
        for (String field : named.keySet()) {
            compare(found, "indicators[" + pair.index() + "]." + field, before.get(field), after.get(field));
        }
    }

    private static void compare(
            List<CellDifference> found, String field, @Nullable FormText before, @Nullable FormText after) {
        String was = before == null ? "" : before.raw();
        String is = after == null ? "" : after.raw();
        if (!WidthFolding.comparable(was).equals(WidthFolding.comparable(is))) {
            FormCell wasAt = before == null ? null : before.cell();
            FormCell isAt = after == null ? null : after.cell();
            found.add(new CellDifference(field, wasAt, isAt, was, is));
        }
    }

    /** Every cell of the form outside the indicator table, by field. */
    static Map<String, FormText> fixedCells(TargetForm form) {
        Map<String, FormText> cells = new LinkedHashMap<>();
        cells.put("title", form.title());
        cells.put("yearLine", form.yearLine());
        FormHeader header = form.header();
        cells.put("header.projectName", header.projectName());
        cells.put("header.department", header.department());
        cells.put("header.unit", header.unit());
        cells.put("header.nature", header.nature());
        cells.put("header.period", header.period());
        cells.put("header.mediumTermBudget", header.mediumTermBudget().text());
        cells.put("header.annualBudget", header.annualBudget().text());
        FormNarrative narrative = form.narrative();
        cells.put("narrative.overview", narrative.overview());
        cells.put("narrative.basis", narrative.basis());
        cells.put("narrative.necessity", narrative.necessity());
        cells.put("narrative.measures", narrative.measures());
        cells.put("narrative.plan", narrative.plan());
        cells.put("narrative.mediumTermGoal", narrative.mediumTermGoal());
        cells.put("narrative.annualGoal", narrative.annualGoal());
        FormSignature signature = form.signature();
        cells.put("signature.preparedBy", signature.preparedBy());
        cells.put("signature.responsible", signature.responsible());
        cells.put("signature.phone", signature.phone());
        cells.put("signature.date", signature.date());
        return cells;
    }

    /** The cells of an indicator row, by field. */
    static Map<String, FormText> cells(@Nullable FormIndicator indicator) {
        Map<String, FormText> cells = new LinkedHashMap<>();
        if (indicator != null) {
            cells.put("level1", indicator.level1());
            cells.put("level2", indicator.level2());
            cells.put("name", indicator.name());
            cells.put("mediumTerm", indicator.mediumTerm());
            cells.put("annual", indicator.annual());
        }
        return cells;
    }
}
