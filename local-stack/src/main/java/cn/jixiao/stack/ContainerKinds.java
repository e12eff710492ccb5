package cn.jixiao.stack;

import com.github.dockerjava.api.model.PortBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.utility.DockerImageName;

/** What each container is told; the well-known public images understand the same. */
final class ContainerKinds {
    /** On each container: the installation it belongs to. */
    static final String LABEL = "cn.jixiao.installation";

    private static final String DATABASE = "database";

    private final Installation installation;
    private final Images images;

    ContainerKinds(Installation installation, Images images) {
        this.installation = installation;
        this.images = images;
    }

    GenericContainer<?> postgres(Network network) {
        return container(images.postgres(), Map.of(Port.POSTGRES, 5432))
                .withNetwork(network)
                .withNetworkAliases(DATABASE)
                .withEnv("POSTGRES_USER", Postgres.SUPERUSER)
                .withEnv("POSTGRES_PASSWORD", secret(Secret.POSTGRES_SUPERUSER))
                .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=icu --icu-locale=und --no-sync")
                .withCommand(command(
                        "postgres",
                        List.of(
                                "listen_addresses=*",
                                "fsync=off",
                                "synchronous_commit=off",
                                "full_page_writes=off",
                                "max_connections=400",
                                "timezone=UTC")));
    }

    GenericContainer<?> redis() {
        return container(images.redis(), Map.of(Port.REDIS, 6379))
                .withCommand("redis-server", "--bind", "0.0.0.0", "--requirepass", secret(Secret.REDIS), "--save", "");
    }

    GenericContainer<?> minio(MinioStore store) {
        return container(images.minio(), Map.of(Port.STORE, 9000))
                .withEnv("MINIO_ROOT_USER", store.accessKey())
                .withEnv("MINIO_ROOT_PASSWORD", store.secretKey())
                .withEnv("MINIO_UPDATE", "off")
                .withCommand("server", "/data");
    }

    GenericContainer<?> keycloak(Network network) {
        return container(images.keycloak(), Map.of(Port.KEYCLOAK, 8080, Port.KEYCLOAK_MANAGEMENT, 9000))
                .withNetwork(network)
                .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", Keycloak.ADMIN)
                .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", secret(Secret.KEYCLOAK_ADMIN))
                .withEnv("KC_DB_PASSWORD", secret(Secret.KEYCLOAK_DATABASE))
                .withCommand(
                        "start",
                        "--db=postgres",
                        "--health-enabled=true",
                        "--http-enabled=true",
                        "--cache=local",
                        "--hostname=" + installation.url(Port.KEYCLOAK),
                        "--db-url=jdbc:postgresql://" + DATABASE + ":5432/keycloak",
                        "--db-username=keycloak");
    }

    /** On loopback and on the very ports that the installation would use for a process. */
    private GenericContainer<?> container(String image, Map<Port, Integer> ports) {
        List<PortBinding> bindings = new ArrayList<>();
        ports.forEach((port, inner) -> bindings.add(
                PortBinding.parse("127.0.0.1:" + installation.ports().of(port) + ":" + inner)));
        return new GenericContainer<>(DockerImageName.parse(image))
                .withExposedPorts(ports.values().toArray(Integer[]::new))
                .withLabel(LABEL, installation.home().toString())
                .withCreateContainerCmdModifier(
                        create -> Objects.requireNonNull(create.getHostConfig()).withPortBindings(bindings));
    }

    private String secret(Secret secret) {
        return installation.secrets().of(secret);
    }

    private static String[] command(String program, List<String> settings) {
        List<String> words = new ArrayList<>(List.of(program));
        settings.forEach(setting -> words.addAll(List.of("-c", setting)));
        return words.toArray(String[]::new);
    }
}
