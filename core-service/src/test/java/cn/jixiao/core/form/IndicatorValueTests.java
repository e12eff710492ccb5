package cn.jixiao.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorValueTests {
    /** typed | operator | number | upper | unit | flags */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "≥100公里 | GE | 100 | | 公里 |",
                "≥ 100 公里 | GE | 100 | | 公里 |",
                "100% | | 100 | | % |",
                "≥100% | GE | 100 | | % |",
                "1600元/亩 | | 1600 | | 元/亩 |",
                ">=530元/人*月 | GE | 530 | | 元/人*月 |",
                "> =530元/人*月 | GE | 530 | | 元/人*月 |",
                "3500公斤 | | 3500 | | 公斤 |",
                "=8个 | EQ | 8 | | 个 |",
                "==8个 | EQ | 8 | | 个 |",
                "<5% | LT | 5 | | % |",
                "≤90天 | LE | 90 | | 天 |",
                "<=90天 | LE | 90 | | 天 |",
                ">0 | GT | 0 | | |",
                "＝100％ | EQ | 100 | | % | UNUSUAL_OPERATOR",
                "═100% | EQ | 100 | | % | UNUSUAL_OPERATOR",
                "≧100% | GE | 100 | | % | UNUSUAL_OPERATOR",
                "≦100% | LE | 100 | | % | UNUSUAL_OPERATOR",
                "＞＝100% | GE | 100 | | % | UNUSUAL_OPERATOR",
                "＞100% | GT | 100 | | % | UNUSUAL_OPERATOR",
                "〉100% | GT | 100 | | % | UNUSUAL_OPERATOR",
                "〈100% | LT | 100 | | % | UNUSUAL_OPERATOR",
                "≮60分 | GE | 60 | | 分 | UNUSUAL_OPERATOR",
                "≯60分 | LE | 60 | | 分 | UNUSUAL_OPERATOR",
                "≥１００公里 | GE | 100 | | 公里 | FULL_WIDTH_DIGITS",
                "≥９５．５％ | GE | 95.5 | | % | FULL_WIDTH_DIGITS",
                "１，６００元 | | 1600 | | 元 | FULL_WIDTH_DIGITS THOUSANDS_SEPARATOR",
                "≥1,234,567.89元 | GE | 1234567.89 | | 元 | THOUSANDS_SEPARATOR",
                "≥3.50万亩 | GE | 3.50 | | 万亩 |",
                "1.2亿元 | | 1.2 | | 亿元 |",
                "≥-3% | GE | -3 | | % | NEGATIVE",
                "-5% | | -5 | | % | NEGATIVE",
                "−5% | | -5 | | % | NEGATIVE",
                "－５％ | | -5 | | % | NEGATIVE FULL_WIDTH_DIGITS",
                "+5% | | 5 | | % |",
                "0起 | | 0 | | 起 |",
                "120㎡ | | 120 | | ㎡ |",
                "120m2 | | 120 | | m2 |",
                "5‰ | | 5 | | ‰ |",
                "007个 | | 007 | | 个 |",
                "不低于95% | GE | 95 | | % | WORD_OPERATOR",
                "不超过3次 | LE | 3 | | 次 | WORD_OPERATOR",
                "大于等于3次 | GE | 3 | | 次 | WORD_OPERATOR",
                "大于3次 | GT | 3 | | 次 | WORD_OPERATOR",
                "少于3次 | LT | 3 | | 次 | WORD_OPERATOR",
                "控制在90%以内 | LE | 90 | | % | WORD_OPERATOR",
                "95%以上 | GE | 95 | | % | WORD_OPERATOR",
                "95%及以上 | GE | 95 | | % | WORD_OPERATOR",
                "3天以内 | LE | 3 | | 天 | WORD_OPERATOR",
                "24小时内 | LE | 24 | | 小时 | WORD_OPERATOR",
                "每亩1600元 | | 1600 | | 元 | TEXT_BEFORE",
                "约100人 | | 100 | | 人 | TEXT_BEFORE",
                "PM2.5≤35微克 | LE | 35 | | 微克 | TEXT_BEFORE",
                "合格率≥95% | GE | 95 | | % | TEXT_BEFORE",
                "合格率不低于95% | GE | 95 | | % | TEXT_BEFORE WORD_OPERATOR",
                "增幅≥-3% | GE | -3 | | % | TEXT_BEFORE NEGATIVE",
                "100%完成任务 | | 100 | | % | TEXT_AFTER",
                "≥20座，含改造 | GE | 20 | | 座 | TEXT_AFTER",
                "90-110 | | 90 | 110 | | RANGE",
                "90～110% | | 90 | 110 | % | RANGE",
                "90%-110% | | 90 | 110 | % | RANGE",
                "90%～110％ | | 90 | 110 | % | RANGE",
                "[90,110] | | 90 | 110 | | RANGE",
                "[90，110]% | | 90 | 110 | % | RANGE",
                "20至30人 | | 20 | 30 | 人 | RANGE",
                "=20—30人 | EQ | 20 | 30 | 人 | RANGE",
                "≥90%且≤110% | | 90 | 110 | % | RANGE",
                "≥90，≤110分 | | 90 | 110 | 分 | RANGE",
                "-5--3 | | -5 | -3 | | RANGE NEGATIVE",
                "1,000-2,000人 | | 1000 | 2000 | 人 | RANGE THOUSANDS_SEPARATOR",
                "-2+3 | | | | | TWO_NUMBERS",
                "110-90 | | | | | TWO_NUMBERS",
                "≥90-110 | GE | | | | TWO_NUMBERS",
                "100公里，20座 | | | | | TWO_NUMBERS",
                "≥100公里、20座 | GE | | | | TWO_NUMBERS",
                "100，200 | | | | | TWO_NUMBERS",
                "1,60元 | | | | | TWO_NUMBERS",
                "1 600元 | | | | | TWO_NUMBERS",
                "1.2.3 | | | | | TWO_NUMBERS",
                "3个100% | | | | | TWO_NUMBERS",
                "100元/10人 | | | | | TWO_NUMBERS",
                "1:3 | | | | | TWO_NUMBERS",
                "90个-110户 | | | | | TWO_NUMBERS",
                "2027年12月底前 | | | | | DATE",
                "≤2027年12月31日 | LE | | | | DATE",
                "2027-12-31 | | | | | DATE",
                "2027年底前完成 | | | | | DATE",
                "2027-2029年 | | | | | DATE",
                "12月底前 | | | | | DATE",
                "≥20年 | GE | 20 | | 年 |",
                "1E5元 | | | | | NOT_A_VALUE",
                "显著提高 | QUALITATIVE | | | |",
                "达成预期指标 | QUALITATIVE | | | |",
                "超过预期 | QUALITATIVE | | | |",
                "三座 | QUALITATIVE | | | |",
                "≥预期 | GE | | | |",
                "≥999999999999999个 | GE | 999999999999999 | | 个 |",
                "≥1000000000000000个 | GE | 1000000000000000 | | 个 | HUGE",
                "12345678901234567890123456789012345678 | | 12345678901234567890123456789012345678 | | | HUGE",
                "123456789012345678901234567890123456789 | | | | | HUGE",
                "≥5𬭚 | GE | 5 | | 𬭚 |",
            })
    void takesTheTypedTextApart(
            String typed, String operator, BigDecimal number, BigDecimal upper, String unit, String flags) {
        IndicatorValue value = IndicatorValue.parse(typed);

        assertThat(value.raw()).isEqualTo(typed);
        assertThat(value.operator()).isEqualTo(operator == null ? null : IndicatorOperator.valueOf(operator));
        assertThat(value.number()).isEqualTo(number);
        assertThat(value.upper()).isEqualTo(upper);
        assertThat(value.unit()).isEqualTo(unit == null ? "" : unit);
        assertThat(value.flags()).isEqualTo(flags(flags));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\n\t"})
    void blankIsNeitherNumberNorJudgement(String typed) {
        IndicatorValue value = IndicatorValue.parse(typed);

        assertThat(value.isBlank()).isTrue();
        assertThat(value.operator()).isNull();
        assertThat(value.flags()).isEmpty();
    }

    @Test
    void keepsTheScaleAsTyped() {
        assertThat(IndicatorValue.parse("≥95.50%").number()).isEqualTo(new BigDecimal("95.50"));
    }

    @Test
    void aNovelIsNoValueHoweverManyNumbersItHas() {
        assertThat(IndicatorValue.parse("1".repeat(100_000)).flags()).containsExactly(ValueFlag.NOT_A_VALUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"LE;1600;;元/亩;≤1600元/亩", "QUALITATIVE;3;;年;3年", ";90;95;%;90-95%", "GE;0.50;;%;≥0.50%"})
    void whatIsMendedIsWrittenInTheOfficialWayAndReadAgain(
            IndicatorOperator operator, BigDecimal number, BigDecimal upper, String unit, String written) {
        assertThat(IndicatorValue.compose(operator, number, upper, unit)).isEqualTo(written);
        IndicatorValue again = IndicatorValue.parse(written);
        assertThat(again.number()).isEqualTo(number);
        assertThat(again.upper()).isEqualTo(upper);
        assertThat(again.unit()).isEqualTo(unit);
    }

    @Test
    void aCommaInAnAmountMayStandForTwoNumbers() {
        assertThat(IndicatorValue.parse("1，600元/亩 ").has(ValueFlag.TWO_NUMBERS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "≥,GE",
        "GE,GE",
        "ge,GE",
        "1,GE",
        "＞,GT",
        "2,GT",
        "＝,EQ",
        "=,EQ",
        "<,LT",
        "≦,LE",
        "<=,LE",
        "5,LE",
        "6,QUALITATIVE",
        "定性,QUALITATIVE",
        "不低于,GE"
    })
    void readsADirectionHoweverItIsWritten(String typed, IndicatorOperator expected) {
        assertThat(IndicatorOperator.of(" " + typed)).contains(expected);
    }

    @Test
    void readsNoDirectionWhereThereIsNone() {
        assertThat(IndicatorOperator.of("正向")).isEmpty();
        assertThat(IndicatorOperator.of("7")).isEmpty();
        assertThat(IndicatorOperator.of("")).isEmpty();
    }

    private static Set<ValueFlag> flags(String names) {
        Set<ValueFlag> flags = EnumSet.noneOf(ValueFlag.class);
        if (names != null) {
            Arrays.stream(names.split(" ", -1)).map(ValueFlag::valueOf).forEach(flags::add);
        }
        return flags;
    }
}
