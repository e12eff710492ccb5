package cn.jixiao.core.budget.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells are taken for, and what is refused rather than guessed. */
class ValueKindTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1234.5|1234.50
                    1,234.50|1234.50
                    １２３４．５０|1234.50
                    ￥ 1,234.5 元|1234.50
                    8.54万元|85400.00
                    8.540001 万|85400.01
                    1.2亿元|120000000.00
                    -500|-500.00
                    \u2212500.00|-500.00
                    """)
    void anAmountIsTakenAtItsWord(String typed, String yuan) {
        assertThat(new ValueKind.Money(true).read(typed).value()).isEqualTo(yuan);
    }

    @ParameterizedTest
    @CsvSource({
        "12a, NOT_AN_AMOUNT",
        "5%, NOT_AN_AMOUNT",
        "1e9, NOT_AN_AMOUNT",
        "(100), NOT_AN_AMOUNT",
        "'1,23', NOT_AN_AMOUNT",
        "=1+1, NOT_AN_AMOUNT",
        "1.001, TOO_FINE",
        "0.0000001万元, TOO_FINE",
        "-1, NEGATIVE",
        "99999999999999999, TOO_LARGE"
    })
    void whatIsNoAmountIsRefused(String typed, String fault) {
        assertThat(new ValueKind.Money(false).read(typed).fault()).isEqualTo(fault);
    }

    @Test
    void aPaymentOfNothingIsNone() {
        assertThat(new ValueKind.Money(true).read("0.00").fault()).isEqualTo("ZERO");
        assertThat(new ValueKind.Money(false).read("-0").value()).isEqualTo("0.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-02-10",
                "2027/2/10",
                "2027.02.10",
                "2027年2月10日",
                "２０２７-０２-１０",
                "20270210",
                "20270210093000123",
                "2027-02-10 09:30:00"
            })
    void aDayIsADayHoweverItIsWritten(String typed) {
        assertThat(new ValueKind.Day().read(typed).value()).isEqualTo("2027-02-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30", "10.2.2027", "46063", "2027"})
    void whatIsNoDayIsRefused(String typed) {
        assertThat(new ValueKind.Day().read(typed).fault()).isEqualTo("NOT_A_DAY");
    }

    @Test
    void aCodeIsKnownByCodeNameAndIdentifierAlsoWithoutItsZero() {
        for (String typed : List.of("02", "2", "转移支付", "TRANSFER", " ０２ ")) {
            assertThat(new ValueKind.Choice(CodeList.FUNDS).read(typed).value()).isEqualTo("TRANSFER");
        }
        assertThat(new ValueKind.Choice(CodeList.FUNDS).read("转移").fault()).isEqualTo("NOT_IN_LIST");
    }

    @Test
    void whatACellWasIsKnownAndNoTextPretendsIt() {
        assertThat(Marks.fault(Marks.FORMULA + "3")).isEqualTo("FORMULA");
        assertThat(Marks.fault(Marks.clean("\uE000x"))).isEqualTo("CONTROL_CHARACTER");
        assertThat(Marks.clean("a\0b\uD800c\uD83D\uDE00")).isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00");
        assertThat(Marks.fault("-2+3")).isEmpty();
    }
}
