package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourcesTests {
    private static final Resources NEEDED = Resources.needed(Map.of());

    @Test
    void whatIsNeededCanBeSaidAndANonsenseIsRefused() {
        assertThat(Resources.needed(Map.of("JIXIAO_NEEDED_DISK", "7", "JIXIAO_NEEDED_MEMORY", "8")))
                .isEqualTo(new Resources(7, 8));
        assertThatThrownBy(() -> Resources.needed(Map.of("JIXIAO_NEEDED_DISK", "much")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("JIXIAO_NEEDED_DISK")
                .hasMessageContaining("megabytes");
    }

    @Test
    void tooLittleDiskOrMemoryIsNamedWithTheRemedy() {
        assertThatThrownBy(() -> NEEDED.requireDisk(Path.of("/data"), 100))
                .hasMessageContaining("100 MB")
                .hasMessageContaining("/data")
                .hasMessageContaining("JIXIAO_HOME");
        assertThatThrownBy(() -> NEEDED.requireMemory(900)).hasMessageContaining("900 MB");
    }

    @Test
    void enoughIsEnough() {
        assertThatCode(() -> NEEDED.requireDisk(Path.of("/data"), NEEDED.diskMegabytes()))
                .doesNotThrowAnyException();
        assertThatCode(() -> NEEDED.requireMemory(NEEDED.memoryMegabytes())).doesNotThrowAnyException();
    }

    @Test
    void thisMachineSaysWhatItHas() throws Exception {
        assertThat(Resources.freeDisk(Path.of("/"))).isPositive();
        assertThat(Resources.freeDisk(Path.of("/not/made/yet"))).isPositive();
        assertThat(Resources.freeMemory()).isPositive();
    }
}
