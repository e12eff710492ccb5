package cn.jixiao.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A server of an installation: how to start one, and how to know that it answers. */
interface Server {
    /** The name people and log files use, for example {@code postgres}. */
    String name();

    List<Port> ports();

    /** Starts the process; called only when it is not running and its ports are free. */
    void launch() throws IOException, InterruptedException;

    /** Asks the server itself; false while it is still starting. */
    boolean answers();

    Daemon daemon();

    /** Whether the running process was started with other settings than it would be now. */
    default boolean changed() throws IOException {
        return false;
    }

    /** The signal that makes it end in an orderly way. */
    default String stopSignal() {
        return "TERM";
    }

    /** How long a start may take on a slow machine. */
    default Duration patience() {
        return Duration.ofMinutes(3);
    }

    /** Puts right what a kill may have left, before the start. */
    default void recover() throws IOException, InterruptedException {}
}
