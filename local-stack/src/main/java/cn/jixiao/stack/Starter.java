package cn.jixiao.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Starts servers and waits until they answer; remembers what it started, so that a broken start can be undone. */
final class Starter {
    private final Installation installation;
    private final Progress progress;
    private final Deque<Server> started = new ArrayDeque<>();
    private boolean undone;

    Starter(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    void start(Server server) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        server.recover();
        if (server.daemon().running().isPresent() && !server.changed() && answersSoon(server)) {
            progress.say(server.name() + " is running already");
            return;
        }
        server.daemon().stop(server.stopSignal(), Duration.ofSeconds(20));
        for (Port port : server.ports()) {
            PortCheck.requireFree(port, installation.ports().of(port));
        }
        synchronized (started) {
            if (undone) {
                throw new InterruptedException("the start was called off");
            }
            started.push(server);
            server.launch();
        }
        progress.waitingFor(server.name());
        await(server);
        progress.done(server.name(), Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Stops what this start began, newest first. */
    void undo() {
        synchronized (started) {
            undone = true;
            Stopper.stop(started, progress);
            started.clear();
        }
    }

    private static boolean answersSoon(Server server) throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            if (server.answers()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return false;
    }

    private static void await(Server server) throws InterruptedException {
        long end = System.nanoTime() + server.patience().toNanos();
        while (!server.answers()) {
            if (server.daemon().running().isEmpty()) {
                throw failed(server, "ended while starting");
            }
            if (System.nanoTime() > end) {
                throw failed(
                        server, "did not answer within " + server.patience().toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static StackException failed(Server server, String how) {
        return new StackException(
                server.name() + " " + how + ". Its last words:\n"
                        + server.daemon().lastLines(15).indent(4).stripTrailing(),
                "./jixiao logs " + server.name() + " shows all; ./jixiao doctor looks for the cause");
    }
}
