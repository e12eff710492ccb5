package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Java tests, run by Maven against servers that are up. */
final class JavaTests {
    private final Place place;
    private final Progress progress;

    JavaTests(Place place, Progress progress) {
        this.place = place;
        this.progress = progress;
    }

    /**
     * Runs them and adds what they reported.
     *
     * @param module one module with what it needs; all if empty
     * @param chosen which groups
     * @param told addresses and passwords of the servers
     */
    void run(Optional<String> module, List<String> chosen, Map<String, String> told, Results results)
            throws IOException, InterruptedException {
        removeOldReports();
        List<String> command =
                new ArrayList<>(List.of(place.root().resolve("mvnw").toString(), "-B", "-ntp", "verify"));
        command.add("-Dmaven.test.failure.ignore=true");
        command.add("-Dstyle.color=never");
        command.addAll(chosen);
        module.ifPresent(one -> command.addAll(List.of("-pl", one, "-am")));
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
        } else if (module.isEmpty()) {
            build.mark(digest);
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
}
