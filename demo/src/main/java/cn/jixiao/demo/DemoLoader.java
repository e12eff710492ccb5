package cn.jixiao.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Loads 忻州市 with its fourteen counties through onboarding, project import and the declaring of targets. */
public final class DemoLoader {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);
    private static final Duration IN_STEP = Duration.ofMinutes(3);

    private final Api api;
    private final String operator;
    private final LocalDate asOf;
    private final int year;

    DemoLoader(Map<String, String> environment) {
        this.api = new Api(
                required(environment, "JIXIAO_GATEWAY_URL"),
                required(environment, "JIXIAO_ISSUER_URI"),
                required(environment, "JIXIAO_DEMO_PASSWORD"));
        this.operator = required(environment, "JIXIAO_OPERATOR_USER");
        this.asOf = LocalDate.parse(required(environment, "JIXIAO_AS_OF"));
        this.year = asOf.getYear() + 1;
    }

    /** Loads what the environment names; does nothing where it is loaded already. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> environment = System.getenv();
        if (!"none".equals(environment.get("DEMO_SIZE"))) {
            new DemoLoader(environment).load(required(environment, "JIXIAO_DEMO_PASSWORD"));
        }
    }

    Api api() {
        return api;
    }

    private void load(String password) throws IOException, InterruptedException, ExecutionException {
        List<Catalogue.Department> departments = Catalogue.departments();
        List<Bureau> bureaus = Catalogue.divisions().stream()
                .map(division -> Bureau.of(division, departments))
                .toList();
        for (Bureau bureau : bureaus) {
            setUp(bureau, new OnboardingFile(bureau, year, password).content());
        }
        awaitAccounts();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> loads = new ArrayList<>();
            for (Bureau bureau : bureaus) {
                loads.add(two.submit(() -> declare(bureau)));
            }
            for (Future<?> load : loads) {
                load.get();
            }
        }
    }

    /** Sets one bureau up and imports its projects; gives each project's id by its code. */
    Map<String, String> prepare(Bureau bureau, Map<String, Object> onboarding, List<Object> projects) {
        setUp(bureau, onboarding);
        awaitAccounts();
        return projects(bureau, projects);
    }

    private void setUp(Bureau bureau, Map<String, Object> onboarding) {
        Api.Answer answer = api.operator(operator).yaml("/api/v1/tenant/onboardings", onboarding);
        if (answer.status() != 409) {
            answer.ok("setting up " + bureau.id());
        }
        log.info("{} is set up", bureau.id());
    }

    private void awaitAccounts() {
        long end = System.nanoTime() + IN_STEP.toNanos();
        while (System.nanoTime() < end) {
            boolean inStep = true;
            for (JsonNode bureau : api.operator(operator)
                    .get("/api/v1/tenant/bureaus")
                    .ok("bureaus")
                    .body()) {
                inStep &= bureau.at("/accounts/state").asString().equals("IN_STEP");
            }
            if (inStep) {
                return;
            }
            Api.pause(Duration.ofMillis(500));
        }
        throw new IllegalStateException("the accounts did not come into step within " + IN_STEP);
    }

    private void declare(Bureau bureau) {
        List<ProjectPlan> plans = ProjectPlan.of(bureau, year);
        Map<String, String> subjects =
                projects(bureau, plans.stream().<Object>map(ProjectPlan::row).toList());
        new Declaring(api, bureau, year, asOf.toString()).run(plans, subjects);
        log.info("{} has declared", bureau.id());
    }

    private Map<String, String> projects(Bureau bureau, List<Object> rows) {
        Api.Person budget = api.person(bureau.id() + ".budget", bureau.id());
        awaitDirectory(budget, bureau);
        Api.Answer imported = budget.post("/api/v1/core/project-imports", Map.of("rows", rows), null)
                .ok("importing the projects of " + bureau.id());
        if (!imported.body().path("errors").isEmpty()) {
            throw new IllegalStateException("projects of " + bureau.id() + ": " + imported.body());
        }
        return subjects(budget);
    }

    private static void awaitDirectory(Api.Person person, Bureau bureau) {
        for (int tries = 0; tries < 60; tries++) {
            if (person.get("/api/v1/core/me").status() == 200) {
                return;
            }
            Api.pause(Duration.ofMillis(500));
        }
        throw new IllegalStateException("core-service does not know " + bureau.id());
    }

    private Map<String, String> subjects(Api.Person budget) {
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

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
