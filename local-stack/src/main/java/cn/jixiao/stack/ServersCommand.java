package cn.jixiao.stack;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** {@code ./jixiao servers}: the servers of the tests for as long as somebody works in an IDE, told in a file to source. */
final class ServersCommand {
    private final Place place;
    private final PrintStream out;

    ServersCommand(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    int run(Arguments arguments) throws Exception {
        arguments.only("containers");
        TestServers servers = TestServers.prepare(place, new Progress(out), arguments.has("containers"));
        Path told = place.root().resolve("target/test-servers.env");
        servers.start();
        Files.createDirectories(told.getParent());
        EnvFile.write(told, servers.environment());
        out.println("set -a; . " + told + "; set +a      and then ./mvnw …; Ctrl-C ends the servers");
        new CountDownLatch(1).await();
        return 0;
    }
}
