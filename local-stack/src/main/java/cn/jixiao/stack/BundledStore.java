package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The S3 server that comes with the product: S3Proxy over files. No versions, no lock, no tags. */
final class BundledStore implements Server, ObjectStore {
    private final Installation installation;
    private final String name;
    private final int port;
    private final Secret secret;
    private final Daemon daemon;

    BundledStore(Installation installation) {
        this(installation, "store", installation.ports().of(Port.STORE), Secret.STORE);
    }

    /** A second one beside MinIO, for tests that run against both. */
    BundledStore(Installation installation, String name, int port, Secret secret) {
        this.installation = installation;
        this.name = name;
        this.port = port;
        this.secret = secret;
        this.daemon = new Daemon(installation, name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Port> ports() {
        return "store".equals(name) ? List.of(Port.STORE) : List.of();
    }

    @Override
    public Daemon daemon() {
        return daemon;
    }

    @Override
    public void launch() throws IOException {
        Path data = installation.data("s3proxy-" + name).toAbsolutePath();
        Installation.createPrivate(data);
        Path configuration = installation.home().resolve("run").resolve(name + ".properties");
        EnvFile.writePrivate(configuration, """
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.endpoint=%s
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem
                jclouds.filesystem.basedir=%s
                """.formatted(url(), accessKey(), secretKey(), data));
        daemon.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        installation.download("s3proxy-").toString(),
                        "--properties",
                        configuration.toString()),
                Map.of());
    }

    /** It has no health address; a refusal for want of a signature is an answer. */
    @Override
    public boolean answers() {
        return Http.status(url() + "/") != 0;
    }

    @Override
    public String description() {
        return "bundled S3 server (S3Proxy: no versions, no object lock)";
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public String accessKey() {
        return "jixiao";
    }

    @Override
    public String secretKey() {
        return installation.secrets().of(secret);
    }
}
