package cn.jixiao.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart tells each service what its application.yml reads: all that has no default there, and nothing else. */
class EnvironmentTests {

    private static final Pattern READ = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:[^}]*)?}");

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "tenant-service", "core-service"})
    void aServiceIsToldWhatItReads(String service) throws IOException {
        String settings = Files.readString(Path.of("..", service, "src/main/resources/application.yml"));
        Set<String> read =
                READ.matcher(settings).results().map(found -> found.group(1)).collect(Collectors.toSet());
        Set<String> needed = READ.matcher(settings)
                .results()
                .filter(found -> found.group(2) == null)
                .map(MatchResult::group)
                .map(text -> text.substring(2, text.length() - 1))
                .collect(Collectors.toSet());
        Set<String> least = told(Rendered.LEAST, service);
        Set<String> full = told(Rendered.FULL, service);

        assertThat(needed).isNotEmpty();
        assertThat(least).containsAll(needed);
        assertThat(read).containsAll(full);
        assertThat(full).as("a demo never runs from the chart").doesNotContain("JIXIAO_DEMO", "JIXIAO_BUSINESS_OFFSET");
        assertThat(full).contains("SERVER_ADDRESS", "SERVER_PORT", "MANAGEMENT_SERVER_PORT");
    }

    /** Partitions are bound by name, not by a placeholder. */
    private static Set<String> told(Path values, String service) {
        return Rendered.environment(Rendered.of(values).pod("city-" + service)).keySet().stream()
                .filter(name -> !name.startsWith("JIXIAO_PARTITIONS_"))
                .collect(Collectors.toSet());
    }
}
