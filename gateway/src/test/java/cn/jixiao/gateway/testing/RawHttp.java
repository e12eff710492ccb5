package cn.jixiao.gateway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests that no decent client would send. */
public final class RawHttp {

    private RawHttp() {}

    /** Asks for exactly this path, unmended; the answer is the status. */
    public static int get(Edge edge, String path, String header) {
        return send(
                edge, "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + header + "\r\n\r\n");
    }

    /** Sends exactly this; the answer is the status. */
    public static int send(Edge edge, String request) {
        URI uri = URI.create(edge.url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            String line = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(line.substring(9));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
