package cn.jixiao.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./jixiao logs SERVICE [-f]}. */
final class LogsCommand {
    private final Place place;
    private final PrintStream out;

    LogsCommand(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    int run(Arguments arguments) throws IOException, InterruptedException {
        arguments.only("f", "follow");
        Path logs = place.existing().home().resolve("logs");
        String name = arguments.words().isEmpty() ? "" : arguments.words().getFirst();
        Path log = logs.resolve(name + ".log");
        if (!name.matches("[a-z-]+") || !Files.exists(log)) {
            throw new StackException(
                    name.isEmpty() ? "Which service's log?" : "There is no log of \"" + name + "\".",
                    "one of: " + names(logs));
        }
        if (arguments.has("f") || arguments.has("follow")) {
            return new ProcessBuilder(List.of("tail", "-n", "200", "-F", log.toString()))
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        out.write(Files.readAllBytes(log));
        out.flush();
        return 0;
    }

    private static String names(Path logs) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".log"))
                    .map(file -> file.replace(".log", ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }
}
