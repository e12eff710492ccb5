package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void twoWhoWantTheSameGetOneAndItIsFilledOnce() throws Exception {
        AtomicInteger fillings = new AtomicInteger();
        Path wanted = directory.resolve("server");
        try (Tasks tasks = new Tasks()) {
            for (int i = 0; i < 4; i++) {
                tasks.fork(() -> Archive.once(wanted, target -> {
                    fillings.incrementAndGet();
                    Files.writeString(target.resolve("file"), "whole");
                }));
            }
            tasks.join();
        }

        assertThat(fillings).hasValue(1);
        assertThat(wanted.resolve("file")).hasContent("whole");
    }

    @Test
    void aFillingThatFailsLeavesNothingAndTheNextOneBegins() throws Exception {
        Path wanted = directory.resolve("server");

        assertThatThrownBy(() -> Archive.once(wanted, target -> {
                    Files.writeString(target.resolve("half"), "x");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(wanted).doesNotExist();
        Archive.once(wanted, target -> Files.writeString(target.resolve("file"), "whole"));

        assertThat(wanted.toFile().list()).containsExactly("file");
    }
}
