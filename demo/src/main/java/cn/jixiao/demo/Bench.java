package cn.jixiao.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures the product that runs, in a bureau of its own. What can fail are ratios of two runs of the same minute: to the same
 * request without the gateway, and to the same rows read by SQL under the same policies; milliseconds are reported beside them.
 */
public final class Bench {

    private static final Duration PAUSE = Duration.ofMillis(35);
    private static final int TIMES = 150;

    private final Told told;
    private final BenchReport report = new BenchReport();
    private final Api direct;
    private final BenchBureau place;
    private final Founding founding;
    private final int year;

    private Bench(Told told) {
        this.told = told;
        Api api = told.api("JIXIAO_GATEWAY_URL");
        this.founding = told.founding(api);
        this.direct = told.api("JIXIAO_CORE_URL");
        this.year = told.year();
        this.place = new BenchBureau(api, year);
    }

    /** Ends with 1 if a ratio is above its limit or a request failed. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new Bench(new Told(System.getenv())).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        founding.setUp(place.bureau, new OnboardingFile(place.bureau, year, told.keys()).content());
        founding.awaitAccounts();
        Map<String, String> subjects = founding.projects(place.bureau, place.plans, year);
        List<BenchBureau.Desk> desks = place.desks(subjects);
        desks.forEach(desk -> saves(1, PAUSE, desk));
        BenchBureau.Desk first = desks.getFirst();
        Api.Person beside = direct.person(first.clerk().userName(), place.bureau.id());
        report.title("one clerk, one request after the other");
        lists(first, beside);
        opens(first, beside);
        report.line("save a form of 60 indicators", saves(TIMES, PAUSE, first), 80);
        chain(place.submittable(subjects));
        report.title("ten clerks at once");
        report.line("save a form of 60 indicators", ten(desks), 200);
        return report.passed();
    }

    private void lists(BenchBureau.Desk desk, Api.Person beside) {
        String path = "/api/v1/core/targets?limit=20&year=" + year;
        Samples whole = Samples.of(TIMES, PAUSE, n -> desk.clerk().get(path).ok("list"));
        report.line("list of 20 targets", whole, 40);
        report.gateway(whole, Samples.of(TIMES, PAUSE, n -> beside.get(path).ok("list")));
    }

    private void opens(BenchBureau.Desk desk, Api.Person beside) throws SQLException {
        Samples whole =
                Samples.of(TIMES, PAUSE, n -> desk.clerk().get(desk.path()).ok("open"));
        report.line("open a target of 60 indicators", whole, 50);
        Samples without = Samples.of(TIMES, PAUSE, n -> beside.get(desk.path()).ok("open"));
        report.gateway(whole, without);
        report.sql(without, rows(desk.path().substring(desk.path().lastIndexOf('/') + 1)));
    }

    /** A clerk submits, the unit's head returns it, again and again. */
    private void chain(BenchBureau.Desk desk) {
        Api.Person head = place.head();
        String[] etag = {desk.clerk().get(desk.path()).ok("open").etag()};
        etag[0] = desk.clerk()
                .put(desk.path(), desk.content(), etag[0])
                .ok("save")
                .etag();
        List<Samples> submits = new ArrayList<>();
        List<Samples> returns = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            submits.add(Samples.once(() -> etag[0] = desk.clerk()
                    .post(desk.path() + "/submit", null, etag[0])
                    .ok("submit")
                    .etag()));
            returns.add(Samples.once(() -> etag[0] = head.post(
                            desk.path() + "/return", Map.of("reason", "请核实。", "comments", List.of()), etag[0])
                    .ok("return")
                    .etag()));
        }
        report.line("submit", Samples.together(submits), 70);
        report.line("return", Samples.together(returns), 70);
    }

    /** Saves alone are timed; each saves upon the version that the one before gave. */
    private static Samples saves(int times, Duration pause, BenchBureau.Desk desk) {
        List<Samples> all = new ArrayList<>();
        String[] etag = {desk.clerk().get(desk.path()).ok("open").etag()};
        for (int n = -10; n < times; n++) {
            Map<String, Object> content = new HashMap<>(desk.content());
            content.put("overview", content.get("overview") + "（" + n + "）");
            Samples one = Samples.once(() -> etag[0] =
                    desk.clerk().put(desk.path(), content, etag[0]).ok("save").etag());
            if (n >= 0) {
                all.add(one);
            }
            Api.pause(pause);
        }
        return Samples.together(all);
    }

    private static Samples ten(List<BenchBureau.Desk> desks) throws InterruptedException, ExecutionException {
        List<Samples> all = new ArrayList<>();
        try (ExecutorService clerks = Executors.newFixedThreadPool(10)) {
            List<Future<Samples>> running = new ArrayList<>();
            for (BenchBureau.Desk desk : desks.subList(0, 10)) {
                running.add(clerks.submit(() -> saves(TIMES / 2, PAUSE.multipliedBy(3), desk)));
            }
            for (Future<Samples> one : running) {
                all.add(one.get());
            }
        }
        return Samples.together(all);
    }

    /** The same rows by SQL alone, in a transaction bound to the bureau as the service binds it. */
    private Samples rows(String target) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                told.needed("JIXIAO_DB_URL"), "jixiao_app", told.needed("JIXIAO_DB_APP_PASSWORD"))) {
            connection.setAutoCommit(false);
            return Samples.of(TIMES, Duration.ofMillis(5), n -> read(connection, target));
        }
    }

    private void read(Connection connection, String target) {
        try (Statement bind = connection.createStatement();
                PreparedStatement query = connection.prepareStatement("""
                        select to_jsonb(t), to_jsonb(v), (select jsonb_agg(i) from target_indicator i
                            where i.tenant_id = v.tenant_id and i.version_id = v.id)
                        from target t join target_version v on v.tenant_id = t.tenant_id and v.target_id = t.id
                        where t.tenant_id = jx_own_tenant() and t.id = ?::uuid""")) {
            bind.execute("SET LOCAL jixiao.kind = 'OWN'; SET LOCAL jixiao.tenant = '" + place.bureau.id() + "'");
            query.setString(1, target);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || row.getString(3).length() < 1000) {
                    throw new IllegalStateException("the target's rows are not there");
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
