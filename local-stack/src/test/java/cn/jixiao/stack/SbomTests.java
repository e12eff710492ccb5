package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each service carries the list of what it is made of, so that whoever runs it can look a vulnerable library up. */
class SbomTests {

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "tenant-service", "core-service"})
    void theJarOfAServiceListsWhatIsInIt(String service) throws IOException {
        assertThat(list(service, "application"))
                .contains("\"bomFormat\" : \"CycloneDX\"", "pkg:maven/org.springframework.boot/spring-boot@");
    }

    @Test
    void theGatewayListsWhatTheWebIsMadeOf() throws IOException {
        String list = list("gateway", "web");
        Map<String, String> needed =
                JsonPath.parse(Path.of("../gateway/web/package.json").toFile()).read("$.dependencies");

        assertThat(JsonPath.<List<String>>read(list, "$.components[*].purl"))
                .containsAll(needed.entrySet().stream()
                        .map(one -> "pkg:npm/" + one.getKey().replace("@", "%40") + "@" + one.getValue())
                        .toList())
                .contains("pkg:npm/vue@" + needed.get("vue"), "pkg:npm/element-plus@" + needed.get("element-plus"))
                .as("what only builds and tests it does not ship")
                .noneMatch(purl -> purl.startsWith("pkg:npm/vite@") || purl.contains("playwright"));
        assertThat(list)
                .as("nobody's mirror and nobody's directory")
                .doesNotContain(
                        "registry",
                        "https://",
                        "file:",
                        Path.of("..").toRealPath().toString());
    }

    private static String list(String service, String name) throws IOException {
        try (ZipFile jar =
                new ZipFile(Path.of("..", service, "target", service + ".jar").toFile())) {
            ZipEntry list = jar.getEntry("META-INF/sbom/" + name + ".cdx.json");
            assertThat(list).as("%s of %s", name, service).isNotNull();
            return new String(jar.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
