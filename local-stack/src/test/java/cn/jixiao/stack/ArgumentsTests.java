package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTests {
    @Test
    void optionsMayStandAnywhereAndTakeTheirValueBothWays() {
        Arguments arguments = Arguments.parse(
                List.of("up", "--as-of", "2026-10-20", "--demo=small", "--attach", "--port-gateway", "1"));

        assertThat(arguments.command()).isEqualTo("up");
        assertThat(arguments.value("as-of")).contains("2026-10-20");
        assertThat(arguments.value("demo")).contains("small");
        assertThat(arguments.has("attach")).isTrue();
        assertThat(arguments.only("as-of", "demo", "attach", "port-…")).isEqualTo(arguments);
    }

    @Test
    void aMistypedOptionIsNotSilentlyPassedOver() {
        Arguments arguments = Arguments.parse(List.of("test", "--faste", "x"));

        assertThatThrownBy(() -> arguments.only("fast")).hasMessageContaining("--faste");
        assertThatThrownBy(() -> Arguments.parse(List.of("up", "--demo"))).hasMessageContaining("--demo");
    }

    @Test
    void nothingTypedIsACallForHelp() {
        assertThat(Arguments.parse(List.of()).command()).isEqualTo("help");
        assertThat(Arguments.parse(List.of("up", "--help")).command()).isEqualTo("help");
    }
}
