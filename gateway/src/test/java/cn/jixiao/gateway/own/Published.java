package cn.jixiao.gateway.own;

import cn.jixiao.gateway.testing.Edge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/api/gateway.json}, kept by hand, since nothing generates one here; and the same read off the running edge. */
final class Published {

    private static final Path FILE = Path.of("../docs/api/gateway.json");

    private Published() {}

    static JsonNode description() {
        try {
            return new JsonMapper().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each operation's id by method and path. */
    static Map<String, String> operations() {
        Map<String, String> operations = new TreeMap<>();
        description()
                .path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> operations.put(
                        method.toUpperCase(Locale.ROOT) + " " + path,
                        operation.path("operationId").asString())));
        return operations;
    }

    /** Each operation's parameters in the query, by method and path, as they are written down. */
    static Map<String, Set<String>> parameters() {
        Map<String, Set<String>> parameters = new TreeMap<>();
        description()
                .path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> parameters.put(
                        method.toUpperCase(Locale.ROOT) + " " + path,
                        operation
                                .path("parameters")
                                .valueStream()
                                .filter(parameter ->
                                        parameter.path("in").asString().equals("query"))
                                .map(parameter -> parameter.path("name").asString())
                                .collect(Collectors.toCollection(TreeSet::new)))));
        return parameters;
    }

    /** The same, of the handlers that are really there. */
    static Map<String, Set<String>> handled(Edge edge) {
        Map<String, Set<String>> handled = new TreeMap<>();
        edge.handlers().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("cn.jixiao.gateway")) {
                Set<String> names = Arrays.stream(handler.getMethodParameters())
                        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                        .map(parameter ->
                                Objects.requireNonNull(parameter.getParameter().getName()))
                        .collect(Collectors.toCollection(TreeSet::new));
                info.getPatternsCondition()
                        .getPatterns()
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handled.put(method + " " + path.getPatternString(), names)));
            }
        });
        return handled;
    }
}
