package cn.jixiao.core.form;

import java.util.Optional;

/**
 * The head of the form: which project of whom, and its money.
 *
 * @param projectName 项目名称
 * @param projectCode 项目编码, where the workbook gives it; the official layout has no cell for it
 * @param department 主管部门及代码
 * @param unit 实施单位
 * @param nature 项目属性
 * @param period 项目期限
 * @param mediumTermBudget 中期预算资金总额
 * @param annualBudget 年度预算资金总额
 */
public record FormHeader(
        FormText projectName,
        FormText projectCode,
        FormText department,
        FormText unit,
        FormText nature,
        FormText period,
        FormMoney mediumTermBudget,
        FormMoney annualBudget) {
    /** Name and code of the department. */
    public NamedCode departmentNamed() {
        return NamedCode.of(department.raw());
    }

    /** Name and, where typed, code of the unit. */
    public NamedCode unitNamed() {
        return NamedCode.of(unit.raw());
    }

    /** New or continuing; empty where the text says neither or both. */
    public Optional<ProjectNature> projectNature() {
        return ProjectNature.of(nature.raw());
    }

    FormHeader withoutCells() {
        return new FormHeader(
                projectName.withoutCell(),
                projectCode.withoutCell(),
                department.withoutCell(),
                unit.withoutCell(),
                nature.withoutCell(),
                period.withoutCell(),
                mediumTermBudget.withoutCell(),
                annualBudget.withoutCell());
    }
}
