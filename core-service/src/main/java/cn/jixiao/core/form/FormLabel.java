package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.WidthFolding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The labels of the form outside the indicator table, each with the wordings in use. */
enum FormLabel {
    PROJECT_NAME("项目名称"),
    PROJECT_CODE("项目编码", "项目代码", "项目编号"),
    DEPARTMENT("主管部门及代码", "主管部门", "主管部门名称及代码", "预算主管部门", "预算部门及代码", "预算部门"),
    UNIT("实施单位", "项目实施单位", "项目单位", "预算单位", "实施单位及代码"),
    NATURE("项目属性"),
    PERIOD("项目期限", "项目期", "项目实施期限", "实施期限", "项目实施期", "项目起止时间"),
    MEDIUM_TERM_BUDGET("中期预算资金总额", "中期资金总额", "中期预算总额", "实施期资金总额"),
    ANNUAL_BUDGET("年度预算资金总额", "年度资金总额", "年度预算总额"),
    OVERVIEW("项目概况"),
    BASIS("立项依据", "项目立项依据"),
    NECESSITY("项目设立必要性", "项目设立的必要性", "设立必要性", "项目必要性"),
    MEASURES("保证项目实施的制度措施", "保障项目实施的制度措施", "保证项目实施的制度和措施"),
    PLAN("项目实施计划", "实施计划"),
    MEDIUM_TERM_GOAL("中期目标", "中期绩效目标", "中期总体目标", "实施期目标"),
    ANNUAL_GOAL("年度目标", "年度绩效目标", "年度总体目标"),
    PREPARED_BY("填报人", "填表人", "经办人", "制表人"),
    RESPONSIBLE("负责人", "单位负责人", "项目负责人"),
    PHONE("电话", "联系电话", "联系方式"),
    DATE("日期", "填报日期", "填表日期", "填报时间"),
    /** Heads over other labels and lines of other layouts: never a value, but where a neighbour's value ends. */
    HEAD("项目预算资金", "项目资金", "预算资金", "总体目标", "总体绩效目标", "绩效目标", "项目总体目标", "绩效指标", "财政拨款", "其中财政拨款", "其他资金", "上年结转资金");

    private static final List<FormLabel> NEEDED = List.of(PROJECT_NAME, DEPARTMENT, UNIT, ANNUAL_BUDGET, ANNUAL_GOAL);
    private static final List<FormLabel> FOOT = List.of(PREPARED_BY, RESPONSIBLE, PHONE, DATE);
    private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");
    private static final Pattern NUMBERING = Pattern.compile("^[一二三四五六七八九十]{1,3}、|\\d+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final int LONGEST_LABEL = 60;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> wordings;

    FormLabel(String... wordings) {
        this.wordings = List.of(wordings);
    }

    String officialText() {
        return wordings.getFirst();
    }

    List<String> wordings() {
        return wordings;
    }

    /** The labels without which a sheet is not this form. */
    static List<FormLabel> needed() {
        return NEEDED;
    }

    static List<FormLabel> foot() {
        return FOOT;
    }

    boolean isFoot() {
        return FOOT.contains(this);
    }

    static Optional<FormLabel> of(String text) {
        String key = key(text);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        for (FormLabel label : values()) {
            if (label.wordings.contains(key)) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    /** What is left of a label's text: no white space, width, remarks in parentheses, numbering, years or punctuation. */
    static String key(String text) {
        if (text.length() > LONGEST_LABEL) {
            return "";
        }
        String bare =
                PARENTHESES.matcher(WidthFolding.fold(text)).replaceAll("").replaceAll("\\s+", "");
        bare = NUMBERING.matcher(bare).replaceAll("");
        return PUNCTUATION.matcher(bare).replaceAll("").replace("年年度", "年度");
    }
}
