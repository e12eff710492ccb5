package cn.jixiao.core.target;

import cn.jixiao.core.check.Level1;
import cn.jixiao.core.check.Level2;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The official form's words for the levels of indicators, read as people write them. */
final class FormLevels {

    private static final Map<Level1, String> FIRST = new EnumMap<>(Map.of(
            Level1.OUTPUT, "产出指标",
            Level1.BENEFIT, "效益指标",
            Level1.SATISFACTION, "满意度指标",
            Level1.COST, "成本指标"));
    private static final Map<Level2, String> SECOND = new EnumMap<>(Map.of(
            Level2.QUANTITY, "数量指标",
            Level2.QUALITY, "质量指标",
            Level2.TIMELINESS, "时效指标",
            Level2.COST, "成本指标",
            Level2.ECONOMIC, "经济效益指标",
            Level2.SOCIAL, "社会效益指标",
            Level2.ECOLOGICAL, "生态效益指标",
            Level2.SUSTAINABILITY, "可持续影响指标",
            Level2.SERVICE_SATISFACTION, "服务对象满意度指标"));

    private FormLevels() {}

    static String text(Level1 level) {
        return FIRST.getOrDefault(level, level.name());
    }

    static String text(Level2 level) {
        return SECOND.getOrDefault(level, level.name());
    }

    /** First level; 产出 and 产出指标 are the same word. */
    static Optional<Level1> first(String typed) {
        String word = bare(typed);
        return FIRST.entrySet().stream()
                .filter(entry -> !word.isEmpty() && bare(entry.getValue()).equals(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Second level; 社会 and 社会效益指标 are the same word. */
    static Optional<Level2> second(String typed) {
        String word = bare(typed);
        return SECOND.entrySet().stream()
                .filter(entry -> !word.isEmpty() && bare(entry.getValue()).startsWith(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String bare(String typed) {
        return typed.replaceAll("\\s+", "").replace("指标", "");
    }
}
