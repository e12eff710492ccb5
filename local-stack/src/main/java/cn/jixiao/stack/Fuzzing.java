package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Strange input to every published operation, made by Schemathesis from the API's description: nothing that a caller sends may
 * be a failure of the service.
 */
final class Fuzzing {
    private static final String VERSION = "4.32.5";

    /** Who asks whom: people of different reach, so that input gets past the question whether they may. */
    private record Run(String service, Port port, String user, String bureau) {}

    private static final List<Run> RUNS = List.of(
            new Run("core-service", Port.CORE, "140902.clerk", "140902"),
            new Run("core-service", Port.CORE, "140902.budget", "140902"),
            new Run("core-service", Port.CORE, "140902.performance", "140902"),
            new Run("core-service", Port.CORE, "140900.supervisor", "140900"),
            new Run("tenant-service", Port.TENANT, "140902.admin", "140902"),
            new Run("tenant-service", Port.TENANT, Realm.OPERATOR, ""));

    private final Path root;
    private final Path home;
    private final Installation installation;
    private final Progress progress;

    Fuzzing(Place place, Installation installation, Progress progress) {
        this.root = place.root();
        this.home = place.cache().resolve("schemathesis-" + VERSION);
        this.installation = installation;
        this.progress = progress;
    }

    /** Afterwards Schemathesis is in this user's cache. */
    void install() throws IOException, InterruptedException {
        if (Commands.works(List.of(tool()), "--version")) {
            return;
        }
        Path log = installation.home().resolve("logs/packages.log");
        Files.createDirectories(log.getParent());
        if (Commands.code(List.of("python3", "-m", "venv", home.toString()), Map.of(), root, log) != 0) {
            throw new StackException(
                    "Fuzzing needs Python 3.10 or newer with venv.", "as root: apt-get install python3-venv");
        }
        progress.say("installing Schemathesis " + VERSION);
        Commands.run(List.of(home.resolve("bin/pip").toString(), "install", "-q", "schemathesis==" + VERSION), log);
    }

    void run(Results results) throws IOException, InterruptedException {
        Path reports = root.resolve("target/fuzz-reports");
        Archive.deleteTree(reports);
        Files.createDirectories(reports);
        for (Run run : RUNS) {
            String name = run.service() + "-" + run.user();
            progress.say("strange input to " + run.service() + " as " + run.user());
            Path report = reports.resolve(name + ".xml");
            List<String> command = List.of(
                    tool(),
                    "run",
                    root.resolve("docs/api/" + run.service() + ".json").toString(),
                    "--url",
                    installation.url(run.port()),
                    "--header",
                    "Authorization: Bearer " + new DemoPerson(installation, run.user(), run.bureau()).token(),
                    "--checks",
                    "not_a_server_error",
                    "--phases",
                    "coverage,fuzzing",
                    "--max-examples",
                    "60",
                    "--continue-on-failure",
                    "--generation-deterministic",
                    "--no-color",
                    "--report-junit-path",
                    report.toString());
            int code = Commands.code(command, Map.of(), reports, reports.resolve(name + ".log"));
            if (Files.exists(report)) {
                results.add(report);
            }
            if (code != 0 && !Files.exists(report)) {
                results.failedStep("fuzzing of " + name, "ended with " + code + "; see " + reports);
            }
        }
    }

    private String tool() {
        return home.resolve("bin/schemathesis").toString();
    }
}
