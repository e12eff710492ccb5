package cn.jixiao.core.isolation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The matrix as a table that people read. */
final class MatrixTable {

    private MatrixTable() {}

    /** Operations of a published description by id: {@code GET /projects/{id}}. */
    static Map<String, String> published(JsonNode api, String prefix) {
        Map<String, String> operations = new TreeMap<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.put(
                                method.getValue().path("operationId").asString(),
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " "
                                        + path.getKey().substring(prefix.length()))));
        return operations;
    }

    static String text(List<Operation> operations, Map<String, String> published) {
        StringBuilder text = new StringBuilder();
        text.append("| 操作 | 职权 | 规则 |");
        Arrays.stream(Column.values())
                .forEach(column -> text.append(' ').append(column.label()).append(" |"));
        text.append("\n|---|---|---|")
                .append("---|".repeat(Column.values().length))
                .append('\n');
        for (Operation operation : operations) {
            text.append("| `").append(published.get(operation.id())).append('`');
            text.append(operation.note().isEmpty() ? "" : "（" + operation.note() + "）");
            text.append(" | ").append(operation.capability() == null ? "—" : operation.capability());
            text.append(" | ").append(operation.rule().label()).append(" | ");
            text.append(Arrays.stream(Column.values())
                    .map(column -> operation.expected(column).mark())
                    .collect(Collectors.joining(" | ")));
            text.append(" |\n");
        }
        return text.toString();
    }
}
