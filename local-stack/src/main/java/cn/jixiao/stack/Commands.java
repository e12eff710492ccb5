package cn.jixiao.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Programs that are run to their end. */
final class Commands {
    private Commands() {}

    /** Runs the command, its output appended to the log; fails unless it ends with 0. */
    static void run(List<String> command, Path log) throws IOException, InterruptedException {
        run(command, Map.of(), log.resolveSibling("."), log);
    }

    static void run(List<String> command, Map<String, String> environment, Path directory, Path log)
            throws IOException, InterruptedException {
        int code = code(command, environment, directory, log);
        if (code != 0) {
            throw new StackException(
                    "\"" + String.join(" ", command.subList(0, Math.min(4, command.size()))) + " …\" ended with " + code
                            + ". Its last words:\n"
                            + Lines.last(log, 25).indent(4).stripTrailing(),
                    "its whole output is in " + log);
        }
    }

    static int code(List<String> command, Map<String, String> environment, Path directory, Path log)
            throws IOException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        Process process = builder.redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            throw interrupted;
        }
    }

    /** What the command says; empty where it cannot be run. */
    static String says(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException missing) {
            return "";
        }
    }

    /** Whether the command can be run and ends with 0. */
    static boolean works(List<String> prefix, String... command) throws InterruptedException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        try {
            return new ProcessBuilder(whole)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
