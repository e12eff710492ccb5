package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One process of an installation that goes on when the program that started it ends. Its pid file names the pid and the
 * second at which it began, so that a reused pid is never taken for ours.
 */
final class Daemon {
    private static final long LOG_LIMIT = 20L * 1024 * 1024;

    private final String name;
    private final Path home;

    Daemon(Installation installation, String name) {
        this(installation.home(), name);
    }

    Daemon(Path home, String name) {
        this.home = home;
        this.name = name;
    }

    Path log() {
        return home.resolve("logs").resolve(name + ".log");
    }

    private Path pidFile() {
        return home.resolve("run").resolve(name + ".pid");
    }

    /** The living process, if the pid file is not stale. */
    Optional<ProcessHandle> running() {
        try {
            String[] parts = Files.readString(pidFile()).strip().split(" ", -1);
            long begun = Long.parseLong(parts[1]);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> Math.abs(begin(process) - begun) <= 1)
                    .filter(process -> !isZombie(process.pid()));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a pid file is left of a process that is no more. */
    boolean stale() {
        return Files.exists(pidFile()) && running().isEmpty();
    }

    /** Starts the command in a session of its own, so that a Ctrl-C at the terminal does not reach it. */
    ProcessHandle start(List<String> command, Map<String, String> environment) throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), log().resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached).directory(home.toFile());
        builder.environment().keySet().removeIf(Daemon::notInherited);
        builder.environment().putAll(environment);
        builder.environment().put(Strays.MARK, home.toString());
        Process process = builder.redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .redirectErrorStream(true)
                .start();
        adopt(process.toHandle());
        return process.toHandle();
    }

    /** Takes a process that is known to be ours although no pid file says so. */
    void adopt(ProcessHandle process) throws IOException {
        EnvFile.writePrivate(pidFile(), process.pid() + " " + begin(process) + "\n");
    }

    /** Asks the process to end with the signal, then ends it. */
    void stop(String signal, Duration patience) throws IOException, InterruptedException {
        Optional<ProcessHandle> process = running();
        if (process.isPresent()) {
            signal(process.get().pid(), signal);
            if (!ended(process.get(), patience)) {
                signal(process.get().pid(), "KILL");
                ended(process.get(), Duration.ofSeconds(5));
            }
        }
        Files.deleteIfExists(pidFile());
    }

    /** The last lines of its log, for a message about why it did not start. */
    String lastLines(int count) {
        return Lines.last(log(), count);
    }

    static void signal(long pid, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static boolean ended(ProcessHandle process, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive() || isZombie(process.pid())) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }

    private static long begin(ProcessHandle process) {
        return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }

    /** Where nobody reaps orphans (a container without an init), an ended process still has a pid. */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException gone) {
            return false;
        }
    }

    /** What a shell happens to have must not configure a server. */
    private static boolean notInherited(String variable) {
        return variable.startsWith("JIXIAO_")
                || variable.startsWith("SPRING_")
                || variable.startsWith("KC_")
                || variable.startsWith("MINIO_")
                || variable.startsWith("PG")
                || variable.startsWith("SERVER_")
                || variable.startsWith("MANAGEMENT_");
    }
}
