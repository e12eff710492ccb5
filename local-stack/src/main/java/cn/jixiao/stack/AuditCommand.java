package cn.jixiao.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** {@code ./jixiao audit verify}: each service reads its own chains; 0 if no link is broken. */
final class AuditCommand {
    private final Place place;
    private final PrintStream out;

    AuditCommand(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    int run(Arguments arguments) throws IOException, InterruptedException {
        arguments.only("tenant");
        if (!arguments.words().equals(List.of("verify"))) {
            throw new StackException("audit can do one thing: verify.", "./jixiao audit verify [--tenant BUREAU]");
        }
        Installation installation = place.existing();
        if (new Daemon(installation, "postgres").running().isEmpty()) {
            throw new StackException("The database does not run.", "./jixiao up");
        }
        ObjectStore none = new ExternalStore("", "", "");
        Product product = new Product(installation, none, "", false, "");
        int worst = 0;
        for (Service service : List.of(product.tenant, product.core)) {
            worst = Math.max(worst, verify(installation, service, arguments));
        }
        return worst;
    }

    private int verify(Installation installation, Service service, Arguments arguments)
            throws IOException, InterruptedException {
        if (!Files.exists(service.copy())) {
            throw new StackException(service.name() + " was never started here.", "./jixiao up");
        }
        List<String> command = new java.util.ArrayList<>(
                List.of(Service.java(), "-Xmx512m", "-jar", service.copy().toString(), "audit-verify"));
        arguments.value("tenant").ifPresent(tenant -> command.add("--tenant=" + tenant));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(installation.home().toFile());
        builder.environment().putAll(service.environment());
        builder.environment()
                .putAll(Map.of(
                        "JIXIAO_DB_MIGRATOR_PASSWORD", installation.secrets().of(Secret.MIGRATOR),
                        "JIXIAO_DB_BACKUP_PASSWORD", installation.secrets().of(Secret.BACKUP)));
        out.println(service.name());
        out.flush();
        return builder.inheritIO().start().waitFor();
    }
}
