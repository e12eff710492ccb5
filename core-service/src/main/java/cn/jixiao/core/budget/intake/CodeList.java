package cn.jixiao.core.budget.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of codes that a column takes: the code itself, its Chinese name, or the name that the product's API has for it. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are never changed
enum CodeList {
    /** fund_type_code of the standard; 9 is ours. */
    BUDGET(
            "资金性质",
            "11 一般公共预算 GENERAL",
            "12 政府性基金 GOV_FUND",
            "13 国有资本经营 STATE_CAPITAL",
            "14 社会保险基金 SOCIAL_INSURANCE",
            "2 财政专户管理资金 FISCAL_ACCOUNT",
            "3 单位资金 UNIT",
            "9 其他资金 OTHER"),
    /** Kinds of funds that Article 3 names. */
    FUNDS(
            "资金种类",
            "01 本级安排 OWN_LEVEL",
            "02 转移支付 TRANSFER",
            "03 专项债券 SPECIAL_BOND",
            "04 一般债券 GENERAL_BOND",
            "05 政府采购 PROCUREMENT",
            "06 政府购买服务 SERVICE_PURCHASE",
            "07 PPP PPP",
            "08 政府投资基金 INVESTMENT_FUND",
            "99 其他 OTHER"),
    LEVEL("预算级次", "1 中央 CENTRAL", "2 省级 PROVINCE", "3 市级 CITY", "4 县级 COUNTY"),
    CATEGORY("项目类别", "1 人员类 PERSONNEL", "21 公用经费 OPERATION", "22 其他运转类 OTHER_OPERATION", "3 特定目标类 SPECIFIC"),
    ATTRIBUTE("项目属性", "1 新增项目 NEW", "2 延续项目 CONTINUING"),
    DIRECTION("收支方向", "1 收入 INCOME", "2 支出 EXPENDITURE"),
    STAGE("申报阶段", "1 一上 FIRST", "2 二上 SECOND", "3 追加 ADDITION"),
    /** Booleans of the exchange standard. */
    YES_NO("是否", "1 是 true", "2 否 false");

    /**
     * One of the list.
     *
     * @param code as the budget system has it
     * @param label Chinese name
     * @param value name in the product
     */
    record Entry(String code, String label, String value) {}

    private final String title;
    private final List<Entry> entries;
    private final Map<String, Entry> known = new HashMap<>();

    CodeList(String title, String... lines) {
        this.title = title;
        this.entries = List.of(lines).stream()
                .map(line -> line.split(" "))
                .map(parts -> new Entry(parts[0], parts[1], parts[2]))
                .toList();
        entries.forEach(entry -> {
            known.put(entry.code(), entry);
            known.put(entry.label(), entry);
            known.put(entry.value(), entry);
        });
    }

    String title() {
        return title;
    }

    List<Entry> entries() {
        return entries;
    }

    /** The one that a cell names; a leading zero that a spreadsheet has taken from a code is given back. */
    Optional<Entry> find(String text) {
        Entry entry = known.get(text);
        return Optional.ofNullable(entry != null ? entry : known.get("0" + text));
    }
}
