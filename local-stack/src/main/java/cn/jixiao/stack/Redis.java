package cn.jixiao.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Redis: sessions and limits; sessions survive a restart. */
final class Redis implements Server {
    private final Installation installation;
    private final Daemon daemon;

    Redis(Installation installation) {
        this.installation = installation;
        this.daemon = new Daemon(installation, name());
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.REDIS);
    }

    @Override
    public Daemon daemon() {
        return daemon;
    }

    @Override
    public void launch() throws IOException, InterruptedException {
        Path jar = installation.download("redis-");
        String version = jar.getFileName().toString().replace(".jar", "");
        Path binary = Archive.once(
                        installation.cache().resolve(version),
                        target -> Archive.unpackFile(
                                jar, "redis-server-7.0.15-linux-amd64", target.resolve("redis-server")))
                .resolve("redis-server");
        Path data = installation.data("redis");
        Installation.createPrivate(data);
        Path configuration = installation.home().resolve("run").resolve("redis.conf");
        EnvFile.writePrivate(configuration, configuration(data));
        Files.createDirectories(data);
        daemon.start(List.of(binary.toString(), configuration.toString()), Map.of());
    }

    String configuration(Path data) {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                save ""
                appendonly yes
                appendfsync everysec
                maxmemory 256mb
                maxmemory-policy noeviction
                """.formatted(
                installation.ports().of(Port.REDIS), installation.secrets().of(Secret.REDIS), data);
    }

    @Override
    public boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(),
                            installation.ports().of(Port.REDIS)),
                    1000);
            socket.setSoTimeout(2000);
            socket.getOutputStream()
                    .write(("AUTH " + installation.secrets().of(Secret.REDIS) + "\r\nPING\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return "+OK".equals(in.readLine()) && "+PONG".equals(in.readLine());
        } catch (IOException notYet) {
            return false;
        }
    }

    String url() {
        return "redis://:" + installation.secrets().of(Secret.REDIS) + "@127.0.0.1:"
                + installation.ports().of(Port.REDIS);
    }
}
