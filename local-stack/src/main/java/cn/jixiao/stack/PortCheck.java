package cn.jixiao.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a port of this machine is free, and who has it if not. */
final class PortCheck {
    private static final int STATE_LISTENING = 0x0A;

    private PortCheck() {}

    static boolean isFree(int number) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static void requireFree(Port port, int number) {
        if (!isFree(number)) {
            throw new StackException(
                    "Port " + number + " (" + port.name().toLowerCase(Locale.ROOT) + ") is taken by "
                            + holder(number).orElse("another program") + ".",
                    "stop that program, or choose another port: ./jixiao up --" + port.option() + " NUMBER (or "
                            + port.variable() + ")");
        }
    }

    /** The program that listens there, if this user may see it: name and pid. */
    static Optional<String> holder(int number) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> socketInode(Path.of(table), number).stream())
                .flatMap(inode -> processWith("socket:[" + inode + "]").stream())
                .findFirst();
    }

    private static Optional<String> socketInode(Path table, int number) {
        try (Stream<String> lines = Files.lines(table)) {
            return lines.skip(1)
                    .map(line -> line.strip().split("\\s+", -1))
                    .filter(column -> Integer.parseInt(column[3], 16) == STATE_LISTENING)
                    .filter(column -> Integer.parseInt(column[1].substring(column[1].indexOf(':') + 1), 16) == number)
                    .map(column -> column[9])
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static Optional<String> processWith(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .map(process -> "\"" + commandOf(process.pid()) + "\" (pid " + process.pid() + ")")
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return descriptors.anyMatch(descriptor -> linksTo(descriptor, socket));
        } catch (IOException | UncheckedIOException notOurs) {
            return false;
        }
    }

    private static boolean linksTo(Path descriptor, String socket) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(socket);
        } catch (IOException gone) {
            return false;
        }
    }

    private static String commandOf(long pid) {
        try {
            String command = Files.readString(Path.of("/proc/" + pid + "/cmdline"))
                    .replace('\0', ' ')
                    .strip();
            return command.length() > 60 ? command.substring(0, 60) + "…" : command;
        } catch (IOException gone) {
            return "?";
        }
    }
}
