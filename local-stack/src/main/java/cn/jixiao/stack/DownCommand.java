package cn.jixiao.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code ./jixiao down}: nothing of this installation runs afterwards; its data stays. */
final class DownCommand {
    private final Place place;
    private final PrintStream out;

    DownCommand(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    int run(Arguments arguments) throws IOException, InterruptedException {
        arguments.only();
        if (!Files.isDirectory(place.home())) {
            out.println("There is no installation in " + place.home() + ".");
            return 0;
        }
        stopAll(place.home(), new Progress(out));
        return 0;
    }

    /** Services first, the database last. */
    static void stopAll(Path home, Progress progress) throws IOException, InterruptedException {
        Path data = home.resolve("data/postgres");
        if (Files.isDirectory(data)) {
            PostmasterPid.clear(data, new Daemon(home, "postgres"));
        }
        for (Inventory.Entry entry : Inventory.stopOrder()) {
            Daemon daemon = new Daemon(home, entry.name());
            Optional<ProcessHandle> running = daemon.running();
            daemon.stop(entry.stopSignal(), Duration.ofSeconds(40));
            running.ifPresent(process -> progress.say(entry.name() + " stopped"));
        }
        for (ProcessHandle stray : Strays.of(home)) {
            progress.say("stopping pid " + stray.pid() + ", which no pid file knew");
            Daemon.signal(stray.pid(), "KILL");
        }
    }
}
