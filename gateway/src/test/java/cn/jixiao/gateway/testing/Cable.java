package cn.jixiao.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that can be cut (connections refused), stalled (nothing arrives any more) and mended. */
public final class Cable implements AutoCloseable {

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket server;
    private volatile boolean stalled;

    public Cable(int target) {
        this.target = target;
        this.server = listen(0);
        this.port = server.getLocalPort();
    }

    /** A line to the run's Redis. */
    public static Cable toRedis() {
        return new Cable(URI.create(Environment.get("JIXIAO_TEST_REDIS_URL")).getPort());
    }

    /** The run's Redis over this line. */
    public String redisUrl() {
        String direct = Environment.get("JIXIAO_TEST_REDIS_URL");
        return direct.replaceFirst(":[0-9]+(/.*)?$", ":" + port);
    }

    public int port() {
        return port;
    }

    /** The server is gone: connections end, new ones are refused. */
    public void cut() {
        close();
    }

    /** The network swallows everything: connections stay and nothing moves. */
    public void stall() {
        stalled = true;
    }

    /** The server is there again. */
    public void mend() {
        stalled = false;
        if (server.isClosed()) {
            server = listen(port);
        } else {
            open.forEach(Cable::quietly);
        }
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 50);
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket near = socket.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> pump(near, far));
                Thread.ofVirtual().start(() -> pump(far, near));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                while (stalled && !from.isClosed()) {
                    Thread.sleep(20);
                }
                to.getOutputStream().write(buffer, 0, read);
                to.getOutputStream().flush();
            }
        } catch (IOException e) {
            // The other side has hung up; so do we.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            quietly(from);
            quietly(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Cable::quietly);
    }
}
