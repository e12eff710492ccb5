package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BusinessDateTests {
    @Test
    void theDemoPlaysOnTheLatestTwentiethOfOctober() {
        assertThat(BusinessDate.standard(LocalDate.of(2026, 11, 23))).isEqualTo("2026-10-20");
        assertThat(BusinessDate.standard(LocalDate.of(2026, 10, 20))).isEqualTo("2026-10-20");
        assertThat(BusinessDate.standard(LocalDate.of(2026, 10, 19))).isEqualTo("2025-10-20");
    }

    @Test
    void theOffsetIsWholeDaysEitherWay() {
        LocalDate today = LocalDate.of(2026, 11, 23);

        assertThat(BusinessDate.offset(LocalDate.of(2026, 10, 20), today)).isEqualTo("P-34D");
        assertThat(BusinessDate.offset(LocalDate.of(2026, 12, 1), today)).isEqualTo("P8D");
        assertThat(BusinessDate.offset(today, today)).isEmpty();
        assertThat(BusinessDate.days("P-34D")).isEqualTo(-34);
        assertThat(BusinessDate.days("")).isZero();
    }

    @Test
    void whatIsNoDateIsRefused() {
        assertThatThrownBy(() -> BusinessDate.parse("20.10.2026")).hasMessageContaining("--as-of");
    }
}
