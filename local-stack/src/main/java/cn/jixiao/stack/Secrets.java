package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;

/** The passwords of one installation: made once at random, kept in a file with mode 0600. */
final class Secrets {
    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the file and adds, for good, what a newer program needs and it does not have yet. */
    static Secrets open(Path file) throws IOException {
        Map<String, String> values = EnvFile.read(file);
        SecureRandom random = new SecureRandom();
        boolean added = false;
        for (Secret secret : Secret.values()) {
            added |= values.putIfAbsent(secret.name(), fresh(random, secret)) == null;
        }
        if (added) {
            EnvFile.write(file, values);
        }
        return new Secrets(values);
    }

    String of(Secret secret) {
        return Objects.requireNonNull(values.get(secret.name()));
    }

    private static String fresh(SecureRandom random, Secret secret) {
        StringBuilder text = new StringBuilder();
        while (text.length() < secret.length) {
            text.append(secret.alphabet.charAt(random.nextInt(secret.alphabet.length())));
        }
        return text.toString();
    }
}
