package cn.jixiao.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code ./jixiao bench}: measures the demo that runs; 1 if a ratio is above its limit. */
final class BenchCommand {
    private final Place place;
    private final PrintStream out;

    BenchCommand(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    int run(Arguments arguments) throws IOException, InterruptedException {
        arguments.only();
        Installation installation = place.existing();
        LocalDate asOf = Demo.loaded(installation)
                .orElseThrow(() -> new StackException(
                        "The bench acts as people of the demo do, and there is no demo here.",
                        "./jixiao up --demo small"));
        if (new Daemon(installation, "gateway").running().isEmpty()) {
            throw new StackException("The product does not run.", "./jixiao up");
        }
        Path jar = installation.root().resolve("demo/target/demo.jar");
        if (!Files.exists(jar)) {
            throw new StackException("The bench is not built here.", "./jixiao up builds it");
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Service.java(),
                "-Xmx384m",
                "-Dloader.main=cn.jixiao.demo.Bench",
                "-cp",
                jar.toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        Map<String, String> told = new HashMap<>(Demo.environment(installation, asOf));
        told.put("JIXIAO_CORE_URL", installation.url(Port.CORE));
        told.put("JIXIAO_DB_URL", installation.jdbc("jixiao_core"));
        told.put("JIXIAO_DB_APP_PASSWORD", installation.secrets().of(Secret.APP));
        builder.environment().putAll(told);
        out.println("Measuring " + installation.url(Port.GATEWAY) + ", about two minutes; "
                + Runtime.getRuntime().availableProcessors() + " processors.");
        return builder.inheritIO().start().waitFor();
    }
}
