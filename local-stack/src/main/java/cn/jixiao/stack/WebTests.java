package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tests of the web application: its units in Node, its journeys in a real browser. */
final class WebTests {
    private final Path web;
    private final Path reports;
    private final Progress progress;

    WebTests(Path root, Progress progress) {
        this.web = root.resolve("gateway/web");
        this.reports = root.resolve("target/web-reports");
        this.progress = progress;
    }

    boolean has(String script) throws IOException {
        Path description = web.resolve("package.json");
        return Files.exists(description) && Files.readString(description).contains("\"" + script + "\":");
    }

    /** Whether there are journeys to walk. */
    boolean hasJourneys() throws IOException {
        return has("e2e") && Files.isDirectory(web.resolve("e2e"));
    }

    void units(Results results) throws IOException, InterruptedException {
        Path report = fresh("units.xml");
        int code = npm(
                Map.of(),
                List.of("test", "--", "--reporter=default", "--reporter=junit", "--outputFile.junit=" + report));
        collect(results, "web unit tests", report, code);
    }

    void journeys(Results results, TestServers servers, boolean fast) throws IOException, InterruptedException {
        Path report = fresh("journeys.xml");
        Map<String, String> told = new HashMap<>(servers.environment());
        // With it the journeys take one of this installation's servers away and bring it back by ./jixiao.
        told.put("JIXIAO_HOME", servers.installation.home().toString());
        told.put("E2E_BASE_URL", servers.installation.url(Port.GATEWAY));
        told.put("E2E_PASSWORD", servers.installation.secrets().of(Secret.DEMO));
        told.put("E2E_ONE_TIME_SECRET", servers.installation.secrets().of(Secret.ONE_TIME));
        Browser.chromium().ifPresent(path -> told.put("E2E_CHROMIUM", path.toString()));
        Browser.firefox().ifPresent(path -> told.put("E2E_FIREFOX", path.toString()));
        told.put("PLAYWRIGHT_JUNIT_OUTPUT_FILE", report.toString());
        int code = npm(told, List.of("run", fast ? "e2e:smoke" : "e2e", "--", "--reporter=list,junit"));
        collect(results, "browser tests", report, code);
    }

    /** Single pages in a real browser, against a back end of the test's own in which trouble can be caused at will. */
    void pages(Results results) throws IOException, InterruptedException {
        Path report = fresh("pages.xml");
        Map<String, String> told = new HashMap<>();
        Browser.chromium().ifPresent(path -> told.put("E2E_CHROMIUM", path.toString()));
        told.put("PLAYWRIGHT_JUNIT_OUTPUT_FILE", report.toString());
        told.put("E2E_PAGES_PORT", String.valueOf(FreePorts.pair()));
        collect(
                results,
                "browser tests of single pages",
                report,
                npm(told, List.of("run", "e2e:pages", "--", "--reporter=list,junit")));
    }

    private void collect(Results results, String what, Path report, int code) throws IOException {
        long before = results.failed();
        if (Files.exists(report)) {
            results.add(report);
        }
        if (code != 0 && results.failed() == before) {
            results.failedStep(what, "ended with " + code);
        } else if (!Files.exists(report)) {
            results.failedStep(what, "wrote no report");
        }
    }

    private Path fresh(String name) throws IOException {
        Files.createDirectories(reports);
        Path report = reports.resolve(name);
        Files.deleteIfExists(report);
        return report;
    }

    private int npm(Map<String, String> more, List<String> arguments) throws IOException, InterruptedException {
        progress.say("npm " + String.join(" ", arguments));
        List<String> command = new ArrayList<>(List.of("npm"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(web.toFile());
        builder.environment().putAll(more);
        builder.environment().put("CI", "true");
        return builder.redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
    }
}
