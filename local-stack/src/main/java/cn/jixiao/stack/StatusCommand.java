package cn.jixiao.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code ./jixiao status}: what runs, where, and which object store has the documents; 0 if everything runs. */
final class StatusCommand {
    private final Place place;
    private final PrintStream out;

    StatusCommand(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    private record Line(String name, String state, Optional<Long> pid, int port) {}

    int run(Arguments arguments) throws IOException, InterruptedException {
        arguments.only("json");
        Installation installation = place.existing();
        Optional<ObjectStore> store = new StoreChoice(installation, place.environment(), new Progress(out)).kept();
        List<Line> lines = lines(installation, store);
        boolean allRunning = lines.stream().allMatch(line -> line.state().equals("running"));
        String description = store.map(ObjectStore::description).orElse("not chosen yet");
        if (arguments.has("json")) {
            out.println(json(installation, lines, description, allRunning));
        } else {
            print(installation, lines, description);
            if (allRunning && store.isPresent()) {
                new Welcome(installation, store.get(), out).print();
            }
        }
        return allRunning ? 0 : 1;
    }

    private static List<Line> lines(Installation installation, Optional<ObjectStore> store) {
        List<Line> lines = new ArrayList<>();
        for (Inventory.Entry entry : Inventory.stopOrder().reversed()) {
            boolean external = entry.name().equals("store") && store.orElse(null) instanceof ExternalStore;
            if (!entry.ports().isEmpty() && !external) {
                lines.add(line(installation, entry));
            }
        }
        return lines;
    }

    private static Line line(Installation installation, Inventory.Entry entry) {
        Daemon daemon = new Daemon(installation, entry.name());
        int port = installation.ports().of(entry.ports().getFirst());
        Optional<Long> pid = daemon.running().map(ProcessHandle::pid);
        String state = pid.isPresent()
                ? (PortCheck.isFree(port) ? "starting" : "running")
                : (daemon.stale() ? "died" : "stopped");
        return new Line(entry.name(), state, pid, port);
    }

    private void print(Installation installation, List<Line> lines, String store) {
        for (Line line : lines) {
            out.printf(
                    "%-16s %-9s port %-6d %s%n",
                    line.name(),
                    line.state(),
                    line.port(),
                    line.pid().map(pid -> "pid " + pid).orElse(""));
        }
        out.println("object store     " + store);
        out.println("data             " + installation.home());
        if (lines.stream().anyMatch(line -> line.state().equals("died"))) {
            out.println("Something died: ./jixiao up starts what is missing, ./jixiao logs SERVICE says why.");
        }
    }

    private static String json(Installation installation, List<Line> lines, String store, boolean allRunning) {
        String services = lines.stream()
                .map(line -> "{\"name\":%s,\"state\":%s,\"pid\":%s,\"port\":%d}"
                        .formatted(
                                Json.text(line.name()),
                                Json.text(line.state()),
                                line.pid().map(String::valueOf).orElse("null"),
                                line.port()))
                .collect(Collectors.joining(","));
        return "{\"running\":%b,\"url\":%s,\"home\":%s,\"objectStore\":%s,\"services\":[%s]}"
                .formatted(
                        allRunning,
                        Json.text(installation.url(Port.GATEWAY)),
                        Json.text(installation.home().toString()),
                        Json.text(store),
                        services);
    }
}
