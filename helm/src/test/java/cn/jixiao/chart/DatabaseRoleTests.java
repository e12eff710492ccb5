package cn.jixiao.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever installs the chart makes the database's roles by its README: each one that a migration names must stand there. */
class DatabaseRoleTests {

    private static final Pattern ROLE =
            Pattern.compile("\\bjixiao_(migrator|app|dispatcher|backup)\\b|\\bto (jixiao_[a-z]+)\\b");

    @Test
    void everyRoleThatAMigrationNamesStandsInTheReadme() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String module : new String[] {"platform", "tenant-service", "core-service"}) {
            try (Stream<Path> migrations = Files.walk(Path.of("..", module, "src/main/resources/db"))) {
                migrations.filter(file -> file.toString().endsWith(".sql")).forEach(file -> named.addAll(roles(file)));
            }
        }

        assertThat(named).contains("jixiao_app", "jixiao_backup");
        assertThat(Files.readString(Path.of("README.md"))).contains(named);
    }

    private static Set<String> roles(Path migration) {
        try {
            Set<String> found = new TreeSet<>();
            ROLE.matcher(Files.readString(migration))
                    .results()
                    .map(MatchResult::group)
                    .forEach(text -> found.add(text.replaceFirst("^to ", "")));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
