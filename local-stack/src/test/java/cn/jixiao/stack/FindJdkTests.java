package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindJdkTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void theFirstThatIsNewEnoughIsTaken() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path runtimeOnly = directory.resolve("jre");
        Files.createDirectories(runtimeOnly);
        Files.writeString(runtimeOnly.resolve("release"), "JAVA_VERSION=\"25\"\n");
        Path good = jdk("with space", "25.0.1");
        Path newer = jdk("newer", "26-ea");

        assertThat(find("", "/not/there", old.toString(), runtimeOnly.toString(), good.toString(), newer.toString()))
                .isEqualTo(good.toString());
        assertThat(find(newer.toString(), good.toString())).isEqualTo(newer.toString());
    }

    @Test
    void withoutOneNothingIsFound() throws Exception {
        assertThat(find(jdk("old", "17.0.15").toString())).isEmpty();
    }

    private Path jdk(String name, String version) throws Exception {
        Path home = directory.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.createFile(home.resolve("bin/javac"));
        assertThat(home.resolve("bin/javac").toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static String find(String... candidates) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "-euc", ". \"$0\"; find_jdk 25 \"$@\""));
        command.add(Path.of("src/main/bash/find-jdk.sh").toAbsolutePath().toString());
        command.addAll(List.of(candidates));
        Process bash = new ProcessBuilder(command).start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
