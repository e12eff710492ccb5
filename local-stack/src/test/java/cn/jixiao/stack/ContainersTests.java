package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.DockerClient;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Network;

@Tag("containers")
class ContainersTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path home;

    @Test
    void theImageHoldsTheVersionOfPostgresThatUpRunsAndNobodyComesInWithoutAPassword() throws Exception {
        Installation installation = installation();
        ContainerKinds kinds = new ContainerKinds(installation, Images.of(ROOT, System.getenv()));
        Postgres asked = new Postgres(installation, Unprivileged.find());
        try (Network network = Network.newNetwork();
                var container = kinds.postgres(network).waitingFor(new Containers.Answers(asked))) {
            container.start();
            String url = installation.jdbc("postgres");
            String password = installation.secrets().of(Secret.POSTGRES_SUPERUSER);
            try (var connection = DriverManager.getConnection(url, Postgres.SUPERUSER, password);
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery("show server_version")) {
                answer.next();
                assertThat(answer.getString(1)).startsWith("18.6");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(url, Postgres.SUPERUSER, "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void whatAKilledRunLeftIsRemovedByTheNextAndWhatIsInUseStays() throws Exception {
        Images images = Images.of(ROOT, System.getenv());
        DockerClient engine = DockerClientFactory.instance().client();
        String orphan = created(engine, images, home.resolve("gone"));
        String used = created(engine, images, home);
        try {
            Containers.sweep(new Progress(new PrintStream(OutputStream.nullOutputStream())));
            List<String> left = engine.listContainersCmd().withShowAll(true).exec().stream()
                    .map(container -> container.getId())
                    .toList();
            assertThat(left).doesNotContain(orphan).contains(used);
        } finally {
            engine.removeContainerCmd(used).withForce(true).exec();
        }
    }

    @Test
    void anImageThatIsNotThereIsNamedWithTheScriptThatMakesIt() throws Exception {
        Images images = new Images("jixiao/postgres:none", "a", "b", "c");
        Containers containers =
                new Containers(installation(), images, new Progress(new PrintStream(OutputStream.nullOutputStream())));
        assertThatThrownBy(containers::require)
                .hasMessageContaining("jixiao/postgres:none")
                .hasMessageContaining("build-images.sh");
    }

    private Installation installation() throws Exception {
        return Installation.open(ROOT, home, home.resolve("cache"), Ports.random(), false);
    }

    private static String created(DockerClient engine, Images images, Path installation) {
        return engine.createContainerCmd(images.redis())
                .withLabels(Map.of(ContainerKinds.LABEL, installation.toString()))
                .exec()
                .getId();
    }
}
