package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private Daemon daemon = new Daemon(Path.of("unset"), "sleeper");

    @BeforeEach
    void layOut() throws Exception {
        Files.createDirectories(home.resolve("run"));
        Files.createDirectories(home.resolve("logs"));
        daemon = new Daemon(home, "sleeper");
    }

    @AfterEach
    void stop() throws Exception {
        daemon.stop("KILL", Duration.ofSeconds(5));
    }

    @Test
    void aStartedProcessIsKnownAndStopsWhenAsked() throws Exception {
        ProcessHandle process = daemon.start(List.of("sleep", "600"), Map.of());
        assertThat(daemon.running()).contains(process);

        daemon.stop("TERM", Duration.ofSeconds(5));

        assertThat(daemon.running()).isEmpty();
        assertThat(daemon.stale()).isFalse();
    }

    @Test
    void aProcessThatDoesNotListenIsEndedAllTheSame() throws Exception {
        daemon.start(List.of("sh", "-c", "trap '' TERM; echo deaf; while true; do sleep 1; done"), Map.of());
        await().until(() -> daemon.lastLines(1).equals("deaf"));

        daemon.stop("TERM", Duration.ofMillis(300));

        assertThat(daemon.running()).isEmpty();
    }

    @Test
    void aKilledProcessLeavesAStalePidThatIsNotTakenForOurs() throws Exception {
        ProcessHandle process = daemon.start(List.of("sleep", "600"), Map.of());
        process.destroyForcibly();
        process.onExit().join();

        assertThat(daemon.running()).isEmpty();
        assertThat(daemon.stale()).isTrue();
    }

    @Test
    void aPidThatNowBelongsToSomebodyElseIsNotOursAndIsNotStopped() throws Exception {
        ProcessHandle stranger = new ProcessBuilder("sleep", "600").start().toHandle();
        try {
            Files.writeString(home.resolve("run/sleeper.pid"), stranger.pid() + " 1000000000\n");

            assertThat(daemon.running()).isEmpty();
            daemon.stop("KILL", Duration.ofSeconds(1));
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void whatTheShellHasIsNotHandedOnAndWhatItIsToldIs() throws Exception {
        daemon.start(
                List.of("sh", "-c", "echo told=$JIXIAO_TOLD mark=$JIXIAO_INSTALLATION"), Map.of("JIXIAO_TOLD", "yes"));
        await().until(() -> daemon.lastLines(1), lines -> lines.equals("told=yes mark=" + home));
    }

    @Test
    void aProcessWithoutPidFileIsFoundByItsMark() throws Exception {
        ProcessHandle process = daemon.start(List.of("sleep", "600"), Map.of());
        Files.delete(home.resolve("run/sleeper.pid"));

        await().untilAsserted(() -> assertThat(Strays.of(home)).contains(process));
        DownCommand.stopAll(home, new Progress(new PrintStream(OutputStream.nullOutputStream())));

        process.onExit().join();
        assertThat(Strays.of(home)).isEmpty();
    }
}
