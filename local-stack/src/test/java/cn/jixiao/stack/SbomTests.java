package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each service carries the list of what it is made of, so that whoever runs it can look a vulnerable library up. */
class SbomTests {

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "tenant-service", "core-service"})
    void theJarOfAServiceListsWhatIsInIt(String service) throws IOException {
        try (ZipFile jar =
                new ZipFile(Path.of("..", service, "target", service + ".jar").toFile())) {
            ZipEntry list = jar.getEntry("META-INF/sbom/application.cdx.json");

            assertThat(list).isNotNull();
            assertThat(new String(jar.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"bomFormat\" : \"CycloneDX\"", "pkg:maven/org.springframework.boot/spring-boot@");
        }
    }
}
