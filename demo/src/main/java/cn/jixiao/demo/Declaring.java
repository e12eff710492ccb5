package cn.jixiao.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Brings targets into every state of the autumn, each step by the person whose step it is. */
final class Declaring {

    /** How far the n-th project of the main unit has come. */
    private enum Stage {
        NOTHING,
        DRAFT,
        UNIT_HEAD,
        RETURNED,
        DEPARTMENT,
        FIN_SECTOR,
        FIN_PERF,
        BUDGET_REPLY,
        APPROVED
    }

    /** In turn over a bureau's projects; the first is the one that is declared by hand. */
    private static final List<Stage> TURN = List.of(
            Stage.NOTHING,
            Stage.FIN_PERF,
            Stage.RETURNED,
            Stage.APPROVED,
            Stage.UNIT_HEAD,
            Stage.DEPARTMENT,
            Stage.FIN_SECTOR,
            Stage.BUDGET_REPLY,
            Stage.DRAFT,
            Stage.APPROVED,
            Stage.FIN_PERF);

    private final Api api;
    private final Bureau bureau;
    private final int year;
    private final String asOf;

    Declaring(Api api, Bureau bureau, int year, String asOf) {
        this.api = api;
        this.bureau = bureau;
        this.year = year;
        this.asOf = asOf;
    }

    void run(List<ProjectPlan> plans, Map<String, String> subjectIds) {
        for (int n = 0; n < plans.size(); n++) {
            Stage stage = TURN.get(n % TURN.size());
            ProjectPlan plan = plans.get(n);
            if (stage != Stage.NOTHING && !plan.byHand() && !plan.byOutsider()) {
                declare(plan, subjectIds.get(plan.code()), stage, n);
            }
        }
    }

    private void declare(ProjectPlan plan, @Nullable String subject, Stage stage, int n) {
        Api.Person clerk = person("clerk", plan.unitCode());
        Api.Answer made = clerk.post(
                "/api/v1/core/targets", Map.of("subjectId", String.valueOf(subject), "fiscalYear", year), null);
        if (made.status() == 409) {
            return;
        }
        made.ok("a target of " + plan.name());
        String path = "/api/v1/core/targets/" + made.body().get("id").asString();
        Api.Answer now = clerk.put(path, plan.content(), made.etag()).ok("saving " + plan.name());
        if (stage == Stage.DRAFT) {
            return;
        }
        now = clerk.post(path + "/submit", null, now.etag()).ok("submitting " + plan.name());
        for (Stage step : List.of(Stage.UNIT_HEAD, Stage.DEPARTMENT, Stage.FIN_SECTOR, Stage.FIN_PERF)) {
            if (stage == step) {
                return;
            }
            if (stage == Stage.RETURNED && step == Stage.DEPARTMENT) {
                reviewer(step, plan)
                        .post(path + "/return", remark(now.body()), now.etag())
                        .ok("returning " + plan.name());
                return;
            }
            now = reviewer(step, plan)
                    .post(path + "/agree", agreement(step), now.etag())
                    .ok("agreeing to " + plan.name());
        }
        if (stage == Stage.APPROVED) {
            String number = bureau.division().name() + "财预〔" + year + "〕" + (n + 1) + "号";
            String amount = now.body().get("subject").get("amount").asString();
            person("budget", "")
                    .post(path + "/reply", Map.of("number", number, "date", asOf, "amount", amount), now.etag())
                    .ok("the reply to " + plan.name());
        }
    }

    /** The performance section answers the form's eight questions; the others agree in words. */
    private static Map<String, Object> agreement(Stage step) {
        if (step != Stage.FIN_PERF) {
            return Map.of("opinion", "同意");
        }
        Map<String, String> grades = new TreeMap<>();
        for (String quality : List.of("COMPLETENESS", "RELEVANCE", "APPROPRIATENESS", "FEASIBILITY")) {
            grades.put(quality + "_1", "EXCELLENT");
            grades.put(quality + "_2", "GOOD");
        }
        return Map.of("opinion", "目标与预算匹配，同意", "grades", grades);
    }

    private static Map<String, Object> remark(JsonNode target) {
        JsonNode first = target.get("content").get("indicators").get(0);
        return Map.of(
                "reason",
                "数量指标与去年相同，请核实。",
                "comments",
                List.of(Map.of(
                        "field",
                        "indicators[" + first.get("lineId").asString() + "].value",
                        "text",
                        "与去年持平，资金有增加，请说明或调整。")));
    }

    private Api.Person reviewer(Stage step, ProjectPlan plan) {
        Catalogue.Department department = bureau.departments().stream()
                .filter(candidate -> plan.unitCode().startsWith(candidate.code()))
                .findFirst()
                .orElseThrow();
        return switch (step) {
            case UNIT_HEAD -> person("head", plan.unitCode());
            case DEPARTMENT -> person("department", department.code()).in("DEPT_LEAD");
            case FIN_SECTOR -> person("division", department.office().toLowerCase(Locale.ROOT));
            default -> person("performance", "");
        };
    }

    /** The main account of a role where it stands at this place, else the place's own. */
    private Api.Person person(String role, String place) {
        Catalogue.Department first = bureau.departments().getFirst();
        boolean main = place.isEmpty()
                || place.equals(first.units().getFirst().getFirst())
                || place.equals(first.code())
                || place.equalsIgnoreCase(first.office());
        return api.person(bureau.id() + "." + role + (main ? "" : "." + place), bureau.id());
    }
}
