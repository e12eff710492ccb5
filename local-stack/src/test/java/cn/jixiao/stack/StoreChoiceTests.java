package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The object store is chosen once: an address given, else MinIO, else the bundled server; then it stays with the data. */
@SuppressWarnings("NullAway.Init")
class StoreChoiceTests {

    private static final Map<String, String> ADDRESS = Map.of(
            "JIXIAO_S3_URL", "https://s3.example", "JIXIAO_S3_ACCESS_KEY", "key", "JIXIAO_S3_SECRET_KEY", "secret");

    @TempDir
    private Path place;

    @Test
    void anAddressThatWasGivenIsTakenAndStaysWithTheDataWhenItIsNotGivenAgain() throws Exception {
        assertThat(choice(ADDRESS).choose()).isEqualTo(new ExternalStore("https://s3.example", "key", "secret"));

        assertThat(choice(Map.of("PATH", withMinio())).choose())
                .as("the next start, without the address and with a MinIO")
                .isEqualTo(new ExternalStore("https://s3.example", "key", "secret"));
    }

    @Test
    void anAddressWithoutItsKeysIsRefusedByTheNameOfWhatIsMissing() {
        assertThatThrownBy(() ->
                        choice(Map.of("JIXIAO_S3_URL", "https://s3.example")).choose())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("there is no JIXIAO_S3_ACCESS_KEY");
    }

    @Test
    void aMinioOnThePathIsTakenAndIsMissedWhenItIsGone() throws Exception {
        assertThat(choice(Map.of("PATH", withMinio())).choose()).isInstanceOf(MinioStore.class);

        assertThatThrownBy(() -> choice(Map.of("PATH", "")).kept())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("in MinIO, and there is no minio here");
    }

    @Test
    void whatBeganWithTheBundledServerStaysThereThoughAMinioComesLater() throws Exception {
        installation().remember(Map.of("JIXIAO_STORE_KIND", "bundled"));

        assertThat(choice(Map.of("PATH", withMinio())).choose()).isInstanceOf(BundledStore.class);
    }

    private StoreChoice choice(Map<String, String> environment) throws IOException {
        return new StoreChoice(
                installation(),
                environment,
                new Progress(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)));
    }

    private Installation installation() throws IOException {
        return Installation.open(place, place.resolve("home"), place.resolve("cache"), Ports.random(), false);
    }

    private String withMinio() throws IOException {
        Path programs = Files.createDirectories(place.resolve("programs"));
        Path minio = programs.resolve("minio");
        if (Files.notExists(minio)) {
            Files.createFile(minio, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return programs.toString();
    }
}
