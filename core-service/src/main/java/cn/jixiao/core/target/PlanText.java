package cn.jixiao.core.target;

import cn.jixiao.core.form.FormPlan;
import cn.jixiao.core.form.FormText;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one cell that the official form has for the plan (项目实施计划), where the record has a text and lines with money: the typed
 * text as long as its amounts are those of the lines, else the lines with their amounts at the places of the old ones.
 */
final class PlanText {

    private final @Nullable String typed;
    private final List<TargetContent.PlanLine> lines;
    private final FormPlan plan;

    PlanText(TargetContent content) {
        this.typed = content.plan();
        this.lines = content.planLines();
        this.plan = FormPlan.of(typed == null ? "" : FormText.of(typed).text());
    }

    /** What the cell says; null where there is neither text nor line. */
    @Nullable
    String text() {
        return lines.isEmpty() || told() ? typed : String.join("\n", written());
    }

    private boolean told() {
        List<TargetContent.PlanLine> said = FormContent.planLines(plan);
        if (said.size() != lines.size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            BigDecimal amount = lines.get(i).amount();
            if (amount == null
                    || amount.compareTo(Objects.requireNonNull(said.get(i).amount())) != 0
                    || !text(lines.get(i)).equals(text(said.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private List<String> written() {
        List<String> written = new ArrayList<>();
        Deque<TargetContent.PlanLine> open = new ArrayDeque<>(lines);
        for (FormPlan.Line part : plan.lines()) {
            boolean money = plan.sum() != null && part.yuan() != null;
            if (money && part.total()) {
                continue; // the sum of the old amounts
            }
            if (!money) {
                written.add(part.text());
            } else if (!open.isEmpty()) {
                written.add(said(open.remove()));
            }
        }
        open.forEach(line -> written.add(said(line)));
        return written;
    }

    private static String said(TargetContent.PlanLine line) {
        return FormPlan.line(text(line), line.amount());
    }

    private static String text(TargetContent.PlanLine line) {
        return Objects.requireNonNullElse(line.text(), "");
    }
}
