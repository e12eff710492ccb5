package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResourcesTests {
    @Test
    void tooLittleDiskOrMemoryIsNamedWithTheRemedy() {
        assertThatThrownBy(() -> Resources.requireDisk(Path.of("/data"), 100))
                .hasMessageContaining("100 MB")
                .hasMessageContaining("/data")
                .hasMessageContaining("JIXIAO_HOME");
        assertThatThrownBy(() -> Resources.requireMemory(900)).hasMessageContaining("900 MB");
    }

    @Test
    void enoughIsEnough() {
        assertThatCode(() -> Resources.requireDisk(Path.of("/data"), Resources.DISK_MEGABYTES))
                .doesNotThrowAnyException();
        assertThatCode(() -> Resources.requireMemory(Resources.MEMORY_MEGABYTES))
                .doesNotThrowAnyException();
    }

    @Test
    void thisMachineSaysWhatItHas() throws Exception {
        assertThat(Resources.freeDisk(Path.of("/"))).isPositive();
        assertThat(Resources.freeMemory()).isPositive();
    }
}
