package cn.jixiao.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code ./jixiao audit verify}: each service reads its own chains; 0 if no link is broken. */
final class AuditCommand {
    /** How a service says that the bureau asked for never acted in it. */
    private static final int NO_CHAIN = 3;

    private final Place place;
    private final PrintStream out;

    AuditCommand(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    int run(Arguments arguments) throws IOException, InterruptedException {
        arguments.only("tenant", "json");
        if (!arguments.words().equals(List.of("verify"))) {
            throw new StackException(
                    "audit can do one thing: verify.", "./jixiao audit verify [--tenant BUREAU] [--json]");
        }
        Installation installation = place.existing();
        if (new Daemon(installation, "postgres").running().isEmpty()) {
            throw new StackException("The database does not run.", "./jixiao up");
        }
        return verify(installation, arguments);
    }

    /** Every chain of the installation as one step among tests: nothing that happened before broke one. */
    void check(Installation installation, Results results) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int code = verify(installation, Arguments.parse(List.of("audit", "verify")));
        if (code == 0) {
            results.passedStep("every chain of the trail is whole", (System.nanoTime() - begin) / 1e9);
        } else {
            results.failedStep("the trail", "has a broken link");
        }
    }

    /** Every chain of the installation, or those of one bureau. */
    private int verify(Installation installation, Arguments arguments) throws IOException, InterruptedException {
        ObjectStore none = new ExternalStore("", "", "");
        Product product = new Product(installation, none, "", false, "");
        List<Integer> codes = new ArrayList<>();
        for (Service service : List.of(product.tenant, product.core)) {
            codes.add(verify(installation, service, arguments));
        }
        if (codes.stream().allMatch(code -> code == NO_CHAIN)) {
            throw new StackException(
                    "There is no chain of " + arguments.value("tenant").orElse("") + ".",
                    "./jixiao audit verify lists every chain");
        }
        return codes.stream()
                .mapToInt(code -> code == NO_CHAIN ? 0 : code)
                .max()
                .orElse(0);
    }

    private int verify(Installation installation, Service service, Arguments arguments)
            throws IOException, InterruptedException {
        if (!Files.exists(service.copy())) {
            throw new StackException(service.name() + " was never started here.", "./jixiao up");
        }
        List<String> command = new ArrayList<>(
                List.of(Service.java(), "-Xmx512m", "-jar", service.copy().toString(), "audit-verify"));
        arguments.value("tenant").ifPresent(tenant -> command.addAll(List.of("--tenant", tenant)));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(installation.home().toFile());
        Map<String, String> environment = new HashMap<>(service.environment());
        environment.put("JIXIAO_DB_BACKUP_PASSWORD", installation.secrets().of(Secret.BACKUP));
        builder.environment().putAll(environment);
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(
                        arguments.has("json")
                                ? "{\"service\":" + Json.text(service.name()) + "," + line.substring(1)
                                : service.name() + "  " + AuditLine.of(line));
            }
        }
        return process.waitFor();
    }
}
