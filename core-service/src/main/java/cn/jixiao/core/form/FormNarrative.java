package cn.jixiao.core.form;

/**
 * The texts of the form.
 *
 * @param overview 项目概况
 * @param basis 立项依据
 * @param necessity 项目设立必要性
 * @param measures 保证项目实施的制度、措施
 * @param plan 项目实施计划
 * @param mediumTermGoal 中期目标
 * @param annualGoal 年度目标
 */
public record FormNarrative(
        FormText overview,
        FormText basis,
        FormText necessity,
        FormText measures,
        FormText plan,
        FormText mediumTermGoal,
        FormText annualGoal) {
    /** The plan's lines with their amounts. */
    public FormPlan planLines() {
        return FormPlan.of(plan.raw());
    }

    FormNarrative withoutCells() {
        return new FormNarrative(
                overview.withoutCell(),
                basis.withoutCell(),
                necessity.withoutCell(),
                measures.withoutCell(),
                plan.withoutCell(),
                mediumTermGoal.withoutCell(),
                annualGoal.withoutCell());
    }
}
