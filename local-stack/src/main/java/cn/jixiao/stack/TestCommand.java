package cn.jixiao.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./jixiao test}: servers once, then Maven, then the web; one sum at the end. */
final class TestCommand {
    private final Place place;
    private final PrintStream out;
    private final Progress progress;

    TestCommand(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
        this.progress = new Progress(out);
    }

    int run(Arguments arguments) throws Exception {
        arguments.only("fast", "module", "containers");
        boolean fast = arguments.has("fast");
        boolean contained = arguments.has("containers");
        Results results = new Results();
        TestServers servers = TestServers.prepare(place, progress, contained);
        WebTests web = new WebTests(place.root(), progress);
        boolean withWeb = arguments.value("module").map("gateway"::equals).orElse(!contained);
        Path log = servers.installation.home().resolve("logs/packages.log");
        SystemPackages packages = new SystemPackages(Machine.here(log), log, progress);
        if (withWeb && web.hasJourneys()) {
            packages.ensureBrowsers(!fast);
        }
        if (!fast && arguments.value("module").map("core-service"::equals).orElse(true)) {
            packages.ensureOffice();
        }
        servers.start();
        requireMinioInCi(servers, results);
        new JavaTests(place, progress)
                .run(
                        arguments.value("module"),
                        List.of("-DexcludedGroups=" + excluded(arguments)),
                        servers.environment(),
                        results);
        if (withWeb && web.has("test")) {
            web.units(results);
        }
        if (withWeb && web.hasJourneys() && !fast) {
            web.pages(results);
        }
        if (withWeb && web.hasJourneys()) {
            journeys(web, servers, results, fast);
        }
        servers.endContainers();
        results.report(out);
        return results.good() ? 0 : 1;
    }

    /** Elsewhere the tests that want MinIO are skipped and say so. */
    private void requireMinioInCi(TestServers servers, Results results) {
        if (servers.minio().isEmpty() && "true".equals(place.environment().get("CI"))) {
            results.failedStep("MinIO", "is neither on the PATH nor can it be built here (no Go)");
        }
    }

    private static String excluded(Arguments arguments) {
        List<String> groups = new ArrayList<>();
        // A server in a container cannot call a test that listens on loopback only.
        groups.add(arguments.has("containers") ? "called-back" : "containers");
        if (arguments.has("fast")) {
            groups.add("slow");
        }
        return String.join(",", groups);
    }

    private void journeys(WebTests web, TestServers servers, Results results, boolean fast)
            throws IOException, InterruptedException {
        try {
            servers.startProduct();
        } catch (StackException told) {
            results.failedStep("the start of the product for the browser tests", String.valueOf(told.getMessage()));
            return;
        } catch (IOException | InterruptedException | RuntimeException thrown) {
            throw thrown;
        } catch (Exception other) {
            throw new IOException(other);
        }
        web.journeys(results, servers, fast);
        new AuditCommand(place, out).check(servers.installation, results);
    }
}
