package cn.jixiao.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** {@code ./jixiao doctor}: looks at what a start and the tests need; 0 if nothing stands in the way of a start. */
final class DoctorCommand {
    private final Place place;
    private final PrintStream out;
    private int problems;

    DoctorCommand(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    int run(Arguments arguments) throws IOException, InterruptedException {
        arguments.only("port-…");
        check("JDK 25 or newer", Runtime.version().feature() >= 25, "install a JDK 25");
        check(
                "Node.js 20.19 or newer",
                NodeVersion.suffices(Commands.says("node", "--version")),
                "install Node.js 20.19 or newer");
        check("npm", Commands.works(List.of("npm"), "--version"), "install npm, which comes with Node.js");
        check("setsid", Commands.works(List.of("setsid"), "true"), "install util-linux");
        room();
        account();
        Ports ports = Ports.choose(
                arguments.options(),
                place.environment(),
                EnvFile.read(place.home().resolve("settings")));
        for (Inventory.Entry entry : Inventory.stopOrder().reversed()) {
            examine(entry, ports);
        }
        tools();
        out.println(problems == 0 ? "Nothing stands in the way." : problems + " in the way.");
        return problems == 0 ? 0 : 1;
    }

    private void room() throws IOException {
        Resources needed = Resources.needed(place.environment());
        long disk = Resources.freeDisk(place.home());
        check(
                disk + " MB of disk free, " + needed.diskMegabytes() + " needed",
                disk >= needed.diskMegabytes(),
                "free some, or put the installation elsewhere with JIXIAO_HOME=/path");
        long memory = Resources.freeMemory();
        boolean running = new Daemon(place.home(), "postgres").running().isPresent();
        check(
                memory + " MB of memory free, " + needed.memoryMegabytes() + " needed",
                running || memory >= needed.memoryMegabytes(),
                "end other programs");
    }

    private void account() throws InterruptedException {
        try {
            Unprivileged.find();
            check("a way to run PostgreSQL as this user", true, "");
        } catch (StackException none) {
            check("a way to run PostgreSQL as this user", false, "run as an ordinary user, or install util-linux");
        }
    }

    private void examine(Inventory.Entry entry, Ports ports) {
        Daemon daemon = new Daemon(place.home(), entry.name());
        if (daemon.running().isPresent()) {
            check(entry.name() + " runs", true, "");
            return;
        }
        if (daemon.stale()) {
            note(entry.name() + " left a stale pid file: it died or was killed; ./jixiao up starts it again");
        }
        for (Port port : entry.ports()) {
            int number = ports.of(port);
            Optional<String> holder = PortCheck.isFree(number)
                    ? Optional.empty()
                    : Optional.of(PortCheck.holder(number).orElse("another program"));
            check(
                    "port " + number + " (" + port.option() + ")"
                            + holder.map(who -> ", taken by " + who).orElse(""),
                    holder.isEmpty(),
                    "stop that program, or ./jixiao up --" + port.option() + " NUMBER");
        }
    }

    private void tools() {
        note("MinIO: "
                + MinioBinary.search(place)
                        .map(Object::toString)
                        .orElse("not there; built with Go where that is present, else the bundled S3 server is used"));
        note("browser for the tests: "
                + Browser.chromium().map(Object::toString).orElse("none; ./jixiao test installs or asks for it"));
    }

    private void check(String what, boolean good, String remedy) {
        out.println((good ? "  ok    " : "  BAD   ") + what + (good ? "" : "\n        -> " + remedy));
        problems += good ? 0 : 1;
    }

    private void note(String text) {
        out.println("  note  " + text);
    }
}
