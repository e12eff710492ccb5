package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvFileTests {
    private static final Map<String, String> AWKWARD =
            Map.of("PLAIN", "redis://:secret@127.0.0.1:1", "SPACES", "a b 'c' $HOME", "EMPTY", "");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void whatIsWrittenIsRead() throws Exception {
        Path file = directory.resolve("env");
        EnvFile.write(file, AWKWARD);

        assertThat(EnvFile.read(file)).isEqualTo(AWKWARD);
    }

    @Test
    void aShellReadsTheSame() throws Exception {
        Path file = directory.resolve("env");
        EnvFile.write(file, AWKWARD);

        Process shell = new ProcessBuilder("sh", "-c", ". \"$0\"; printf %s \"$SPACES\"", file.toString()).start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("a b 'c' $HOME");
    }

    @Test
    void nobodyElseMayReadItAndAnOldOneIsReplacedWhole() throws Exception {
        Path file = directory.resolve("env");
        EnvFile.write(file, AWKWARD);
        EnvFile.write(file, Map.of("ONE", "1"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(EnvFile.read(file)).isEqualTo(Map.of("ONE", "1"));
        assertThat(directory.toFile().list()).containsExactly("env");
    }

    @Test
    void secretsAreMadeOnceAndEachIsDifferent() throws Exception {
        Path file = directory.resolve("secrets");
        String first = Secrets.open(file).of(Secret.APP);

        assertThat(Secrets.open(file).of(Secret.APP)).isEqualTo(first).hasSize(32);
        assertThat(EnvFile.read(file).values()).doesNotHaveDuplicates().hasSize(Secret.values().length);
    }
}
