package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published description of the API is the one that the code gives, and it only ever grows. */
class OpenApiTests {

    private static final Path SNAPSHOT = Path.of("../docs/api/tenant-service.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    @Test
    void theApiIsTheSnapshotAndNothingWasTakenAway() throws IOException {
        ObjectNode now = (ObjectNode) Running.shared().get("", "/v3/api-docs").body();
        now.remove("servers");
        if (Files.exists(SNAPSHOT)) {
            assertThat(takenAway(JSON.readTree(Files.readString(SNAPSHOT)), now, "", requested(now)))
                    .as("v1 grows only")
                    .isEmpty();
        }
        String text = JSON.writeValueAsString(now).replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("jixiao.write-snapshots")) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, text);
        }
        assertThat(Files.readString(SNAPSHOT))
                .as(
                        "write it anew: ./mvnw -pl tenant-service -am test -Dtest=OpenApiTests -Dsurefire.extra=-Djixiao.write-snapshots=true")
                .isEqualTo(text);
    }

    @Test
    void whatIsTakenAwayIsFound() {
        JsonNode before = JSON.readTree(
                "{\"paths\":{\"/a\":{\"get\":{}}},\"schemas\":{\"A\":{\"required\":[\"x\"],\"enum\":[\"P\",\"Q\"]}}}");

        assertThat(takenAway(
                        before,
                        JSON.readTree(
                                "{\"paths\":{},\"schemas\":{\"A\":{\"required\":[\"x\",\"y\"],\"enum\":[\"P\"]}}}"),
                        "",
                        Set.of("A")))
                .containsExactlyInAnyOrder(
                        "/paths//a", "/schemas/A/enum: \"Q\"", "/schemas/A/required: more than before");
        assertThat(takenAway(before, before, "", Set.of("A"))).isEmpty();
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
                    missing.add(path + ": " + element);
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
