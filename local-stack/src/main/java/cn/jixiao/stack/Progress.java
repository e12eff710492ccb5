package cn.jixiao.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells the person at the keyboard what is going on and what is being waited for. */
final class Progress {
    private final PrintStream out;
    private final long begin = System.nanoTime();
    private final Set<String> waiting = new LinkedHashSet<>();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String text) {
        out.printf("[%3d s] %s%n", elapsed().toSeconds(), text);
        out.flush();
    }

    synchronized void waitingFor(String what) {
        waiting.add(what);
        say("starting " + what);
    }

    synchronized void done(String what, Duration took) {
        waiting.remove(what);
        String rest = waiting.isEmpty() ? "" : "; waiting for " + String.join(", ", waiting);
        say("%s: ready in %.1f s%s".formatted(what, took.toMillis() / 1000.0, rest));
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
