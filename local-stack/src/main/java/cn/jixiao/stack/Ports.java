package cn.jixiao.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The port numbers of one installation. */
record Ports(Map<Port, Integer> numbers) {

    Ports {
        numbers = Map.copyOf(numbers);
        Set<Integer> seen = new HashSet<>();
        numbers.forEach((port, number) -> {
            if (number < 1 || number > 65535) {
                throw new StackException(
                        "Port " + number + " of " + port + " is not a port number.",
                        "use --" + port.option() + " with 1 to 65535");
            }
            if (!seen.add(number)) {
                throw new StackException(
                        "Port " + number + " is given to two servers.",
                        "give " + port + " another: --" + port.option());
            }
        });
    }

    /** First what the command line says, then the environment, then what the installation used before, then standard. */
    static Ports choose(Map<String, String> options, Map<String, String> environment, Map<String, String> saved) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            String text = options.getOrDefault(
                    port.option(),
                    environment.getOrDefault(
                            port.variable(), saved.getOrDefault(port.variable(), String.valueOf(port.standard))));
            numbers.put(port, parse(port, text));
        }
        return new Ports(numbers);
    }

    /** Free ports, all held open together while they are chosen so that no two are the same. */
    static Ports random() throws IOException {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        Map<Port, ServerSocket> held = new HashMap<>();
        try {
            for (Port port : Port.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.put(port, socket);
                numbers.put(port, socket.getLocalPort());
            }
        } finally {
            for (ServerSocket socket : held.values()) {
                socket.close();
            }
        }
        return new Ports(numbers);
    }

    int of(Port port) {
        return Objects.requireNonNull(numbers.get(port));
    }

    /** As lines for the installation's settings file. */
    Map<String, String> toSettings() {
        Map<String, String> lines = new HashMap<>();
        numbers.forEach((port, number) -> lines.put(port.variable(), String.valueOf(number)));
        return lines;
    }

    private static int parse(Port port, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new StackException(
                    "\"" + text + "\" is not a port number.",
                    "use --" + port.option() + " or " + port.variable() + " with 1 to 65535");
        }
    }
}
