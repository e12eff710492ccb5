package cn.jixiao.chart;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the chart, changed for what the library cannot do: lint takes no values, and template leaves hooks out. */
final class ChartCopy {

    /** The name under which a hook's annotation is found in {@link #unhooked()}. */
    static final String UNHOOKED = "unhooked/hook";

    private ChartCopy() {}

    /** With the migrations as ordinary jobs, so that they are rendered too. */
    static Path unhooked() {
        try {
            Path copy = copy(Files.createTempDirectory(Files.createDirectories(Path.of("target")), "chart"));
            Path migrations = copy.resolve("templates/migrations.yaml");
            String hooked = Files.readString(migrations);
            Files.writeString(migrations, hooked.replace("helm.sh/hook", UNHOOKED));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path with(Path scratch, Path values) throws IOException {
        Path copy = copy(scratch);
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        Path defaults = copy.resolve("values.yaml");
        ObjectNode merged = (ObjectNode) yaml.readTree(Files.readString(defaults));
        merge(merged, (ObjectNode) yaml.readTree(Files.readString(values)));
        Files.writeString(defaults, yaml.writeValueAsString(merged));
        return copy;
    }

    private static Path copy(Path scratch) throws IOException {
        Path copy = scratch.resolve("jixiao");
        try (Stream<Path> files = Files.walk(Rendered.CHART)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Path target = copy.resolve(Rendered.CHART.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }

    private static void merge(ObjectNode into, ObjectNode from) {
        from.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode child && into.get(field.getKey()) instanceof ObjectNode there) {
                merge(there, child);
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }
}
