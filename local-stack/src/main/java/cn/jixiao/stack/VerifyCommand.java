package cn.jixiao.stack;

import java.io.PrintStream;

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
        Fuzzing fuzzing = new Fuzzing(place, servers.installation, progress);
        fuzzing.install();
        servers.start();
        new Build(place.root(), place.root().resolve("target/build.log"), progress).ensure();
        servers.startProduct();
        // First: whoever may suspend a bureau may do so by strange input too, and then nobody of it is served.
        new Kills(servers, progress).run(results);
        fuzzing.run(results);
        new AuditCommand(place, out).check(servers.installation, results);
        results.report(out);
        return results.good() ? 0 : 1;
    }
}
