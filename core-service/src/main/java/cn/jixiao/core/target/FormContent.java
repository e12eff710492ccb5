package cn.jixiao.core.target;

import cn.jixiao.core.check.Level1;
import cn.jixiao.core.check.Level2;
import cn.jixiao.core.check.Operator;
import cn.jixiao.core.form.FormIndicator;
import cn.jixiao.core.form.FormPlan;
import cn.jixiao.core.form.FormText;
import cn.jixiao.core.form.IndicatorOperator;
import cn.jixiao.core.form.IndicatorSupplement;
import cn.jixiao.core.form.IndicatorValue;
import cn.jixiao.core.form.TargetForm;
import cn.jixiao.platform.identity.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a target's content from what a workbook says; what was typed is kept beside what was read from it. */
final class FormContent {

    private FormContent() {}

    static TargetContent of(TargetForm form, TargetContent before) {
        return new TargetContent(
                form.header().projectNature().map(Enum::name).orElse(before.attribute()),
                text(form.header().period()),
                form.header().mediumTermBudget().yuan(),
                form.header().annualBudget().yuan(),
                text(form.narrative().overview()),
                text(form.narrative().basis()),
                text(form.narrative().necessity()),
                text(form.narrative().measures()),
                text(form.narrative().plan()),
                planLines(form.narrative().planLines()),
                text(form.narrative().mediumTermGoal()),
                text(form.narrative().annualGoal()),
                indicators(form, before),
                text(form.signature().preparedBy()),
                text(form.signature().responsible()),
                text(form.signature().phone()),
                form.signature().day().orElse(null),
                Map.of());
    }

    /** The lines with money of a plan that is told line by line. */
    static List<TargetContent.PlanLine> planLines(FormPlan plan) {
        if (plan.sum() == null) {
            return List.of();
        }
        List<TargetContent.PlanLine> lines = new ArrayList<>();
        for (FormPlan.Line line : plan.lines()) {
            if (!line.total() && line.yuan() != null) {
                lines.add(new TargetContent.PlanLine(Ids.next(), lines.size() + 1, line.text(), line.yuan()));
            }
        }
        return lines;
    }

    private static List<TargetContent.IndicatorLine> indicators(TargetForm form, TargetContent before) {
        List<TargetContent.IndicatorLine> lines = new ArrayList<>();
        Level1 first = Level1.OUTPUT;
        Level2 second = Level2.QUANTITY;
        for (FormIndicator row : form.indicators()) {
            first = FormLevels.first(row.level1().text()).orElse(first);
            second = FormLevels.second(row.level2().text()).orElse(second);
            lines.add(line(row, first, second, lines.size(), before));
        }
        return lines;
    }

    private static TargetContent.IndicatorLine line(
            FormIndicator row, Level1 first, Level2 second, int place, TargetContent before) {
        IndicatorValue value = row.annualValue();
        IndicatorSupplement more = row.supplement();
        Operator operator = operator(value.operator());
        if (operator == null && more != null) {
            operator = operator(more.operator());
        }
        if (operator == null && value.number() == null && !value.isBlank()) {
            operator = Operator.QUALITATIVE;
        }
        String unit = more != null && !more.unit().isEmpty() ? more.unit() : value.unit();
        return new TargetContent.IndicatorLine(
                id(row.name().text(), place, before),
                place + 1,
                first,
                second,
                row.name().text(),
                blankToNull(row.mediumTerm().raw()),
                blankToNull(row.annual().raw()),
                operator,
                value.number(),
                value.upper(),
                unit.isEmpty() ? null : unit,
                more == null ? null : more.weight(),
                more == null ? null : blankToNull(more.explanation()),
                more == null ? null : blankToNull(more.evidence()),
                null,
                null);
    }

    /** A line keeps its id when the same indicator stood at the same place before. */
    private static UUID id(String name, int place, TargetContent before) {
        if (place < before.indicators().size()) {
            TargetContent.IndicatorLine was = before.indicators().get(place);
            if (was.lineId() != null && name.equals(was.name())) {
                return was.lineId();
            }
        }
        return Ids.next();
    }

    private static @Nullable Operator operator(@Nullable IndicatorOperator operator) {
        return operator == null ? null : Operator.valueOf(operator.name());
    }

    private static @Nullable String text(FormText text) {
        return blankToNull(text.text());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
