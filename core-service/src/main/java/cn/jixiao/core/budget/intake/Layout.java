package cn.jixiao.core.budget.intake;

import static cn.jixiao.core.budget.intake.Column.free;
import static cn.jixiao.core.budget.intake.Column.needed;
import static cn.jixiao.core.budget.intake.Columns.DELETED;
import static cn.jixiao.core.budget.intake.Columns.DIVISION;
import static cn.jixiao.core.budget.intake.Columns.PROJECT;
import static cn.jixiao.core.budget.intake.Columns.UNIT;
import static cn.jixiao.core.budget.intake.Columns.UNIT_OF_PROJECT;
import static cn.jixiao.core.budget.intake.Columns.YEAR;
import static cn.jixiao.core.budget.intake.Columns.amount;
import static cn.jixiao.core.budget.intake.Columns.budget;
import static cn.jixiao.core.budget.intake.Columns.code;
import static cn.jixiao.core.budget.intake.Columns.document;

import cn.jixiao.core.budget.intake.ValueKind.Choice;
import cn.jixiao.core.budget.intake.ValueKind.Code;
import cn.jixiao.core.budget.intake.ValueKind.Day;
import cn.jixiao.core.budget.intake.ValueKind.Money;
import cn.jixiao.core.budget.intake.ValueKind.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The tables that the budget system hands over, in the order in which they are taken in. A column may be added to a version;
 * one that is taken away or means something else makes the next version.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are never changed
@Schema(name = "BudgetLayout")
enum Layout {
    PROJECTS(
            "项目",
            "performance_subject",
            "pro_code",
            DIVISION,
            YEAR,
            new Column("pro_code", "项目代码", PROJECT.kind(), true, "code", "按它和年度识别重复"),
            needed("pro_name", "项目名称", new Words(200), "name"),
            needed("pro_cat_code", "项目类别", new Choice(CodeList.CATEGORY), "category"),
            needed("pro_attr_code", "项目属性", new Choice(CodeList.ATTRIBUTE), "attribute"),
            UNIT.noting("项目的责任单位；项目入库后不随导入改变"),
            needed("start_date", "开始日期", new Day(), "period_from"),
            needed("end_date", "结束日期", new Day(), "period_to"),
            free("leader_user", "负责人用户名", new Words(80), "").noting("填写时须在本局任职；换人时前任的任期到前一天为止"),
            amount("pro_amt", "项目金额").noting("等于该项目各资金行之和；批复后只随预算调整变动"),
            DELETED),
    FUNDING_LINES(
            "资金",
            "funding_line",
            "line_code",
            DIVISION,
            YEAR,
            code("line_code", "资金行编码"),
            PROJECT,
            UNIT_OF_PROJECT,
            budget(true),
            needed("fund_kind", "资金种类", new Choice(CodeList.FUNDS), "fund_kind"),
            needed("budget_level_code", "预算级次", new Choice(CodeList.LEVEL), "level"),
            needed("is_fiscal", "是否财政资金", new Choice(CodeList.YES_NO), "fiscal"),
            amount("line_amt", "资金金额").noting("文件里一个项目的资金行就是它的全部资金行"),
            DELETED),
    BUDGET_ITEMS(
            "收支预算",
            "budget_item",
            "item_code",
            DIVISION,
            YEAR,
            code("item_code", "收支编码"),
            needed("direction", "收支方向", new Choice(CodeList.DIRECTION), "direction"),
            budget(true),
            needed("account_code", "科目代码", Code.of("\\d{3,12}", "3 至 12 位数字"), "account_code")
                    .noting("收入分类科目或支出功能分类科目"),
            free("account_name", "科目名称", new Words(200), "account_name"),
            UNIT,
            amount("bgt_amt", "预算金额"),
            DELETED),
    REQUESTS(
            "预算申报",
            "budget_request",
            "request_code",
            DIVISION,
            YEAR,
            code("request_code", "申报编码"),
            PROJECT,
            UNIT_OF_PROJECT,
            needed("request_stage", "申报阶段", new Choice(CodeList.STAGE), "stage"),
            needed("request_date", "申报日期", new Day(), "request_date"),
            document("申报文号", false, "doc_no"),
            amount("request_amt", "申报金额").noting("批复前可用同一编码更正"),
            DELETED),
    REPLIES(
            "预算批复",
            "budget_reply",
            "reply_code",
            DIVISION,
            YEAR,
            code("reply_code", "批复编码"),
            PROJECT,
            UNIT_OF_PROJECT,
            document("批复文号", true, "number"),
            needed("reply_date", "批复日期", new Day(), "reply_date"),
            amount("reply_amt", "年初批复数").noting("一个项目批复一次，以后是预算调整"),
            DELETED),
    CHANGES(
            "预算调整",
            "budget_change",
            "change_code",
            DIVISION,
            YEAR,
            code("change_code", "调整编码"),
            PROJECT,
            UNIT_OF_PROJECT,
            document("调整文号", true, "doc_no"),
            needed("change_date", "调整日期", new Day(), "change_date"),
            needed("year_adj_amt", "年度调整金额", new Money(true), "amount").noting("追减为负"),
            free("change_reason", "调整原因", new Words(400), "reason"),
            DELETED),
    PAYMENTS(
            "支付",
            "payment",
            "payment_code",
            DIVISION,
            YEAR,
            code("payment_code", "支付编码"),
            PROJECT,
            UNIT_OF_PROJECT,
            needed("pay_date", "支付日期", new Day(), "pay_date"),
            needed("pay_amt", "支付金额", new Money(true), "amount").noting("退款、更正为负"),
            budget(false),
            free("payee_name", "收款人", new Words(200), "payee"),
            free("pay_summary", "用途", new Words(400), "summary"),
            free("exp_func_code", "支出功能分类", Code.of("\\d{3,7}", "3 至 7 位数字"), "exp_func_code"),
            free("dep_bgt_eco_code", "部门经济分类", Code.of("\\d{3,5}", "3 至 5 位数字"), "dep_bgt_eco_code"),
            free("gov_bgt_eco_code", "政府经济分类", Code.of("\\d{3,5}", "3 至 5 位数字"), "gov_bgt_eco_code"),
            DELETED);

    /** The version that is described here. */
    static final int VERSION = 1;

    private final String title;
    private final String table;
    private final List<Column> columns;
    private final Column key;

    Layout(String title, String table, String key, Column... columns) {
        this.title = title;
        this.table = table;
        this.columns = List.of(columns);
        this.key = this.columns.stream()
                .filter(column -> column.name().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Name of its sheet. */
    String title() {
        return title;
    }

    /** Where its rows are kept. */
    String table() {
        return table;
    }

    List<Column> columns() {
        return columns;
    }

    /** The column that names a row. */
    Column key() {
        return key;
    }

    /** The columns that a table keeps, without the key's. */
    List<Column> kept() {
        return columns.stream()
                .filter(column -> !column.field().isEmpty() && !column.equals(key))
                .toList();
    }

    /** The column of what a row belongs to: its project's, or the body's where it has none. */
    Column owner() {
        return columns.contains(PROJECT) ? PROJECT : unit();
    }

    /** The column of the body. */
    Column unit() {
        return columns.stream()
                .filter(column -> column.name().equals(UNIT.name()))
                .findFirst()
                .orElseThrow();
    }
}
