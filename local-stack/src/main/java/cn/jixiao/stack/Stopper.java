package cn.jixiao.stack;

import java.io.IOException;
import java.time.Duration;

/** Stops servers, each with the signal that lets it end in good order. */
final class Stopper {
    private Stopper() {}

    /** Stops in the given order; goes on to the next if one resists. */
    static void stop(Iterable<? extends Server> servers, Progress progress) {
        for (Server server : servers) {
            boolean running = server.daemon().running().isPresent();
            try {
                server.daemon().stop(server.stopSignal(), Duration.ofSeconds(30));
                if (running) {
                    progress.say(server.name() + " stopped");
                }
            } catch (IOException failed) {
                progress.say(server.name() + " could not be stopped: " + failed.getMessage());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
