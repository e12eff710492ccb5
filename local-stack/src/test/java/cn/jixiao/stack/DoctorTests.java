package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a start is named, with what to do about it. */
@SuppressWarnings("NullAway.Init")
class DoctorTests {
    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aMachineWithRoom() throws IOException {
        environment.putAll(Ports.random().toSettings());
        environment.put("JIXIAO_NEEDED_MEMORY", "1");
        environment.put("JIXIAO_NEEDED_DISK", "1");
    }

    @Test
    void whereNothingIsWrongItSaysSo() throws Exception {
        Typed.Answer answer = doctor();

        assertThat(answer.code()).as(answer.said()).isZero();
        assertThat(answer.said()).contains("Nothing stands in the way.").doesNotContain("BAD");
    }

    @Test
    void aTakenPortIsNamedWithWhoHasItAndWithTheOption() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("JIXIAO_PORT_REDIS", String.valueOf(taken.getLocalPort()));

            Typed.Answer answer = doctor();

            assertThat(answer.code()).isOne();
            assertThat(answer.said())
                    .containsPattern("BAD +port " + taken.getLocalPort() + " \\(port-redis\\), taken by .*pid "
                            + ProcessHandle.current().pid())
                    .contains("./jixiao up --port-redis NUMBER")
                    .contains("1 in the way.");
        }
    }

    @Test
    void tooLittleDiskOrMemoryIsNamedWithTheRemedy() throws Exception {
        environment.put("JIXIAO_NEEDED_DISK", "999999999");
        environment.put("JIXIAO_NEEDED_MEMORY", "999999999");

        Typed.Answer answer = doctor();

        assertThat(answer.code()).isOne();
        assertThat(answer.said())
                .containsPattern("BAD +\\d+ MB of disk free, 999999999 needed\n +-> free some, or .*JIXIAO_HOME")
                .containsPattern("BAD +\\d+ MB of memory free, 999999999 needed\n +-> end other programs")
                .contains("2 in the way.");
    }

    @Test
    void aStalePidIsNotedAndDoesNotStandInTheWay() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Files.createDirectories(home.resolve("run"));
        Files.writeString(home.resolve("run/redis.pid"), ended.pid() + " 1000000000\n");

        Typed.Answer answer = doctor();

        assertThat(answer.code()).as(answer.said()).isZero();
        assertThat(answer.said()).contains("redis left a stale pid file", "./jixiao up starts it again");
    }

    private Typed.Answer doctor() throws IOException, InterruptedException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Path root = Path.of("..").toAbsolutePath().normalize();
        Place place = new Place(root, home, home.resolve("cache"), environment);
        int code = new DoctorCommand(place, out).run(Arguments.parse(List.of("doctor")));
        return new Typed.Answer(code, said.toString(StandardCharsets.UTF_8));
    }
}
