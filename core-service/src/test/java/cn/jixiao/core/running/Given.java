package cn.jixiao.core.running;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What tests begin with: a project in the library, a target that passes the checks, a target on its way. */
public final class Given {

    private static final AtomicLong SERIAL = new AtomicLong(1);

    private final CoreServer server;
    private final Bureau bureau;
    private final Person clerk;
    private final Person budget;

    public Given(CoreServer server, Bureau bureau) {
        this.server = server;
        this.bureau = bureau;
        this.clerk = bureau.person("UNIT_CLERK");
        this.budget = bureau.person("FIN_BUDGET");
    }

    /** The clerk of the first unit. */
    public Person clerk() {
        return clerk;
    }

    /** The budget office. */
    public Person budget() {
        return budget;
    }

    /** A code that no other project has. */
    public static String code() {
        return "14090227T" + String.format("%012d", SERIAL.getAndIncrement());
    }

    /** A row of an import for a unit, 8,540,000.00 yuan in two lines. */
    public static Map<String, Object> row(String code, String unitCode) {
        Map<String, Object> row = new HashMap<>();
        row.put("code", code);
        row.put("name", "高标准农田建设" + code.substring(18));
        row.put("category", "SPECIFIC");
        row.put("attribute", "NEW");
        row.put("unitCode", unitCode);
        row.put("year", Bureau.YEAR);
        row.put("periodFrom", "2027-01-01");
        row.put("periodTo", "2027-12-31");
        row.put("lines", List.of(line("8000000.00"), line("540000.00")));
        return row;
    }

    /** One funding line. */
    public static Map<String, Object> line(String amount) {
        return Map.of("budgetType", "GENERAL", "fundKind", "OWN_LEVEL", "level", "COUNTY", "amount", amount);
    }

    /** A project of the unit with this code, imported over HTTP. */
    public UUID project(String unitCode) {
        String code = code();
        Client.Answer answer = server.as(budget).post("/project-imports", Map.of("rows", List.of(row(code, unitCode))));
        if (answer.json().path("created").asInt() != 1) {
            throw new IllegalStateException(answer.text());
        }
        JsonNode found = server.as(budget)
                .get("/projects?year=" + Bureau.YEAR + "&q=" + code)
                .json();
        return UUID.fromString(found.path("items").path(0).path("id").asString());
    }

