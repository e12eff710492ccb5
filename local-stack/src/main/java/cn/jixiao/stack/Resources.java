package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether this machine has the room that a start needs. */
final class Resources {
    static final long DISK_MEGABYTES = 3000;
    static final long MEMORY_MEGABYTES = 2500;

    private Resources() {}

    /** Refuses a start that would end half-way for want of room. */
    static void require(Installation installation, Progress progress) throws IOException {
        requireDisk(installation.home(), freeDisk(installation.home()));
        boolean running = new Daemon(installation, "postgres").running().isPresent();
        if (!running) {
            requireMemory(freeMemory());
        }
        progress.say("%d GB of disk and %d MB of memory are free"
                .formatted(freeDisk(installation.home()) / 1000, freeMemory()));
    }

    static void requireDisk(Path where, long megabytes) {
        if (megabytes < DISK_MEGABYTES) {
            throw new StackException(
                    "Only " + megabytes + " MB of disk are free where " + where + " is; " + DISK_MEGABYTES
                            + " are needed.",
                    "free some, or put the installation elsewhere with JIXIAO_HOME=/path");
        }
    }

    static void requireMemory(long megabytes) {
        if (megabytes < MEMORY_MEGABYTES) {
            throw new StackException(
                    "Only " + megabytes + " MB of memory are free; " + MEMORY_MEGABYTES + " are needed.",
                    "end other programs, then run ./jixiao up again");
        }
    }

    static long freeDisk(Path where) throws IOException {
        return Files.getFileStore(where).getUsableSpace() / (1000 * 1000);
    }

    /** What Linux says is available; plenty where it does not say. */
    static long freeMemory() throws IOException {
        Path info = Path.of("/proc/meminfo");
        if (!Files.exists(info)) {
            return Long.MAX_VALUE / 1024;
        }
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Long.MAX_VALUE / 1024);
    }
}
