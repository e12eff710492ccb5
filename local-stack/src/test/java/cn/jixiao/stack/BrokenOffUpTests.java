package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start that is broken off, by somebody at the keyboard or without warning. */
@Tag("slow")
@SuppressWarnings("NullAway.Init")
class BrokenOffUpTests {
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    private Path directory;

    private Typed jixiao;

    @BeforeEach
    void layOut() throws IOException {
        jixiao = new Typed(directory);
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        jixiao.type("reset", "--yes");
    }

    /** While servers start, and while the databases are migrated by processes that no pid file names. */
    @ParameterizedTest
    @ValueSource(strings = {"redis: ready", "migrating the database of core-service"})
    void ctrlCWhileItStartsLeavesNothingRunning(String moment) throws Exception {
        Process up = jixiao.begin("up", "--no-build", "--demo", "none");
        await().atMost(LONG).until(() -> jixiao.said().contains(moment));
        assertThat(jixiao.left()).isNotEmpty();

        Typed.interrupt(up);

        assertThat(up.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).as(jixiao.said()).isNotZero();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jixiao.left()).isEmpty());
        assertThat(jixiao.listening()).isEmpty();
    }

    @Test
    void whatAKilledStartLeftRunningDownEnds() throws Exception {
        Process up = jixiao.begin("up", "--no-build", "--demo", "none");
        await().atMost(LONG)
                .until(() ->
                        jixiao.said().contains("redis: ready") && jixiao.said().contains("postgres: ready"));
        up.destroyForcibly().waitFor();
        assertThat(jixiao.listening()).contains(Port.REDIS, Port.POSTGRES);

        assertThat(jixiao.type("down").code()).isZero();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jixiao.left()).isEmpty());
        assertThat(jixiao.listening()).isEmpty();
    }
}