    /** A target of the first unit in which nothing is filled in. */
    public JsonNode opened() {
        Client.Answer answer = server.as(clerk)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/targets", Map.of("subjectId", project("062001"), "fiscalYear", Bureau.YEAR));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.text());
        }
        return answer.json();
    }

    /** A target of the first unit that passes all checks. */
    public JsonNode filledIn() {
        return filledIn(5);
    }

    /** The same with so many indicators (5 or more). */
    public JsonNode filledIn(int indicators) {
        JsonNode target = opened();
        Client.Answer answer = server.as(clerk)
                .with("If-Match", target.path("etag").asString())
                .put("/targets/" + target.path("id").asString(), content(indicators));
        for (JsonNode finding : answer.json().path("findings")) {
            if (finding.path("level").asString().equals("MUST")) {
                throw new IllegalStateException("the fixture must be sound: " + finding);
            }
        }
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
        return answer.json();
    }

    /** A target that was submitted by the clerk. */
    public JsonNode submitted() {
        return act(clerk, filledIn(), "submit", null);
    }

    /** A target that waits at this step, moved there by one person after the other. */
    public JsonNode at(String step) {
        return at(step, submitted());
    }

    /** The same for a target that was submitted already. */
    public JsonNode at(String step, JsonNode submitted) {
        JsonNode target = submitted;
        for (String role : List.of("UNIT_HEAD", "DEPT_LEAD", "FIN_SECTOR", "FIN_PERF")) {
            if (target.path("step").asString("").equals(step)) {
                return target;
            }
            target = act(bureau.person(role), target, "agree", agreement(target));
        }
        return target;
    }

    /** What agreeing takes at the step where the target waits: the performance section answers the eight questions. */
    public static Map<String, Object> agreement(JsonNode target) {
        return agreement(target.path("step").asString(""));
    }

    /** What agreeing takes at a step. */
    public static Map<String, Object> agreement(String step) {
        Map<String, String> grades = new HashMap<>();
        for (String quality : List.of("COMPLETENESS", "RELEVANCE", "APPROPRIATENESS", "FEASIBILITY")) {
            grades.put(quality + "_1", "GOOD");
            grades.put(quality + "_2", "GOOD");
        }
        return step.equals("FIN_PERF") ? Map.of("grades", grades) : Map.of();
    }

    /** One move, which must succeed. */
    public JsonNode act(Person person, JsonNode target, String move, @Nullable Object body) {
        Client.Answer answer = attempt(person, target, move, body);
        if (answer.status() != 200) {
            throw new IllegalStateException(move + " by " + person.role() + ": " + answer.text());
        }
        return answer.json();
    }

    /** One move, however it ends. */
    public Client.Answer attempt(Person person, JsonNode target, String move, @Nullable Object body) {
        return server.as(person)
                .with("If-Match", target.path("etag").asString())
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/targets/" + target.path("id").asString() + "/" + move, body);
    }

    /** Content that passes the checks, with so many indicators (5 or more). */
    public static Map<String, Object> content(int indicators) {
        Map<String, Object> content = new HashMap<>();
        content.put("attribute", "NEW");
        content.put("periodText", "1年");
        content.put("mediumTermAmount", "8540000.00");
        content.put("annualAmount", "8540000.00");
        content.put("overview", "新建高标准农田5000亩。");
        content.put("basis", "县委一号文件。");
        content.put("necessity", "提高粮食产能。");
        content.put("measures", "项目负责人制。");
        content.put("plan", "一季度招标，二、三季度施工，四季度验收。");
        content.put("planLines", List.of());
        content.put("mediumTermGoal", "新建高标准农田5000亩,全部验收合格,受益户满意度达到95%以上。");
        content.put("annualGoal", "新建高标准农田5000亩,11月底前完工验收,受益脱贫户满意度达到95%以上,粮食每亩增产35公斤。");
        List<Object> rows = new ArrayList<>(List.of(
                indicator("OUTPUT", "QUALITY", "工程验收合格率", "EQ", "100", "%", "10"),
                indicator("OUTPUT", "COST", "财政资金补助", "LE", "1600", "元/亩", "20"),
                indicator("BENEFIT", "ECONOMIC", "年增粮食", "GE", "175000", "公斤", "40"),
                indicator("SATISFACTION", "SERVICE_SATISFACTION", "受益户满意度", "GE", "95", "%", "10")));
        int quantities = indicators - rows.size();
        BigDecimal each = new BigDecimal(20).divide(new BigDecimal(quantities), 6, RoundingMode.DOWN);
        BigDecimal rest = new BigDecimal(20).subtract(each.multiply(new BigDecimal(quantities - 1)));
        for (int n = 0; n < quantities; n++) {
            BigDecimal weight = n == 0 ? rest : each;
            rows.add(n, indicator("OUTPUT", "QUANTITY", "新建面积" + (n + 1), "GE", "5000", "亩", weight.toPlainString()));
        }
        content.put("indicators", rows);
        content.put("fillerName", "李四");
        content.put("leaderName", "王五");
        content.put("excuses", Map.of());
        return content;
    }

    private static Map<String, Object> indicator(
            String level1, String level2, String name, String operator, String value, String unit, String weight) {
        Map<String, Object> row = new HashMap<>();
        row.put("lineId", UUID.randomUUID().toString());
        row.put("position", 1);
        row.put("level1", level1);
        row.put("level2", level2);
        row.put("name", name);
        row.put("annualRaw", value);
        row.put("operator", operator);
        row.put("value", value);
        row.put("unit", unit);
        row.put("weight", weight);
        row.put("evidence", "验收报告");
        row.put("dataSource", "问卷调查与验收");
        return row;
    }
}
