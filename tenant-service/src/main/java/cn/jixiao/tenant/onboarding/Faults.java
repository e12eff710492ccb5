package cn.jixiao.tenant.onboarding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what is wrong with a file, all of it, each with its place. */
final class Faults {

    /**
     * Where something stands in the file.
     *
     * @param path YAML path, for example {@code people[3].posts[0].at}
     * @param line line, from 1
     * @param keys the lines of its own keys
     */
    record Place(String path, int line, Map<String, Integer> keys) {

        Place(String path, int line) {
            this(path, line, Map.of());
        }

        Place key(String key) {
            return new Place(path.isEmpty() ? key : path + "." + key, keys.getOrDefault(key, line));
        }
    }

    /** One thing wrong; the text is in the message files under {@code onboarding.CODE}. */
    record Found(Place place, String code, List<Object> arguments) {}

    private final Set<Found> found = new LinkedHashSet<>();

    void add(Place place, String code, Object... arguments) {
        found.add(new Found(place, code, List.of(arguments)));
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<Found> all() {
        return List.copyOf(found);
    }
}
