package cn.jixiao.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountReadingTests {
    private final ReadingNotes notes = new ReadingNotes();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "854.00 | 8540000.00",
                "　854 | 8540000.00",
                "８５４．００ | 8540000.00",
                "1,234.56 | 12345600.00",
                "854万元 | 8540000.00",
                "854 万 | 8540000.00",
                "¥854 | 8540000.00",
                "0 | 0.00",
                "-0 | 0.00",
                "0.000001 | 0.01",
                "854.1234560000 | 8541234.56",
                "1000000000 | 10000000000000.00",
            })
    void readsWan(String typed, BigDecimal yuan) {
        assertThat(read(typed).yuan()).isEqualTo(yuan);
        assertThat(notes.worstFirst()).noneMatch(f -> f.level() == FindingLevel.MUST_FIX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "八百五十四 | AMOUNT_NOT_A_NUMBER",
                "约854 | AMOUNT_NOT_A_NUMBER",
                "854.5.1 | AMOUNT_NOT_A_NUMBER",
                "1,2,3 | AMOUNT_NOT_A_NUMBER",
                "1E3 | AMOUNT_NOT_A_NUMBER",
                "NaN | AMOUNT_NOT_A_NUMBER",
                "854+1 | AMOUNT_NOT_A_NUMBER",
                "-854 | AMOUNT_NEGATIVE",
                "−854 | AMOUNT_NEGATIVE",
                "－８５４ | AMOUNT_NEGATIVE",
                "1000000000.000001 | AMOUNT_TOO_LARGE",
                "99999999999999999999999999999999999999 | AMOUNT_TOO_LARGE",
                "854.0000001 | AMOUNT_TOO_FINE",
                "8540000元 | AMOUNT_OTHER_UNIT",
                "1亿元 | AMOUNT_OTHER_UNIT",
            })
    void saysWhyAnAmountIsNotTaken(String typed, FindingCode code) {
        FormMoney money = read(typed);

        assertThat(money.yuan()).isNull();
        assertThat(money.text().raw()).isEqualTo(typed);
        assertThat(notes.worstFirst()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo(code);
            assertThat(f.field()).isEqualTo("header.annualBudget");
            assertThat(f.arguments()).containsExactly(typed);
        });
    }

    @Test
    void blankIsNoAmountAndNoFault() {
        assertThat(read("　").yuan()).isNull();
        assertThat(notes.worstFirst()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"854, 8540000.00, 854.00", "-1, , -1.00", "1E12, , 1000000000000.00", "0.1, 1000.00, 0.10"})
    void numericCellsAreReadToTheDigit(double number, BigDecimal yuan, String raw) {
        FormMoney money = Workbooks.form(TargetWorkbookFixtures.with("F7:H7", number))
                .header()
                .annualBudget();

        assertThat(money.yuan()).isEqualTo(yuan);
        assertThat(money.text().raw()).isEqualTo(raw);
    }

    @Test
    void aFormatThatHidesDigitsHidesNothingFromUs() {
        var read = Workbooks.read(TargetWorkbookFixtures.with("F7:H7", 854.1234567));

        assertThat(read.form().header().annualBudget().text().raw()).isEqualTo("854.1234567");
        assertThat(read.notes()).extracting(Finding::code).containsExactly(FindingCode.AMOUNT_TOO_FINE);
    }

    private FormMoney read(String typed) {
        return new AmountReading(notes).read(FormText.of(typed), "header.annualBudget");
    }
}
