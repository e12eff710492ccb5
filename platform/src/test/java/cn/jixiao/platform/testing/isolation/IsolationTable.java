package cn.jixiao.platform.testing.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.testing.ApiSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A service's part of {@code docs/isolation-matrix.md}: the matrix as a table that people read. */
public final class IsolationTable<C extends Enum<C>> {

    private static final Path FILE = Path.of("../docs/isolation-matrix.md");

    private final String service;
    private final Map<String, String> published;
    private final List<C> columns;
    private final Function<C, String> label;

    /**
     * Over the published description of a service.
     *
     * @param prefix of its paths, which the table leaves out
     */
    public IsolationTable(String service, String prefix, Class<C> columns, Function<C, String> label) {
        this.service = service;
        this.published = published(service, prefix);
        this.columns = Arrays.asList(columns.getEnumConstants());
        this.label = label;
    }

    private static Map<String, String> published(String service, String prefix) {
        Map<String, String> operations = new TreeMap<>();
        ApiSnapshot.of(service)
                .read()
                .path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> operations.put(
                        operation.path("operationId").asString(),
                        method.toUpperCase(Locale.ROOT) + " "
                                + (path.startsWith(prefix) ? path.substring(prefix.length()) : path))));
        return operations;
    }

    /** Fails where a published operation has no row, or a row no operation. */
    public void holdsEveryOperation(List<? extends Row<C>> rows) {
        assertThat(rows.stream().map(Row::id).distinct())
                .as("an operation needs a row: its capability, and how it decides")
                .containsExactlyInAnyOrderElementsOf(published.keySet());
    }

    /** Whether the row's operation only reads. */
    public boolean reads(Row<C> row) {
        return published.getOrDefault(row.id(), "").startsWith("GET");
    }

    /** Fails where the file says otherwise than these rows; with {@code -Disolation.update=true} it is written anew. */
    public void isPublished(List<? extends Row<C>> rows) {
        String begin = "<!-- " + service + ": generated -->\n";
        String end = "<!-- " + service + ": end -->";
        try {
            String now = Files.readString(FILE);
            String text = now.substring(0, now.indexOf(begin) + begin.length()) + "\n" + text(rows) + "\n"
                    + now.substring(now.indexOf(end));
            if (Boolean.getBoolean("isolation.update")) {
                Files.writeString(FILE, text);
            }
            assertThat(Files.readString(FILE))
                    .as("write it anew: ./mvnw -pl " + service + " -am test -Dtest=IsolationMatrixTests"
                            + " -Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.extra=-Disolation.update=true")
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(List<? extends Row<C>> rows) {
        StringBuilder text = new StringBuilder("| 操作 | 职权 | 规则 |");
        columns.forEach(column -> text.append(' ').append(label.apply(column)).append(" |"));
        text.append("\n|---|---|---|").append("---|".repeat(columns.size())).append('\n');
        for (Row<C> row : rows) {
            text.append("| `").append(published.get(row.id())).append('`');
            text.append(row.note().isEmpty() ? "" : "（" + row.note() + "）");
            text.append(" | ").append(row.asksFor()).append(" | ").append(row.decides());
            text.append(columns.stream()
                    .map(column -> row.expected(column).mark())
                    .collect(Collectors.joining(" | ", " | ", " |\n")));
        }
        return text.toString();
    }
}
