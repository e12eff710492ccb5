package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** MinIO as a process of its own. */
final class MinioStore implements Server, ObjectStore {
    private final Installation installation;
    private final Path binary;
    private final Daemon daemon;

    MinioStore(Installation installation, Path binary) {
        this.installation = installation;
        this.binary = binary;
        this.daemon = new Daemon(installation, name());
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.STORE);
    }

    @Override
    public Daemon daemon() {
        return daemon;
    }

    @Override
    public void launch() throws IOException {
        Path data = installation.data("minio");
        Installation.createPrivate(data);
        daemon.start(
                List.of(
                        binary.toString(),
                        "server",
                        "--address",
                        "127.0.0.1:" + installation.ports().of(Port.STORE),
                        data.toString()),
                Map.of(
                        "MINIO_ROOT_USER",
                        accessKey(),
                        "MINIO_ROOT_PASSWORD",
                        secretKey(),
                        "MINIO_BROWSER",
                        "off",
                        "MINIO_UPDATE",
                        "off"));
    }

    @Override
    public boolean answers() {
        return Http.status(url() + "/minio/health/live") == 200;
    }

    @Override
    public String description() {
        return "MinIO (" + binary + ")";
    }

    @Override
    public String url() {
        return installation.url(Port.STORE);
    }

    @Override
    public String accessKey() {
        return "jixiao";
    }

    @Override
    public String secretKey() {
        return installation.secrets().of(Secret.STORE);
    }
}
