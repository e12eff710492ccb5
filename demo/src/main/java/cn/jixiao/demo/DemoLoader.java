package cn.jixiao.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads 忻州市, small or with all its counties, through onboarding, project import and the declaring of targets. */
public final class DemoLoader {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    private final Told told;
    private final Api api;
    private final City city;
    private final Founding founding;

    private DemoLoader(Told told) throws IOException {
        this.told = told;
        this.api = told.api("JIXIAO_GATEWAY_URL");
        this.city = City.of(City.Size.of(told.needed("DEMO_SIZE")), City.SEED, told.asOf());
        this.founding = told.founding(api);
    }

    /** Loads what the environment names; does nothing where it is loaded already. */
    public static void main(String[] arguments) throws Exception {
        new DemoLoader(new Told(System.getenv())).load();
    }

    private void load() throws InterruptedException, ExecutionException {
        for (Bureau bureau : city.bureaus()) {
            founding.setUp(bureau, city.onboarding(bureau, told.keys()));
        }
        founding.awaitAccounts();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> loads = new ArrayList<>();
            for (Bureau bureau : city.bureaus()) {
                loads.add(two.submit(() -> declare(bureau)));
            }
            for (Future<?> load : loads) {
                load.get();
            }
        }
    }

    private void declare(Bureau bureau) {
        List<ProjectPlan> plans = city.projects(bureau);
        Map<String, String> subjects = founding.projects(bureau, plans, city.year());
        plans.stream()
                .filter(ProjectPlan::byOutsider)
                .forEach(plan -> new Inviting(api, bureau).to(Objects.requireNonNull(subjects.get(plan.code()))));
        new Declaring(api, bureau, city.year(), told.asOf().toString()).run(plans, subjects);
        log.info("{} has declared", bureau.id());
    }
}
