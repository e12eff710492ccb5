package cn.jixiao.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;

/**
 * How the tables of a database are classified: all {@code db/tables.yml} (a service's own) and {@code db/tables-*.yml} (its
 * libraries') on the class path. Each has the sections {@code tenant}, {@code platform} and {@code reference}; a section maps
 * a table to what the app role may do with it ({@code trail_event: select insert}), or lists tables whose grants it leaves
 * open.
 *
 * @param tables the classified tables by name
 */
public record TableCatalogue(Map<String, Classified> tables) {

    /** What a table holds. */
    public enum Kind {
        TENANT,
        PLATFORM,
        REFERENCE
    }

    /**
     * One table's class.
     *
     * @param kind what it holds
     * @param grants what the app role may do, sorted and divided by blanks; null where the file leaves it open
     */
    public record Classified(Kind kind, @Nullable String grants) {}

    /** Reads every classification on the class path. */
    public static TableCatalogue ofClassPath() {
        Map<String, Classified> tables = new TreeMap<>();
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : new String[] {"classpath*:db/tables.yml", "classpath*:db/tables-*.yml"}) {
                for (Resource file : resolver.getResources(pattern)) {
                    read(file, tables);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new TableCatalogue(tables);
    }

    private static void read(Resource file, Map<String, Classified> tables) throws IOException {
        try (InputStream content = file.getInputStream()) {
            Map<String, Object> sections = new Yaml().load(content);
            sections.forEach((kind, section) -> {
                Kind of = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
                if (section instanceof Map<?, ?> map) {
                    map.forEach((table, grants) -> put(tables, table, new Classified(of, sorted(grants))));
                } else if (section instanceof Collection<?> list) {
                    list.forEach(table -> put(tables, table, new Classified(of, null)));
                }
            });
        }
    }

    private static void put(Map<String, Classified> tables, Object table, Classified classified) {
        if (tables.put(String.valueOf(table), classified) != null) {
            throw new IllegalStateException(table + " is classified twice");
        }
    }

    private static String sorted(@Nullable Object grants) {
        return grants == null
                ? ""
                : String.join(
                        " ", new TreeSet<>(List.of(String.valueOf(grants).trim().split("\\s+"))));
    }

    /** The tenant tables. */
    public Collection<String> tenantTables() {
        return tables.entrySet().stream()
                .filter(table -> table.getValue().kind() == Kind.TENANT)
                .map(Map.Entry::getKey)
                .toList();
    }
}
