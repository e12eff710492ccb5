package cn.jixiao.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code ./jixiao} as somebody types it: a process of its own, with the standard's ports moved aside and its data in a
 * directory of its own.
 */
final class Typed {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Path said;
    private final Map<String, String> environment;
    final Place place;
    final Ports ports;

    /** @param parent an empty directory; the installation will be in it */
    Typed(Path parent) throws IOException {
        this.said = parent.resolve("said");
        this.ports = Ports.random();
        this.environment = new HashMap<>(ports.toSettings());
        environment.put("JIXIAO_ROOT", ROOT.toString());
        environment.put("JIXIAO_HOME", parent.resolve("installation").toString());
        Map<String, String> all = new HashMap<>(System.getenv());
        all.keySet().removeIf(name -> name.startsWith("JIXIAO_"));
        all.putAll(environment);
        this.place = Place.of(all);
    }

    Path home() {
        return place.home();
    }

    /** Exit code and everything that it said. */
    record Answer(int code, String said) {}

    Answer type(String... words) throws IOException, InterruptedException {
        Process process = begin(words);
        int code = process.waitFor();
        return new Answer(code, said());
    }

    /**
     * Begins a command in a process group of its own, as a terminal does, with Ctrl-C as it is by default: whoever runs the
     * tests in the background has it ignored.
     */
    Process begin(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT", Service.java()));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(place.environment());
        return builder.redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(said.toFile())
                .start();
    }

    /** What the last command has said so far. */
    String said() throws IOException {
        return Files.readString(said);
    }

    /** Ctrl-C at the terminal: every process of the group gets it. */
    static void interrupt(Process command) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", "--", "-" + command.pid()).start().waitFor();
    }

    /** What still runs of this installation: marked with it, or named after it. */
    List<String> left() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> text(process, "environ").contains(Strays.MARK + "=" + home() + "\0")
                        || text(process, "cmdline").contains(home().toString()))
                .map(process -> process.pid() + " "
                        + text(process, "cmdline").replace('\0', ' ').strip())
                .filter(line -> line.contains(" "))
                .toList();
    }

    /** The ports of this installation on which somebody listens. */
    List<Port> listening() {
        return ports.numbers().entrySet().stream()
                .filter(port -> !PortCheck.isFree(port.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.toList());
    }

    private static String text(ProcessHandle process, String of) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc/" + process.pid() + "/" + of)), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
