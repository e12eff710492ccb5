package cn.jixiao.core.form;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form to download and fill in: official layout, what is known already entered, one blank row for each usual level-2 indicator. */
public final class TargetWorkbookTemplate {
    private static final List<List<String>> FRAME = List.of(
            List.of("产出指标", "数量指标"),
            List.of("产出指标", "质量指标"),
            List.of("产出指标", "时效指标"),
            List.of("产出指标", "成本指标"),
            List.of("效益指标", "经济效益指标"),
            List.of("效益指标", "社会效益指标"),
            List.of("效益指标", "生态效益指标"),
            List.of("效益指标", "可持续影响指标"),
            List.of("满意度指标", "服务对象满意度指标"));

    private static final int ROWS_EACH = 2;

    /**
     * What is known of the project before anybody fills anything in.
     *
     * @param bureauName name of the bureau's area as titles say it, such as {@code 忻府区}; possibly empty
     * @param fiscalYear the year the target is for
     * @param projectName 项目名称, possibly empty
     * @param projectCode 21 characters, possibly empty
     * @param department name and code of the department, possibly empty
     * @param unit name of the unit, possibly empty
     * @param annualBudgetYuan the year's money with at most two decimals, or null where not known
     */
    public record Prefill(
            String bureauName,
            int fiscalYear,
            String projectName,
            String projectCode,
            String department,
            String unit,
            @Nullable BigDecimal annualBudgetYuan) {}

    /**
     * Writes the template; the stream stays open.
     *
     * @throws IOException if the stream cannot be written
     */
    public void write(Prefill prefill, OutputStream out) throws IOException {
        new TargetWorkbookWriter().write(form(prefill), out);
    }

    private static TargetForm form(Prefill prefill) {
        FormText blank = FormText.empty();
        BigDecimal budget = prefill.annualBudgetYuan();
        FormHeader header = new FormHeader(
                FormText.of(prefill.projectName()),
                FormText.of(prefill.projectCode()),
                FormText.of(prefill.department()),
                FormText.of(prefill.unit()),
                blank,
                blank,
                FormMoney.empty(),
                budget == null ? FormMoney.empty() : FormMoney.ofYuan(budget));
        return new TargetForm(
                FormText.of(prefill.bureauName() + "预算部门（单位）项目支出绩效目标申报表"),
                FormText.of("（" + prefill.fiscalYear() + "年度）"),
                header,
                new FormNarrative(blank, blank, blank, blank, blank, blank, blank),
                rows(),
                FormSignature.empty());
    }

    private static List<FormIndicator> rows() {
        FormText blank = FormText.empty();
        List<FormIndicator> rows = new ArrayList<>();
        for (List<String> levels : FRAME) {
            for (int i = 0; i < ROWS_EACH; i++) {
                FormText level1 = FormText.of(levels.getFirst());
                FormText level2 = FormText.of(levels.getLast());
                rows.add(new FormIndicator(null, level1, level2, blank, blank, blank, null));
            }
        }
        return rows;
    }
}
