package cn.jixiao.stack;

import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** {@code ./jixiao up}: everything runs when it returns; a start that fails or is broken off leaves nothing running. */
final class UpCommand {
    private static final Set<String> SIZES = Set.of("none", "small", "full");
    private static final String OFFSET = "JIXIAO_OFFSET";

    private final Place place;
    private final Clock clock;
    private final PrintStream out;

    UpCommand(Place place, Clock clock, PrintStream out) {
        this.place = place;
        this.clock = clock;
        this.out = out;
    }

    int run(Arguments arguments) throws Exception {
        arguments.only("as-of", "demo", "attach", "no-build", "port-…");
        Installation installation = place.installation(arguments);
        try (FileChannel channel = FileChannel.open(
                        installation.home().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new StackException("Another ./jixiao up is at work here.", "wait for it to end");
            }
            return start(installation, arguments) ? 0 : 1;
        }
    }

    private boolean start(Installation installation, Arguments arguments) throws Exception {
        Progress progress = new Progress(out);
        Starter starter = new Starter(installation, progress);
        Thread undo = new Thread(starter::undo, "undo");
        Runtime.getRuntime().addShutdownHook(undo);
        try {
            Resources.needed(place.environment()).require(installation, progress);
            String demo = demo(installation, arguments);
            String offset = offset(installation, arguments, demo);
            installation.remember(Map.of(Demo.SIZE, demo, OFFSET, offset.isEmpty() ? "none" : offset));
            ObjectStore store = new StoreChoice(installation, place.environment(), progress).choose();
            boolean isDemo = !"none".equals(demo) || !offset.isEmpty();
            Bootstrap bootstrap = new Bootstrap(installation, starter, progress, store, isDemo, offset);
            Build build = new Build(place.root(), installation.home().resolve("logs/build.log"), progress);
            bootstrap.everything(arguments.has("no-build") ? () -> {} : build::ensure);
            boolean loaded = "none".equals(demo)
                    || new Demo(installation, progress).load(demo, today().plusDays(BusinessDate.days(offset)));
            progress.say(loaded ? "ready" : "everything runs, but the demo city is not whole: see above");
            new Welcome(installation, store, out).print();
            if (arguments.has("attach")) {
                out.println("Ctrl-C stops everything.");
                new CountDownLatch(1).await();
            }
            Runtime.getRuntime().removeShutdownHook(undo);
            return loaded;
        } catch (Exception failed) {
            starter.undo();
            throw failed;
        }
    }

    private String demo(Installation installation, Arguments arguments) throws Exception {
        String demo = arguments.value("demo").orElse(installation.remembered().getOrDefault(Demo.SIZE, "full"));
        if (!SIZES.contains(demo)) {
            throw new StackException("There is no demo \"" + demo + "\".", "use --demo none, small or full");
        }
        return demo;
    }

    /** The business clock goes on from where it was: only a new --as-of sets it anew. */
    private String offset(Installation installation, Arguments arguments, String demo) throws Exception {
        String kept = installation.remembered().get(OFFSET);
        if (arguments.has("as-of")) {
            return BusinessDate.offset(
                    BusinessDate.parse(arguments.value("as-of").orElse("")), today());
        } else if (kept != null) {
            return "none".equals(kept) ? "" : kept;
        }
        return "none".equals(demo) ? "" : BusinessDate.offset(BusinessDate.standard(today()), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    }
}
