package cn.jixiao.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of loopback that nobody has at this moment. */
final class FreePorts {
    private static final int LAST = 65_535;

    private FreePorts() {}

    static int one() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The first of two neighbours. */
    static int pair() throws IOException {
        while (true) {
            int first = one();
            if (first < LAST && PortCheck.isFree(first + 1)) {
                return first;
            }
        }
    }
}
