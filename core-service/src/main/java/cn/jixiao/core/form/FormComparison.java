package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.CellKind;
import cn.jixiao.platform.workbook.FormCell;
import cn.jixiao.platform.workbook.WidthFolding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds an exported form against the imported one, cell by cell, after trimming and width folding. */
public final class FormComparison {
    private FormComparison() {}

    /**
     * The cells that differ, in the order of the form; empty if export changed nothing. Those of the second sheet count where the
     * import had one, at the places that export gives them.
     */
    public static List<CellDifference> differences(TargetForm imported, TargetForm exported) {
        List<CellDifference> found = new ArrayList<>();
        Map<String, FormText> before = fixedCells(imported);
        Map<String, FormText> after = fixedCells(exported);
        before.forEach((field, text) -> compare(found, field, text, after.get(field)));
        List<IndicatorAlignment.Pair> pairs = IndicatorAlignment.of(imported.indicators(), exported.indicators());
        boolean second = imported.indicators().stream().anyMatch(row -> row.supplement() != null);
        int place = 0;
        for (IndicatorAlignment.Pair pair : pairs) {
            row(found, pair);
            if (second) {
                supplement(found, pair, place);
            }
            place += pair.after() == null ? 0 : 1;
        }
        return List.copyOf(found);
    }

    private static void supplement(List<CellDifference> found, IndicatorAlignment.Pair pair, int place) {
        Map<SupplementColumns.Head, String> before = supplement(pair.before());
        supplement(pair.after()).forEach((head, is) -> {
            FormCell at = pair.after() == null ? null : SupplementSheet.cell(place, head);
            String field = "indicators[" + pair.index() + "]." + head.name().toLowerCase(Locale.ROOT);
            compare(found, field, FormText.of(before.get(head)), new FormText(is, CellKind.TEXT, at));
        });
    }

    /** What the second sheet says of a row; all blank where it says nothing. */
    private static Map<SupplementColumns.Head, String> supplement(@Nullable FormIndicator row) {
        IndicatorSupplement says = row == null ? null : row.supplement();
        IndicatorOperator operator = says == null ? null : says.operator();
        BigDecimal weight = says == null ? null : says.weight();
        Map<SupplementColumns.Head, String> cells = new EnumMap<>(SupplementColumns.Head.class);
        cells.put(SupplementColumns.Head.OPERATOR, operator == null ? "" : operator.symbol());
        cells.put(SupplementColumns.Head.UNIT, says == null ? "" : says.unit());
        cells.put(
                SupplementColumns.Head.WEIGHT,
                weight == null ? "" : weight.stripTrailingZeros().toPlainString());
        cells.put(SupplementColumns.Head.EVIDENCE, says == null ? "" : says.evidence());
        cells.put(SupplementColumns.Head.EXPLANATION, says == null ? "" : says.explanation());
        return cells;
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
