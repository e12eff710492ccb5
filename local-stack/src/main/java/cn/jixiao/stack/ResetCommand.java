package cn.jixiao.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;

/** {@code ./jixiao reset}: stops everything and deletes the installation's data, after a typed confirmation. */
final class ResetCommand {
    private static final String WORD = "reset";

    private final Place place;
    private final BufferedReader in;
    private final PrintStream out;

    ResetCommand(Place place, BufferedReader in, PrintStream out) {
        this.place = place;
        this.in = in;
        this.out = out;
    }

    int run(Arguments arguments) throws IOException, InterruptedException {
        arguments.only("yes");
        if (!Files.isDirectory(place.home())) {
            out.println("There is no installation in " + place.home() + ".");
            return 0;
        }
        if (!Files.exists(place.home().resolve("secrets"))) {
            throw new StackException(
                    place.home() + " does not look like an installation.", "delete it by hand if it is one");
        }
        if (!arguments.has("yes") && !confirmed()) {
            out.println("Nothing was deleted.");
            return 1;
        }
        DownCommand.stopAll(place.home(), new Progress(out));
        Archive.deleteTree(place.home());
        out.println("Deleted " + place.home() + ".");
        return 0;
    }

    private boolean confirmed() throws IOException {
        out.print("This deletes all data in " + place.home() + ". Type " + WORD + " to go on: ");
        out.flush();
        return WORD.equals(in.readLine());
    }
}
