package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL's own lock file. After a kill -9 it names a pid that is gone, or by then somebody else's; after a kill of
 * the program that started it, a PostgreSQL that goes on alone.
 */
final class PostmasterPid {
    private PostmasterPid() {}

    /** Afterwards a start is possible, or the daemon knows the running server. */
    static void clear(Path data, Daemon daemon) throws IOException, InterruptedException {
        Path file = data.resolve("postmaster.pid");
        Optional<ProcessHandle> named = named(file);
        if (named.isEmpty()) {
            awaitOrphans(data);
            Files.deleteIfExists(file);
        } else if (!isPostgresOf(named.get().pid(), data)) {
            Files.deleteIfExists(file);
        } else if (daemon.running().isEmpty()) {
            daemon.adopt(named.get());
        }
    }

    private static Optional<ProcessHandle> named(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The server's processes run in the data directory, and their program is called postgres. */
    static boolean isPostgresOf(long pid, Path data) {
        try {
            Path process = Path.of("/proc/" + pid);
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data.toRealPath())
                    && Files.readString(process.resolve("comm")).startsWith("postgres");
        } catch (IOException notOurs) {
            return false;
        }
    }

    /** Children of a killed server end by themselves within moments; until then the data is not free. */
    private static void awaitOrphans(Path data) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (System.nanoTime() < end
                && ProcessHandle.allProcesses().anyMatch(process -> isPostgresOf(process.pid(), data))) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
