package cn.jixiao.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** {@code ./jixiao stop SERVER} and {@code start SERVER}: one server away and back, to see how the product does without it. */
final class OneServerCommand {
    private final Place place;
    private final Progress progress;

    OneServerCommand(Place place, PrintStream out) {
        this.place = place;
        this.progress = new Progress(out);
    }

    int run(Arguments arguments) throws IOException, InterruptedException {
        arguments.only();
        Installation installation = place.existing();
        Server server = server(
                installation,
                arguments.words().isEmpty() ? "" : arguments.words().getFirst());
        if (arguments.command().equals("stop")) {
            Stopper.stop(List.of(server), progress);
            return server.daemon().running().isEmpty() ? 0 : 1;
        }
        new Starter(installation, progress).start(server);
        return 0;
    }

    private Server server(Installation installation, String name) throws IOException, InterruptedException {
        return switch (name) {
            case "postgres" -> new Postgres(installation, Unprivileged.find());
            case "redis" -> new Redis(installation);
            case "keycloak" -> new Keycloak(installation);
            case "store" -> store(installation);
            default ->
                throw new StackException(
                        name.isEmpty() ? "Which server?" : "\"" + name + "\" is none of the servers.",
                        "one of: postgres, redis, keycloak, store; the services start with ./jixiao up");
        };
    }

    private Server store(Installation installation) throws IOException, InterruptedException {
        return new StoreChoice(installation, place.environment(), progress)
                .kept()
                .filter(Server.class::isInstance)
                .map(Server.class::cast)
                .orElseThrow(() -> new StackException(
                        "The documents of this installation are not in a store of its own.",
                        "./jixiao status says where they are"));
    }
}
