package cn.jixiao.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
        Path keptLogs = place.root().resolve("target/stack-logs");
        Thread tidyUp = new Thread(() -> servers.close(keptLogs), "tidy-up");
        Runtime.getRuntime().addShutdownHook(tidyUp);
        WebTests web = new WebTests(place.root(), progress);
        boolean withWeb = arguments.value("module").map("gateway"::equals).orElse(!contained);
        SystemPackages packages =
                new SystemPackages(servers.installation.home().resolve("logs/packages.log"), progress);
        if (withWeb && web.hasJourneys()) {
            packages.ensureBrowsers(!fast);
        }
        if (!fast && arguments.value("module").map("core-service"::equals).orElse(true)) {
            packages.ensureOffice();
        }
        servers.start();
        requireMinioInCi(servers, results);
        maven(arguments, servers.environment(), results);
        if (withWeb && web.has("test")) {
            web.units(results);
        }
        if (withWeb && web.hasJourneys()) {
            journeys(web, servers, results, fast);
        }
        servers.endContainers();
        report(results);
        return results.good() ? 0 : 1;
    }

    /** Elsewhere the tests that want MinIO are skipped and say so. */
    private void requireMinioInCi(TestServers servers, Results results) {
        if (servers.minio().isEmpty() && "true".equals(place.environment().get("CI"))) {
            results.failedStep("MinIO", "is neither on the PATH nor can it be built here (no Go)");
        }
    }

    private void maven(Arguments arguments, Map<String, String> told, Results results)
            throws IOException, InterruptedException {
        removeOldReports();
        List<String> command =
                new ArrayList<>(List.of(place.root().resolve("mvnw").toString(), "-B", "-ntp", "verify"));
        command.add("-Dmaven.test.failure.ignore=true");
        command.add("-Dstyle.color=never");
        command.add("-DexcludedGroups=" + excluded(arguments));
        arguments.value("module").ifPresent(module -> command.addAll(List.of("-pl", module, "-am")));
        Build build = new Build(place.root(), place.root().resolve("target/build.log"), progress);
        String digest = build.digest();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(place.root().toFile());
        builder.environment().putAll(told);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int code = builder.redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        for (Path reports : surefireReports()) {
            results.addAll(reports);
        }
        if (code != 0) {
            results.failedStep("the Maven build", "ended with " + code);
        } else if (!arguments.has("module")) {
            build.mark(digest);
        }
    }

    private static String excluded(Arguments arguments) {
        List<String> groups = new ArrayList<>(List.of("fault"));
        if (!arguments.has("containers")) {
            groups.add("containers");
        }
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
        if (new AuditCommand(place, out).verify(servers.installation, Arguments.parse(List.of("audit", "verify")))
                != 0) {
            results.failedStep("the trail after the browser tests", "has a broken link");
        }
    }

    private void removeOldReports() throws IOException {
        for (Path reports : surefireReports()) {
            Archive.deleteTree(reports);
        }
    }

    private List<Path> surefireReports() throws IOException {
        try (Stream<Path> modules = Files.list(place.root())) {
            return modules.map(module -> module.resolve("target/surefire-reports"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private void report(Results results) {
        out.println();
        out.println("The slowest:");
        results.slowest(10).forEach(test -> out.printf("  %6.1f s  %s%n", test.seconds(), test.name()));
        for (Results.Test failure : results.failures()) {
            out.println();
            out.println("FAILED " + failure.name());
            failure.detail().lines().limit(25).forEach(line -> out.println("    " + line));
        }
        out.println();
        out.println(results.line());
    }
}
