package cn.jixiao.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The bench's own bureau, above and below nobody: what it measures touches no other bureau's records. */
final class BenchBureau {

    private static final int INDICATORS = 60;

    private final Api api;
    private final int year;
    final Bureau bureau;
    final List<ProjectPlan> plans;

    BenchBureau(Api api, int year) {
        this.api = api;
        this.year = year;
        List<Catalogue.Department> departments = Catalogue.departments();
        this.bureau = new Bureau(new Catalogue.Division("999900", "压测市", "CITY", ""), departments, City.SEED);
        this.plans = ProjectPlan.of(bureau, year);
    }

    /** A clerk with the target that he saves. */
    record Desk(Api.Person clerk, String path, Map<String, Object> content) {}

    /** One desk a unit, each with a draft of sixty indicators. */
    List<Desk> desks(Map<String, String> subjects) {
        Map<String, Desk> desks = new LinkedHashMap<>();
        for (ProjectPlan plan : plans) {
            desks.computeIfAbsent(plan.unitCode(), unit -> {
                Api.Person clerk = clerk(unit);
                return new Desk(clerk, target(clerk, subjects.get(plan.code())), sixty(plan.content()));
            });
        }
        return List.copyOf(desks.values());
    }

    /** A desk whose target can be submitted: as its clerk would fill it in. */
    Desk submittable(Map<String, String> subjects) {
        ProjectPlan plan = plans.get(1);
        Api.Person clerk = clerk(plan.unitCode());
        return new Desk(clerk, target(clerk, subjects.get(plan.code())), plan.content());
    }

    Api.Person head() {
        return person("head", plans.get(1).unitCode());
    }

    private Api.Person clerk(String unit) {
        return person("clerk", unit);
    }

    private Api.Person person(String role, String unit) {
        boolean main =
                unit.equals(bureau.departments().getFirst().units().getFirst().getFirst());
        return api.person(bureau.id() + "." + role + (main ? "" : "." + unit), bureau.id());
    }

    private String target(Api.Person clerk, @Nullable String subject) {
        Api.Answer made = clerk.post(
                "/api/v1/core/targets", Map.of("subjectId", String.valueOf(subject), "fiscalYear", year), null);
        if (made.status() == 409) {
            for (JsonNode item : clerk.get("/api/v1/core/targets?limit=100&year=" + year)
                    .ok("targets")
                    .body()
                    .get("items")) {
                if (item.at("/subject/id").asString("").equals(subject)) {
                    return "/api/v1/core/targets/" + item.get("id").asString();
                }
            }
        }
        return "/api/v1/core/targets/" + made.ok("a target").body().get("id").asString();
    }

    private static Map<String, Object> sixty(Map<String, Object> content) {
        Map<String, Object> longer = new HashMap<>(content);
        List<Object> rows = new ArrayList<>();
        List<?> few = (List<?>) Objects.requireNonNull(content.get("indicators"));
        for (int n = 0; n < INDICATORS; n++) {
            @SuppressWarnings("unchecked")
            Map<String, Object> row = new LinkedHashMap<>((Map<String, Object>) few.get(n % few.size()));
            row.put("lineId", UUID.nameUUIDFromBytes(new byte[] {(byte) n}).toString());
            row.put("position", n + 1);
            row.put("name", row.get("name") + "（" + (n + 1) + "）");
            rows.add(row);
        }
        longer.put("indicators", rows);
        return longer;
    }
}
