package cn.jixiao.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal can be read in both languages. */
class TextsTests {

    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)\"");

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(texts("zh_CN").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
        assertThat(texts("zh_CN").values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void everyCodeInTheSourcesHasATitleAndADetail() throws IOException {
        Set<String> known = texts("en").stringPropertyNames();
        Set<String> codes = codes();
        assertThat(codes).contains("SESSION_ENDED", "RATE_LIMITED", "BUREAU_READ_ONLY");
        for (String code : codes) {
            assertThat(known).contains("problem." + code, "problem." + code + ".detail");
        }
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>(Set.of("UNFORESEEN", "BUREAU_SUSPENDED", "BUREAU_CLOSED"));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                CODE.matcher(text).results().map(found -> found.group(1)).forEach(codes::add);
            }
        }
        codes.remove("READ_ONLY");
        return codes;
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = TextsTests.class.getResourceAsStream("/messages/gateway_" + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
