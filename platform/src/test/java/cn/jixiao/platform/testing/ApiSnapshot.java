package cn.jixiao.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds a service's published description against the one that its code gives; the description only ever grows. */
public final class ApiSnapshot {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private final String service;
    private final Path file;

    private ApiSnapshot(String service, Path file) {
        this.service = service;
        this.file = file;
    }

    /** The snapshot {@code docs/api/<service>.json}, seen from the directory of a module. */
    public static ApiSnapshot of(String service) {
        return new ApiSnapshot(service, Path.of("../docs/api/" + service + ".json"));
    }

    /** The published description. */
    public JsonNode read() {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fails when the description differs from the published one or has lost anything of it. With
     * {@code -Djixiao.write-snapshots=true} it is written anew, but never with less than before.
     */
    public void holds(JsonNode described) throws IOException {
        assertThat(described.has("openapi"))
                .as("not a description: %s", described)
                .isTrue();
        ObjectNode now = (ObjectNode) described;
        now.remove("servers");
        if (Files.exists(file)) {
            assertThat(takenAway(read(), now)).as("v1 grows only").isEmpty();
        }
        String text = JSON.writeValueAsString(now).replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("jixiao.write-snapshots")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as(
                        "write it anew: ./mvnw -pl %s -am test -Dtest=OpenApiTests -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dsurefire.extra=-Djixiao.write-snapshots=true",
                        service)
                .isEqualTo(text);
    }

    /** What a description has lost: members, values, and freedom of those who send requests. */
    public static List<String> takenAway(JsonNode before, JsonNode now) {
        return takenAway(before, now, "", requested(now));
    }

    /** The schemas that requests are made of: what they require must not grow. */
    private static Set<String> requested(JsonNode api) {
        Set<String> names = new HashSet<>();
        for (JsonNode body : api.findValues("requestBody")) {
            for (String reference : body.findValuesAsString("$ref")) {
                names.add(reference.substring(reference.lastIndexOf('/') + 1));
            }
        }
        return names;
    }

    /** The parameter of the same name at the same place: what it takes may have grown. */
    private static Optional<JsonNode> parameter(JsonNode before, JsonNode now) {
        return now.valueStream()
                .filter(element -> before.has("in")
                        && before.path("in").equals(element.path("in"))
                        && before.path("name").equals(element.path("name")))
                .findFirst();
    }

    private static List<String> takenAway(JsonNode before, JsonNode now, String path, Set<String> requested) {
        List<String> missing = new ArrayList<>();
        if (before.isObject()) {
            before.properties().forEach(member -> {
                String at = path + "/" + member.getKey();
                JsonNode there = now.get(member.getKey());
                if (there == null) {
                    missing.add(at);
                } else {
                    missing.addAll(takenAway(member.getValue(), there, at, requested));
                }
            });
        } else if (before.isArray()) {
            Set<JsonNode> there = new HashSet<>();
            now.forEach(there::add);
            before.forEach(element -> {
                if (!there.contains(element)) {
                    parameter(element, now)
                            .ifPresentOrElse(
                                    same -> missing.addAll(takenAway(
                                            element,
                                            same,
                                            path + "/" + element.path("name").asString(""),
                                            requested)),
                                    () -> missing.add(path + ": " + element));
                }
            });
            String[] parts = path.split("/", -1);
            if (path.endsWith("/required")
                    && requested.contains(parts[parts.length - 2])
                    && now.size() > before.size()) {
                missing.add(path + ": more than before");
            }
        } else if (!before.equals(now) && !path.endsWith("/description")) {
            missing.add(path + ": " + before);
        }
        return missing;
    }
}
