package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.tenant.bureau.Bureau;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.people.Role;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the service says it can say in both languages. */
class MessageTests {

    private static final Pattern REFUSAL = Pattern.compile(
            "Refusal\\s*\\.(?:conflict|rule|malformed|of)\\(\\s*(?:\\d+,\\s*)?\"([A-Z_0-9]+)\"", Pattern.DOTALL);
    /** A code that is put together is no match: its texts stand under the names that come of it. */
    private static final Pattern FAULT =
            Pattern.compile("faults\\.add\\((?:[^;]*?),\\s*\"([A-Z_]+)\"\\s*[,)]", Pattern.DOTALL);

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("service", "en")).isEqualTo(keys("service", "zh_CN"));
    }

    @Test
    void everyRefusalAndEveryFaultOfAFileHasItsTexts() throws IOException {
        Set<String> needed = new TreeSet<>();
        for (String source : sources()) {
            Matcher refusal = REFUSAL.matcher(source);
            while (refusal.find()) {
                needed.add("problem." + refusal.group(1));
                needed.add("problem." + refusal.group(1) + ".detail");
            }
            String file = source.contains("package cn.jixiao.tenant.roster;") ? "roster." : "onboarding.";
            Matcher fault = FAULT.matcher(source);
            while (fault.find()) {
                needed.add(file + fault.group(1));
            }
        }
        assertThat(needed).hasSizeGreaterThan(40);
        Set<String> told = keys("service", "zh_CN");
        told.addAll(keys("platform", "zh_CN"));
        assertThat(told).containsAll(needed);
    }

    @Test
    void everyNameThatARefusalSaysHasAWord() throws IOException {
        Set<String> needed =
                new TreeSet<>(Set.of("capability.ORG_UNIT_WRITE", "capability.POST_GRANT", "capability.POST_READ"));
        for (Bureau.Status status : Bureau.Status.values()) {
            needed.add("status." + status);
        }
        for (Role role : Role.values()) {
            needed.add("role." + role);
        }
        for (OrgUnit.Kind kind : OrgUnit.Kind.values()) {
            needed.add("bodyKind." + kind);
        }
        assertThat(keys("service", "zh_CN")).containsAll(needed);
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessageTests::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
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
