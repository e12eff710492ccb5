package cn.jixiao.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads 忻州市 with its fourteen counties through onboarding, project import and the declaring of targets. */
public final class DemoLoader {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    private final Told told;
    private final Api api;
    private final Founding founding;

    private DemoLoader(Told told) {
        this.told = told;
        this.api = told.api("JIXIAO_GATEWAY_URL");
        this.founding = told.founding(api);
    }

    /** Loads what the environment names; does nothing where it is loaded already. */
    public static void main(String[] arguments) throws Exception {
        Told told = new Told(System.getenv());
        if (!"none".equals(told.variables().get("DEMO_SIZE"))) {
            new DemoLoader(told).load();
        }
    }

    private void load() throws IOException, InterruptedException, ExecutionException {
        List<Catalogue.Department> departments = Catalogue.departments();
        List<Bureau> bureaus = Catalogue.divisions().stream()
                .map(division -> Bureau.of(division, departments))
                .toList();
        for (Bureau bureau : bureaus) {
            founding.setUp(bureau, new OnboardingFile(bureau, told.year(), told.password()).content());
        }
        founding.awaitAccounts();
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

    private void declare(Bureau bureau) {
        List<ProjectPlan> plans = ProjectPlan.of(bureau, told.year());
        Map<String, String> subjects = founding.projects(bureau, plans, told.year());
        new Declaring(api, bureau, told.year(), told.asOf().toString()).run(plans, subjects);
        log.info("{} has declared", bureau.id());
    }
}
