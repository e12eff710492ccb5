package cn.jixiao.tenant.onboarding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of the file, read key by key as plain text: a code is never taken for a number. What is missing, misspelt or
 * of the wrong form becomes a fault and reading goes on.
 */
final class YamlEntry {

    private final Faults.Place place;
    private final Faults faults;
    private final Map<String, Node> values = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlEntry(MappingNode node, Faults.Place place, Faults faults) {
        this.place = place;
        this.faults = faults;
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int line = line(tuple.getKeyNode());
            if (lines.put(key, line) != null) {
                faults.add(new Faults.Place(place.key(key).path(), line), "TWICE", key);
            }
            if (!Tag.NULL.equals(tuple.getValueNode().getTag())) {
                values.put(key, tuple.getValueNode());
            }
        }
    }

    /** The mapping at a place, an empty one where something else stands. */
    static YamlEntry of(Node node, Faults.Place place, Faults faults) {
        if (node instanceof MappingNode mapping) {
            return new YamlEntry(mapping, place, faults);
        }
        faults.add(place, "NOT_A_MAPPING");
        return new YamlEntry(new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK), place, faults);
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** Where this mapping begins. */
    Faults.Place place() {
        return new Faults.Place(place.path(), place.line(), Map.copyOf(lines));
    }

    /** Where a key of it stands. */
    Faults.Place place(String key) {
        return place().key(key);
    }

    /** Whether the key is there and says something, be it an empty list. */
    boolean has(String key) {
        read.add(key);
        return values.containsKey(key);
    }

    @Nullable
    String optional(String key) {
        read.add(key);
        Node value = values.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        faults.add(place(key), "NOT_A_TEXT", key);
        return null;
    }

    /** The text of a key that must be there; a question mark stands in for one that is not. */
    String text(String key) {
        if (!values.containsKey(key)) {
            read.add(key);
            faults.add(place(key), "MISSING", key);
        }
        String text = optional(key);
        return text == null ? "?" : text;
    }

    @Nullable
    LocalDate day(String key) {
        return parsed(key, LocalDate::parse, "NOT_A_DAY");
    }

    @Nullable
    Integer year(String key) {
        return parsed(key, YamlEntry::parseYear, "NOT_A_YEAR");
    }

    boolean flag(String key) {
        String text = optional(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            faults.add(place(key), "NOT_A_FLAG", text);
        }
        return "true".equals(text);
    }

    /** One of an enumeration's names; null, with a fault, for any other text. */
    <E extends Enum<E>> @Nullable E oneOf(String key, Class<E> type) {
        return parsed(
                key,
                text -> Enum.valueOf(type, text),
                "NOT_ONE_OF_" + type.getSimpleName().toUpperCase(Locale.ROOT));
    }

    private <T> @Nullable T parsed(String key, Function<String, T> parser, String code) {
        String text = optional(key);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            faults.add(place(key), code, text);
            return null;
        }
    }

    static int parseYear(String text) {
        int year = Integer.parseInt(text);
        if (year < 2020 || year > 2999) {
            throw new IllegalArgumentException(text);
        }
        return year;
    }

    /** The mapping under a key, or null. */
    @Nullable
    YamlEntry entry(String key) {
        read.add(key);
        Node value = values.get(key);
        return value == null ? null : of(value, place(key), faults);
    }

    /** The mappings in the list under a key. */
    List<YamlEntry> entries(String key) {
        List<YamlEntry> entries = new ArrayList<>();
        List<Node> nodes = nodes(key);
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            entries.add(of(node, new Faults.Place(place.key(key).path() + "[" + i + "]", line(node)), faults));
        }
        return entries;
    }

    /** The texts in the list under a key, by place. */
    List<Listed> texts(String key) {
        List<Listed> texts = new ArrayList<>();
        List<Node> nodes = nodes(key);
        for (int i = 0; i < nodes.size(); i++) {
            Faults.Place at = new Faults.Place(place.key(key).path() + "[" + i + "]", line(nodes.get(i)));
            if (nodes.get(i) instanceof ScalarNode scalar) {
                texts.add(new Listed(at, scalar.getValue().strip()));
            } else {
                faults.add(at, "NOT_A_TEXT", key);
            }
        }
        return texts;
    }

    record Listed(Faults.Place place, String text) {}

    /** The names of an enumeration in the list under a key; null where the key is missing. Any other text is a fault. */
    <E extends Enum<E>> @Nullable Set<E> someOf(String key, Class<E> type) {
        if (!has(key)) {
            return null;
        }
        Set<E> some = EnumSet.noneOf(type);
        for (Listed listed : texts(key)) {
            try {
                some.add(Enum.valueOf(type, listed.text()));
            } catch (IllegalArgumentException e) {
                faults.add(
                        listed.place(), "NOT_ONE_OF_" + type.getSimpleName().toUpperCase(Locale.ROOT), listed.text());
            }
        }
        return some;
    }

    private List<Node> nodes(String key) {
        read.add(key);
        Node value = values.get(key);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (value != null) {
            faults.add(place(key), "NOT_A_LIST", key);
        }
        return List.of();
    }

    /** Faults every key that nobody read: a misspelt key must not be passed over in silence. */
    YamlEntry nothingElse() {
        lines.keySet().stream()
                .filter(key -> !read.contains(key))
                .sorted()
                .forEach(key -> faults.add(place(key), "UNKNOWN_KEY", key));
        return this;
    }
}
