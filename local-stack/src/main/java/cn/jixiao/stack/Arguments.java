package cn.jixiao.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed after {@code ./jixiao}.
 *
 * @param options by name without dashes; a flag has an empty value
 * @param words what is not an option, the command itself left out
 */
record Arguments(String command, Map<String, String> options, List<String> words) {
    private static final Set<String> FLAGS =
            Set.of("attach", "yes", "json", "fast", "containers", "follow", "f", "help", "keep", "no-build");

    static Arguments parse(List<String> typed) {
        Map<String, String> options = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (!word.startsWith("-") || word.length() < 2) {
                words.add(word);
                continue;
            }
            String[] parts = word.replaceFirst("^--?", "").split("=", 2);
            if (parts.length == 2) {
                options.put(parts[0], parts[1]);
            } else if (FLAGS.contains(parts[0])) {
                options.put(parts[0], "");
            } else if (i + 1 < typed.size()) {
                options.put(parts[0], typed.get(++i));
            } else {
                throw new StackException("The option " + word + " wants a value.", "./jixiao help lists the options");
            }
        }
        String command = words.isEmpty() ? "help" : words.removeFirst();
        return new Arguments(options.containsKey("help") ? "help" : command, Map.copyOf(options), List.copyOf(words));
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** Refuses what the command does not know, so that a typing error is not silently passed over. */
    Arguments only(String... known) {
        Set<String> allowed = Set.of(known);
        for (String option : options.keySet()) {
            if (!allowed.contains(option) && !(option.startsWith("port-") && allowed.contains("port-…"))) {
                throw new StackException(
                        "./jixiao " + command + " has no option --" + option + ".", "./jixiao help lists the options");
            }
        }
        return this;
    }
}
