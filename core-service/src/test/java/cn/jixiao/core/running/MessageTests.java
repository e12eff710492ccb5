package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.core.directory.Capability;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the service refuses it can say in both languages. */
class MessageTests {

    private static final Pattern REFUSAL = Pattern.compile(
            "Refusal\\s*\\.(?:conflict|rule|malformed|of)\\(\\s*(?:\\d+,\\s*)?\"([A-Z_0-9]+)\"", Pattern.DOTALL);

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("service", "en")).isEqualTo(keys("service", "zh_CN"));
    }

    @Test
    void everyRefusalHasItsTexts() throws IOException {
        Set<String> needed = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                Matcher refusal = REFUSAL.matcher(text(file));
                while (refusal.find()) {
                    needed.add("problem." + refusal.group(1));
                    needed.add("problem." + refusal.group(1) + ".detail");
                }
            });
        }
        Set<String> told = keys("service", "zh_CN");
        told.addAll(keys("platform", "zh_CN"));
        assertThat(needed).hasSizeGreaterThan(40);
        assertThat(told).containsAll(needed);
    }

    @Test
    void aRefusalBeforeTheControllerIsChineseToWhomeverNamesNoLanguageOfOurs() {
        CoreServer server = CoreServer.shared();
        Client clerk = server.as(Bureau.in(server).person("UNIT_CLERK"));

        assertThat(server.with("").get("/me").json().path("title").asString()).isEqualTo("请先登录");
        for (Client client : List.of(clerk, clerk.with("Accept-Language", "fr"))) {
            assertThat(client.with("Jixiao-Acting", "990001/x")
                            .get("/me")
                            .json()
                            .path("title")
                            .asString())
                    .isEqualTo("当前身份已变化");
        }
        assertThat(clerk.with("Accept-Language", "en")
                        .with("Jixiao-Acting", "990001/x")
                        .get("/me")
                        .json()
                        .path("title")
                        .asString())
                .startsWith("Your acting");
    }

    @Test
    void everyCapabilityHasANameThatAPersonUnderstands() throws IOException {
        assertThat(keys("service", "zh_CN"))
                .containsAll(Arrays.stream(Capability.values())
                        .map(c -> "capability." + c.name())
                        .toList());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(String name, String language) throws IOException {
        Path root = name.equals("service") ? Path.of("src/main/resources") : Path.of("../platform/src/main/resources");
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                root.resolve("messages/" + name + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
