package cn.jixiao.tenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Stands before a server and can be shut, so that the server seems to be away. */
final class Gate implements AutoCloseable {

    private final ServerSocket entrance;
    private final URI server;
    private volatile boolean shut;

    Gate(String server) {
        this.server = URI.create(server);
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::admit);
    }

    String address() {
        return "http://127.0.0.1:" + entrance.getLocalPort();
    }

    void shut(boolean now) {
        shut = now;
    }

    private void admit() {
        while (!entrance.isClosed()) {
            try {
                Socket guest = entrance.accept();
                if (shut) {
                    guest.close();
                } else {
                    Socket host = new Socket(server.getHost(), server.getPort());
                    Thread.ofVirtual().start(() -> pass(guest, host));
                    Thread.ofVirtual().start(() -> pass(host, guest));
                }
            } catch (IOException e) {
                // A refused or closed connection is what the guest is meant to see.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            int read = from.getInputStream().read(buffer);
            while (read > 0 && !shut) {
                to.getOutputStream().write(buffer, 0, read);
                read = from.getInputStream().read(buffer);
            }
        } catch (IOException e) {
            // As above.
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
