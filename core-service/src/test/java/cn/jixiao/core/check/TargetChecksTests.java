package cn.jixiao.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Articles({"19", "20"})
class TargetChecksTests {

    private static final CheckRules RULES = new CheckRules(
            "NATIONAL-2020.1",
            Map.of(
                    Level1.OUTPUT, new BigDecimal(50),
                    Level1.BENEFIT, new BigDecimal(30),
                    Level1.SATISFACTION, new BigDecimal(10)),
            3,
            30,
            List.of("提高", "加强", "改善"),
            new BigDecimal("0.6"),
            new BigDecimal("0.5"));

    private final List<CheckedIndicator> indicators = new ArrayList<>(List.of(
            row("a", 1, Level1.OUTPUT, Level2.QUANTITY, "新建高标准农田面积", Operator.GE, "5000", "亩", "20"),
            row("b", 2, Level1.OUTPUT, Level2.QUALITY, "工程验收合格率", Operator.EQ, "100", "%", "10"),
            row("c", 3, Level1.OUTPUT, Level2.COST, "财政资金补助", Operator.LE, "1600", "元/亩", "20"),
            row("d", 4, Level1.BENEFIT, Level2.ECONOMIC, "年增粮食", Operator.GE, "3500", "公斤", "30"),
            row("e", 5, Level1.SATISFACTION, Level2.SERVICE_SATISFACTION, "受益户满意度", Operator.GE, "95", "%", "10")));
    private String amount = "8540000.00";
    private String requested = "8540000.00";
    private String goal = "新建高标准农田5000亩,11月底前完工验收,受益脱贫户满意度达到95%以上,粮食每亩增产35公斤。";
    private List<CheckedTarget.PlanLine> plan = List.of();
    private Map<String, String> excuses = Map.of();

    @Test
    void aSoundTargetHasNothingThatMustOrShouldBeMended() {
        assertThat(check()).noneMatch(f -> f.severity() != Severity.HINT);
    }

