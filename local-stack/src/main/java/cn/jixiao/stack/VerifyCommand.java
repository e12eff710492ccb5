package cn.jixiao.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code ./jixiao verify}: strange input to every operation, and each process killed. */
final class VerifyCommand {
    private final Place place;
    private final PrintStream out;
    private final Progress progress;

    VerifyCommand(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
        this.progress = new Progress(out);
    }

    int run(Arguments arguments) throws Exception {
        arguments.only();
        Results results = new Results();
        TestServers servers = TestServers.prepare(place, progress, false);
        Path keptLogs = place.root().resolve("target/stack-logs");
        Thread tidyUp = new Thread(() -> servers.close(keptLogs), "tidy-up");
        Runtime.getRuntime().addShutdownHook(tidyUp);
        Fuzzing fuzzing = new Fuzzing(place, servers.installation, progress);
        fuzzing.install();
        servers.start();
        new Build(place.root(), place.root().resolve("target/build.log"), progress).ensure();
        servers.startProduct();
        fuzzing.run(results);
        new Kills(servers, progress).run(results);
        chains(servers, results);
        results.report(out);
        return results.good() ? 0 : 1;
    }

    /** Nothing of what was asked, and no kill, broke a chain. */
    private void chains(TestServers servers, Results results) throws IOException, InterruptedException {
        int code =
                new AuditCommand(place, out).verify(servers.installation, Arguments.parse(List.of("audit", "verify")));
        if (code == 0) {
            results.passedStep("every chain of the trail is whole", 0);
        } else {
            results.failedStep("the trail", "has a broken link");
        }
    }
}
