package cn.jixiao.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the demo city is made of: real divisions, and departments, units and projects that a county officer finds normal. */
final class Catalogue {

    /** A city or county with its real code and name. */
    record Division(String code, String name, String level, String parent) {
        boolean city() {
            return level.equals("CITY");
        }
    }

    /** A department with its units ({@code [code, name]}) and what they spend money on. */
    record Department(String code, String name, String office, List<List<String>> units, List<Project> projects) {}

    /**
     * A kind of project.
     *
     * @param unit index of the unit that runs it
     * @param amount range in 万元
     * @param q range of its main quantity
     * @param indicators rows of level 1, level 2, name, operator, value, unit, weight
     */
    record Project(
            String name, int unit, List<Integer> amount, String goal, List<Integer> q, List<List<Object>> indicators) {}

    private Catalogue() {}

    static List<Division> divisions() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource("/demo/divisions.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .map(cells -> new Division(cells.get(0), cells.get(2), cells.get(3), cells.get(4)))
                    .toList();
        }
    }

    static List<Department> departments() {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return json.readValue(resource("/demo/departments.json"), new TypeReference<>() {});
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Catalogue.class.getResourceAsStream(name), name);
    }
}