    @Test
    void aValueWithoutDirectionMustBeMendedAndTheMendIsOffered() {
        indicators.set(2, row("c", 3, Level1.OUTPUT, Level2.COST, "财政资金补助", null, "1600", "元/亩", "20"));

        Finding finding = only("IND-02");

        assertThat(finding.severity()).isEqualTo(Severity.MUST);
        assertThat(finding.article()).isEqualTo("20");
        assertThat(finding.field()).isEqualTo("indicators[c].operator");
        assertThat(finding.fix()).isEqualTo(new Finding.Fix("indicators[c].operator", "LE"));
        assertThat(new FindingTexts().position(finding, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("第 3 行 财政资金补助 · 方向");
        assertThat(new FindingTexts().detail(finding, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("没有方向，1600 无法判定完成与否。");
    }

    @ParameterizedTest
    @CsvSource({"30, 0", "29.999999, 1", "30.000001, 1", "28, 1"})
    void theWeightsOfALevelMustSumToTheRuleSet(String benefit, int findings) {
        indicators.set(3, row("d", 4, Level1.BENEFIT, Level2.ECONOMIC, "年增粮食", Operator.GE, "3500", "公斤", benefit));

        assertThat(of("WGT-01")).hasSize(findings);
    }

    @Test
    void theMissingPointsAreOfferedToTheLastRowOfTheLevel() {
        indicators.set(3, row("d", 4, Level1.BENEFIT, Level2.ECONOMIC, "年增粮食", Operator.GE, "3500", "公斤", "28"));

        Finding finding = only("WGT-01");

        assertThat(finding.fix()).isEqualTo(new Finding.Fix("indicators[d].weight", "30"));
        assertThat(new FindingTexts().detail(finding, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("效益指标权重合计 28，应为 30，差 2。");
    }

    @Test
    void eachDimensionOfArticle19IsAsked() {
        indicators.removeIf(row -> row.level1() == Level1.SATISFACTION);

        Finding finding = only("IND-01");

        assertThat(finding.article()).isEqualTo("19");
        assertThat(new FindingTexts().detail(finding, Locale.ENGLISH)).contains("Satisfaction indicators");
    }

    @ParameterizedTest
    @CsvSource({"100, GE, IND-07", "100, GT, IND-07", "101, GE, IND-13", "120, LE, IND-13"})
    void aRateCannotPassAHundred(String value, Operator operator, String rule) {
        indicators.set(1, row("b", 2, Level1.OUTPUT, Level2.QUALITY, "工程验收合格率", operator, value, "%", "10"));

        assertThat(of(rule)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"100, EQ", "99.99, GE"})
    void aRateUpToAHundredIsFine(String value, Operator operator) {
        indicators.set(1, row("b", 2, Level1.OUTPUT, Level2.QUALITY, "工程验收合格率", operator, value, "%", "10"));

        assertThat(check()).noneMatch(f -> f.rule().equals("IND-07") || f.rule().equals("IND-13"));
    }

    @ParameterizedTest
    @CsvSource({"8540000.00, 0", "8540000.01, 1", "8539999.99, 1"})
    void theFormMustAskForWhatWasRequested(String asked, int findings) {
        requested = asked;

        assertThat(of("MNY-02")).hasSize(findings);
    }

    @Test
    void thePlanMustSumToTheMoney() {
        plan = List.of(
                new CheckedTarget.PlanLine("p1", "道路", new BigDecimal("5000000.00")),
                new CheckedTarget.PlanLine("p2", "灌溉", new BigDecimal("3500000.00")));

        assertThat(new FindingTexts().detail(only("PLN-01"), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("分项合计 850.00 万元 ≠ 年度资金 854.00 万元，差 4.00 万元。");
    }

    @Test
    void unitCostTimesQuantityShouldExplainTheMoney() {
        indicators.set(0, row("a", 1, Level1.OUTPUT, Level2.QUANTITY, "改善灌溉面积", Operator.GE, "500", "亩", "20"));

        assertThat(new FindingTexts().detail(only("MNY-03"), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("1600 × 500 亩 = 80.00 万元，仅占资金 9.4%。");
    }

    @ParameterizedTest
    @CsvSource({"2668, 1", "2669, 0"})
    void halfOfTheMoneyIsTheBorder(String quantity, int findings) {
        indicators.set(0, row("a", 1, Level1.OUTPUT, Level2.QUANTITY, "改善灌溉面积", Operator.GE, quantity, "亩", "20"));

        assertThat(of("MNY-03")).hasSize(findings);
    }

    @Test
    void aSoftFindingIsExcusedWithAReasonAndAHardOneIsNot() {
        indicators.set(1, row("b", 2, Level1.OUTPUT, Level2.QUALITY, "工程验收合格率", Operator.GE, "100", "%", "10"));
        indicators.set(2, row("c", 3, Level1.OUTPUT, Level2.COST, "财政资金补助", null, "1600", "元/亩", "20"));
        excuses = Map.of("IND-07@indicators[b].operator", "上级文件的写法", "IND-02@indicators[c].operator", "不想改");

        assertThat(only("IND-07").excuse()).isEqualTo("上级文件的写法");
        assertThat(only("IND-02").excuse()).isNull();
    }

    @Test
    void theWorstComesFirst() {
        goal = "提高粮食产能";
        indicators.set(2, row("c", 3, Level1.OUTPUT, Level2.COST, "财政资金补助", null, "1600", "元/亩", "20"));

        assertThat(check().stream().map(Finding::severity).toList()).isSorted();
        assertThat(of("GOAL-02")).hasSize(1);
        assertThat(of("GOAL-03")).hasSize(1);
    }

    @Test
    void everyRuleSpeaksBothLanguages() {
        indicators.set(0, row("a", 1, Level1.OUTPUT, Level2.SOCIAL, "", Operator.GE, null, null, "0"));
        goal = "";
        amount = "0";

        for (Finding finding : check()) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                FindingTexts texts = new FindingTexts();
                assertThat(texts.position(finding, locale)).doesNotContain("{").doesNotContain("check.");
                assertThat(texts.detail(finding, locale)).doesNotContain("{").doesNotContain("level1.");
                assertThat(texts.remedy(finding, locale)).doesNotContain("{");
            }
        }
    }

    private List<Finding> check() {
        return TargetChecks.check(
                new CheckedTarget(
                        new BigDecimal(requested),
                        null,
                        new BigDecimal(amount),
                        Map.of("basis", "依据", "necessity", "必要", "measures", "制度", "plan", "计划"),
                        plan,
                        null,
                        goal,
                        indicators,
                        excuses),
                RULES);
    }

    private List<Finding> of(String rule) {
        return check().stream().filter(f -> f.rule().equals(rule)).toList();
    }

    private Finding only(String rule) {
        assertThat(of(rule)).hasSize(1);
        return of(rule).getFirst();
    }

    private static CheckedIndicator row(
            String line,
            int position,
            Level1 level1,
            Level2 level2,
            String name,
            @Nullable Operator operator,
            @Nullable String value,
            @Nullable String unit,
            String weight) {
        return new CheckedIndicator(
                line,
                position,
                level1,
                level2,
                name,
                value,
                operator,
                value == null ? null : new BigDecimal(value),
                unit,
                new BigDecimal(weight),
                "验收单",
                0,
                null);
    }
}
