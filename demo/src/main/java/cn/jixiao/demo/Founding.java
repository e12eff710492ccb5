package cn.jixiao.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Makes bureaus that can work: set up by the operator, their people able to sign in, their projects imported. */
final class Founding {

    private static final Logger log = LoggerFactory.getLogger(Founding.class);
    private static final Duration IN_STEP = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Api api;
    private final String operator;

    /** @param operator the account of the platform's operator */
    Founding(Api api, String operator) {
        this.api = api;
        this.operator = operator;
    }

    /** Does nothing where the bureau is set up already. */
    void setUp(Bureau bureau, Map<String, Object> onboarding) {
        Api.Answer answer = api.operator(operator).yaml("/api/v1/tenant/onboardings", onboarding);
        if (answer.status() != 409) {
            answer.ok("setting up " + bureau.id());
        }
        log.info("{} is set up", bureau.id());
    }

    /** Waits until everybody who was set up can sign in. */
    void awaitAccounts() {
        long end = System.nanoTime() + IN_STEP.toNanos();
        while (!inStep()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the accounts did not come into step within " + IN_STEP);
            }
            Api.pause(PAUSE);
        }
    }

    private boolean inStep() {
        JsonNode bureaus = api.operator(operator)
                .get("/api/v1/tenant/bureaus")
                .ok("bureaus")
                .body();
        return bureaus.valueStream()
                .allMatch(bureau -> bureau.at("/accounts/state").asString().equals("IN_STEP"));
    }

    /**
     * Imports a bureau's projects; those that are there already stay.
     *
     * @return the subject's id by the project's code
     */
    Map<String, String> projects(Bureau bureau, List<ProjectPlan> plans, int year) {
        Api.Person budget = api.person(bureau.id() + ".budget", bureau.id());
        awaitDirectory(budget, bureau);
        awaitDirectory(api.person(bureau.id() + ".projectleader", bureau.id()), bureau);
        List<Map<String, Object>> rows = plans.stream().map(ProjectPlan::row).toList();
        Api.Answer imported = budget.post("/api/v1/core/project-imports", Map.of("rows", rows), null)
                .ok("importing the projects of " + bureau.id());
        if (!imported.body().path("errors").isEmpty()) {
            throw new IllegalStateException("projects of " + bureau.id() + ": " + imported.body());
        }
        return subjects(budget, year);
    }

    private static void awaitDirectory(Api.Person person, Bureau bureau) {
        for (int tries = 0; tries < 60; tries++) {
            if (person.get("/api/v1/core/me").status() == 200) {
                return;
            }
            Api.pause(PAUSE);
        }
        throw new IllegalStateException("core-service does not know " + bureau.id());
    }

    private static Map<String, String> subjects(Api.Person budget, int year) {
        Map<String, String> ids = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = budget.get("/api/v1/core/projects?limit=100&year=" + year + cursor)
                    .ok("projects")
                    .body();
            page.get("items")
                    .forEach(item ->
                            ids.put(item.get("code").asString(), item.get("id").asString()));
            cursor =
                    page.path("next").isString() ? "&cursor=" + page.get("next").asString() : "";
        } while (!cursor.isEmpty());
        return ids;
    }
}
