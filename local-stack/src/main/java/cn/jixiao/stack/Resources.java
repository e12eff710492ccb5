package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The room that a start needs, and whether this machine has it.
 *
 * @param diskMegabytes that must be free where the data is
 * @param memoryMegabytes that must be free before anything runs
 */
record Resources(long diskMegabytes, long memoryMegabytes) {
    private static final long DISK = 3000;
    private static final long MEMORY = 2500;

    /** What the environment asks for, else what a start is known to need. */
    static Resources needed(Map<String, String> environment) {
        return new Resources(
                number(environment, "JIXIAO_NEEDED_DISK", DISK), number(environment, "JIXIAO_NEEDED_MEMORY", MEMORY));
    }

    private static long number(Map<String, String> environment, String variable, long standard) {
        String text = environment.getOrDefault(variable, String.valueOf(standard));
        if (!text.matches("\\d{1,12}")) {
            throw new StackException(variable + " is \"" + text + "\".", "set it to a number of megabytes");
        }
        return Long.parseLong(text);
    }

    /** Refuses a start that would end half-way for want of room. */
    void require(Installation installation, Progress progress) throws IOException {
        requireDisk(installation.home(), freeDisk(installation.home()));
        boolean running = new Daemon(installation, "postgres").running().isPresent();
        if (!running) {
            requireMemory(freeMemory());
        }
        progress.say("%d GB of disk and %d MB of memory are free"
                .formatted(freeDisk(installation.home()) / 1000, freeMemory()));
    }

    void requireDisk(Path where, long megabytes) {
        if (megabytes < diskMegabytes) {
            throw new StackException(
                    "Only " + megabytes + " MB of disk are free where " + where + " is; " + diskMegabytes
                            + " are needed.",
                    "free some, or put the installation elsewhere with JIXIAO_HOME=/path");
        }
    }

    void requireMemory(long megabytes) {
        if (megabytes < memoryMegabytes) {
            throw new StackException(
                    "Only " + megabytes + " MB of memory are free; " + memoryMegabytes + " are needed.",
                    "end other programs, then run ./jixiao up again");
        }
    }

    /** Where the directory is, or will be. */
    static long freeDisk(Path where) throws IOException {
        Path there = where.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return Files.getFileStore(there).getUsableSpace() / (1000 * 1000);
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
