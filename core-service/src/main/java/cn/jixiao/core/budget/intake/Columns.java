package cn.jixiao.core.budget.intake;

import cn.jixiao.core.budget.intake.ValueKind.Choice;
import cn.jixiao.core.budget.intake.ValueKind.Code;
import cn.jixiao.core.budget.intake.ValueKind.Money;
import cn.jixiao.core.budget.intake.ValueKind.Words;

/** Columns that several layouts have. */
final class Columns {

    static final Column DIVISION = Column.free("mof_div_code", "财政区划代码", Code.of("\\d{6,9}", "6 至 9 位数字"), "")
            .noting("填写时须是本财政局的区划代码");
    static final Column YEAR =
            Column.needed("fiscal_year", "预算年度", new ValueKind.Year(), "").noting("须与导入时所选的年度一致");
    static final Column PROJECT = Column.needed(
                    "pro_code", "项目代码", Code.of("\\d{6}\\d{2}[RYT]\\d{12}", "21 位：区划 6 + 年度 2 + 类别 R/Y/T + 流水 12"), "")
            .noting("项目须已在库，或在同一文件的“项目”表中");
    static final Column UNIT_OF_PROJECT =
            Column.free("agency_code", "单位代码", unit(), "").noting("填写时须是该项目的责任单位");
    static final Column UNIT = Column.needed("agency_code", "单位代码", unit(), "").noting("本财政局在册的预算单位");
    static final Column DELETED =
            Column.free("is_deleted", "是否删除", new Choice(CodeList.YES_NO), "").noting("填 1 的行不收；更正用负数或调整");

    private Columns() {}

    /** What the budget system names a row by. */
    static Column code(String name, String head) {
        return Column.needed(name, head, Code.of("[0-9A-Za-z_.-]{1,38}", "字母、数字、点和短横，最长 38"), "code")
                .noting("本局本年度内唯一；按它识别重复");
    }

    static Column amount(String name, String head) {
        return Column.needed(name, head, new Money(false), "amount");
    }

    static Column budget(boolean required) {
        return new Column("fund_type_code", "资金性质", new Choice(CodeList.BUDGET), required, "budget_type", "");
    }

    static Column document(String head, boolean required, String field) {
        return new Column("cor_bgt_doc_no", head, new Words(100), required, field, "");
    }

    private static ValueKind unit() {
        return Code.of("[0-9A-Za-z]{3,21}", "3 至 21 位");
    }
}
