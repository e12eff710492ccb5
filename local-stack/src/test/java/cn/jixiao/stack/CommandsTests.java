package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that the command starts, and what becomes of their words. */
class CommandsTests {

    @TempDir
    Path directory;

    @Test
    void theFirstLogOfACloneMakesItsOwnPlace() throws IOException, InterruptedException {
        Path log = directory.resolve("target/build.log");

        int code = Commands.code(List.of("echo", "begun"), Map.of(), directory, log);

        assertThat(code).isZero();
        assertThat(Files.readString(log)).isEqualTo("begun\n");
    }
}
