package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How to run a program that refuses to run as root. As an ordinary user nothing is needed; as root a user namespace
 * does, and where those are blocked, an unprivileged user who keeps the right to reach root's files.
 */
final class Unprivileged {
    private static final String NOBODY = "65534";

    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = List.copyOf(prefix);
    }

    static Unprivileged find() throws InterruptedException {
        List<String> namespace = List.of("unshare", "-U");
        List<String> nobody = List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                "--inh-caps=-all,+dac_override",
                "--ambient-caps=-all,+dac_override",
                "--");
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of());
        } else if (Commands.works(namespace, "true")) {
            return new Unprivileged(namespace);
        } else if (Commands.works(nobody, "true")) {
            return new Unprivileged(nobody);
        }
        throw new StackException(
                "PostgreSQL refuses to run as root, and neither unshare -U nor setpriv works here.",
                "run ./jixiao as an ordinary user, or install util-linux");
    }

    List<String> prefix() {
        return prefix;
    }

    /** Makes the unprivileged user the owner, which PostgreSQL insists on for its data. */
    void give(Path directory) throws IOException {
        if (prefix.contains("setpriv")) {
            var users = directory.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(directory, users.lookupPrincipalByName("nobody"));
        }
    }
}
