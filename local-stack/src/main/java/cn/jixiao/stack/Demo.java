package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads the demo city through the running product; once for each size and day. */
final class Demo {
    /** Which demo this installation is to have, in its settings. */
    static final String SIZE = "JIXIAO_DEMO_SIZE";

    /** Set where the demo's people were made by a build that gives one of them one-time codes. */
    static final String ONE_TIME = "JIXIAO_DEMO_ONE_TIME";

    private static final String LOADED = "JIXIAO_DEMO_LOADED";

    private final Installation installation;
    private final Progress progress;

    Demo(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    /** Whether the city is there afterwards; what went wrong is said. */
    boolean load(String size, LocalDate asOf) throws IOException, InterruptedException {
        Path jar = installation.root().resolve("demo/target/demo.jar");
        String wanted = size + " " + asOf;
        if (!Files.exists(jar)) {
            progress.say("there is no demo city in this build: starting empty");
            return true;
        } else if (wanted.equals(installation.remembered().get(LOADED))) {
            return true;
        }
        if (loaded(installation).isEmpty()) {
            installation.remember(Map.of(ONE_TIME, "true"));
        }
        String what = "the demo city (" + size + ")";
        progress.waitingFor(what);
        long begin = System.nanoTime();
        Path log = installation.home().resolve("logs").resolve("demo.log");
        Map<String, String> told = new HashMap<>(environment(installation, asOf));
        told.put("DEMO_SIZE", size);
        int code = Commands.code(
                List.of(Service.java(), "-Xmx384m", "-XX:+UseSerialGC", "-jar", jar.toString()),
                told,
                installation.home(),
                log);
        if (code != 0) {
            progress.say(what + " could not be loaded; the last words of " + log + ":\n" + Lines.last(log, 25));
            return false;
        }
        installation.remember(Map.of(LOADED, wanted));
        progress.done(what, Duration.ofNanos(System.nanoTime() - begin));
        return true;
    }

    /** The day for which a demo was loaded here, if one was. */
    static Optional<LocalDate> loaded(Installation installation) throws IOException {
        String loaded = installation.remembered().get(LOADED);
        return loaded == null || loaded.startsWith("none ")
                ? Optional.empty()
                : Optional.of(LocalDate.parse(loaded.substring(loaded.indexOf(' ') + 1)));
    }

    /** What a program is told that acts in this installation as its demo's people do. */
    static Map<String, String> environment(Installation installation, LocalDate asOf) {
        return Map.of(
                "JIXIAO_GATEWAY_URL", installation.url(Port.GATEWAY),
                "JIXIAO_ISSUER_URI", installation.issuer(),
                "JIXIAO_DEMO_PASSWORD", installation.secrets().of(Secret.DEMO),
                "JIXIAO_DEMO_ONE_TIME_SECRET", installation.secrets().of(Secret.ONE_TIME),
                "JIXIAO_OPERATOR_USER", Realm.OPERATOR,
                "JIXIAO_OPERATOR_PASSWORD", installation.secrets().of(Secret.DEMO),
                "JIXIAO_AS_OF", asOf.toString());
    }
}
