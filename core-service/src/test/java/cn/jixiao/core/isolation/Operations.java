package cn.jixiao.core.isolation;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.running.Bureau;
import cn.jixiao.core.running.Client;
import cn.jixiao.core.running.Given;
import cn.jixiao.platform.testing.isolation.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The rows of the matrix: for each operation its capability, how it decides, and how it is asked. */
final class Operations {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static final String RUNS = "/budget-runs?year=" + Bureau.YEAR;
    private static final byte[] CSV = "支付编码,预算年度,项目代码,支付日期,支付金额\nx,2027,y,z,1\n".getBytes(StandardCharsets.UTF_8);
    private static final Object JSON =
            Map.of("version", 1, "tables", Map.of("payments", List.of(Map.of("payment_code", "x"))));

    private Operations() {}

    static final List<Operation> ALL = List.of(
            reads("regulation_all", null, Rule.OPEN, s -> "/articles", Operations::done),
            reads("regulation_one", null, Rule.OPEN, s -> "/articles/20", Operations::done),
            reads(
                    "me_me",
                    null,
                    Rule.OWN_BUREAU,
                    s -> "/me",
                    (a, s) -> at(a, "/bureau/id").equals(s.bureau())),
            reads(
                    "ruleSet_list",
                    Capability.RULES_READ,
                    Rule.BUREAU_LIST,
                    s -> "/rule-sets?year=" + Bureau.YEAR,
                    (a, s) -> a.text().contains("+" + World.OVERLAY + "\"")),
            reads(
                    "trail_list",
                    Capability.TRAIL_READ,
                    Rule.BUREAU_LIST,
                    s -> "/trail?record=" + s.target(),
                    (a, s) -> a.text().contains(s.target())),
            reads(
                    "trail_verify",
                    Capability.TRAIL_READ,
                    Rule.BUREAU_RECORD,
                    s -> "/trail/verification",
                    (a, s) -> a.json().path("events").asInt() > 0),
            reads(
                    "supervision_anchors",
                    Capability.TRAIL_READ,
                    Rule.BUREAU_AND_BELOW_LIST,
                    s -> "/trail/anchors",
                    (a, s) -> a.text().contains("\"" + s.bureau() + "\"")),
            new Operation(
                    "trailVerification_start",
                    "",
                    Capability.TRAIL_READ,
                    Rule.BUREAU_LIST,
                    World.State.FIN_PERF,
                    false,
                    (c, s) -> startedBeside(c),
                    (a, s) -> a.text().contains(s.verification())),
            reads(
                    "trailVerification_list",
                    Capability.TRAIL_READ,
                    Rule.BUREAU_LIST,
                    s -> "/trail/verifications",
                    (a, s) -> a.text().contains(s.verification())),
            reads(
                    "trailVerification_one",
                    Capability.TRAIL_READ,
                    Rule.BUREAU_RECORD,
                    s -> "/trail/verifications/" + s.verification(),
                    (a, s) -> a.text().contains(s.verification())),
            reads(
                    "handover_look",
                    Capability.HANDOVER_READ,
                    Rule.BUREAU_RECORD,
                    s -> "/posts/" + s.handover().post() + "/belongings?takerId=" + UUID.randomUUID(),
                    Operations::done),
            reads(
                    "handover_one",
                    Capability.HANDOVER_READ,
                    Rule.PARTY_RECORD,
                    s -> "/handovers/" + s.handover().id(),
                    Operations::done),
            reads(
                    "job_list",
                    null,
                    Rule.OWN_LIST,
                    s -> "/jobs",
                    (a, s) -> a.text().contains(s.job())),
            new Operation(
                    "job_cancel",
                    "",
                    null,
                    Rule.OWN_RECORD,
                    World.State.DRAFT,
                    true,
                    (c, s) -> c.post("/jobs/" + s.job() + "/cancel", null),
                    Operations::done),
            reads(
                    "workbench_workbench",
                    Capability.TARGET_READ,
                    Rule.QUIET_LIST,
                    s -> "/workbench?year=" + Bureau.YEAR,
                    (a, s) -> a.json().at("/tabs/ALL").asInt(0) > 0),
            reads(
                    "project_list",
                    Capability.SUBJECT_READ,
                    Rule.LIST,
                    s -> "/projects?limit=100&year=" + Bureau.YEAR + "&q=" + s.code(),
                    (a, s) -> a.text().contains(s.project())),
            reads(
                    "project_one",
                    Capability.SUBJECT_READ,
                    Rule.CAPABLE_RECORD,
                    s -> "/projects/" + s.project() + "?year=" + Bureau.YEAR,
                    Operations::done),
            reads(
                    "uncoveredBody_list",
                    Capability.COVERAGE_READ,
                    Rule.BUREAU_LIST,
                    s -> "/uncovered-bodies?year=" + Bureau.YEAR,
                    (a, s) -> a.text().contains(s.unitCode())),
            new Operation(
                    "invitation_list",
                    "",
                    Capability.SUBJECT_INVITE,
                    Rule.CAPABLE_RECORD,
                    World.State.PROJECT,
                    false,
                    (c, s) -> c.get(invitations(s)),
                    (a, s) -> a.text().contains(s.invitation().id().toString())
                            && a.text().contains(s.invitation().person().toString())),
            new Operation(
                    "invitation_invite",
                    "",
                    Capability.SUBJECT_INVITE,
                    Rule.CAPABLE_RECORD,
                    World.State.PROJECT,
                    true,
                    (c, s) -> keyed(c).post(
                                    invitations(s),
                                    Map.of(
                                            "personId", s.invitation().person(),
                                            "orgUnitId", s.invitation().body())),
                    Operations::done),
            new Operation(
                    "invitation_end",
                    "",
                    Capability.SUBJECT_INVITE,
                    Rule.CAPABLE_RECORD,
                    World.State.PROJECT,
                    true,
                    (c, s) -> c.with("If-Match", "\"v1\"")
                            .patch(invitations(s) + "/" + s.invitation().id(), Map.of("validTo", "2099-12-31")),
                    Operations::done),
            reads(
                    "entrustment_list",
                    Capability.TARGET_ENTRUST,
                    Rule.LIST,
                    s -> "/entrustments?year=" + Bureau.YEAR,
                    (a, s) -> a.text().contains(s.entrustment())),
            new Operation(
                    "entrustment_entrust",
                    "正文中的单位",
                    Capability.TARGET_ENTRUST,
                    Rule.CAPABLE_RECORD,
                    World.State.UNENTRUSTED,
                    true,
                    (c, s) -> keyed(c).post(
                                    "/entrustments",
                                    Map.of("orgUnitId", s.unit(), "fiscalYear", Bureau.YEAR, "reason", "人手不足")),
                    Operations::done),
            new Operation(
                    "entrustment_end",
                    "",
                    Capability.TARGET_ENTRUST,
                    Rule.CAPABLE_RECORD,
                    World.State.PROJECT,
                    true,
                    (c, s) ->
                            keyed(c).with("If-Match", "\"v1\"").post("/entrustments/" + s.entrustment() + "/end", null),
                    Operations::done),
            reads(
                    "money_of",
                    Capability.SUBJECT_READ,
                    Rule.CAPABLE_RECORD,
                    s -> "/projects/" + s.project() + "/money",
                    (a, s) -> a.text().contains(s.code())),
            reads(
                    "money_sums",
                    Capability.SUBJECT_READ,
                    Rule.LIST,
                    s -> "/project-sums?year=" + Bureau.YEAR + "&q=" + s.code(),
                    (a, s) -> a.text().contains(s.project())),
            reads("budgetRun_template", null, Rule.OPEN, s -> "/budget-runs/template", Operations::done),
            brings("budgetRun_upload", c -> c.upload(RUNS + "&apply=false", "a.csv", CSV)),
            brings("budgetRun_send", c -> c.post("/budget-runs/tables?apply=false&year=" + Bureau.YEAR, JSON)),
            reads(
                    "budgetRun_list",
                    Capability.SUBJECT_IMPORT,
                    Rule.BUREAU_LIST,
                    s -> RUNS,
                    (a, s) -> a.text().contains(s.run())),
            run("budgetRun_one", ""),
            run("budgetRun_faults", "/faults"),
            run("budgetRun_marked", "/marked"),
            new Operation(
                    "budgetRun_apply",
                    "",
                    Capability.SUBJECT_IMPORT,
                    Rule.BUREAU_RECORD,
                    World.State.FIN_PERF,
                    true,
                    (c, s) -> keyed(c).post("/budget-runs/" + s.run() + "/apply", null),
                    Operations::done),
            imports("正文中的单位", s -> Given.row(Given.code(), s.unitCode())),
            imports("正文中的负责人", s -> ledBy(Given.row(Given.code(), "062001"), s.leader())),
            reads(
                    "targetList_list",
                    Capability.TARGET_READ,
                    Rule.LIST,
                    s -> "/targets?tab=ALL&limit=100&year=" + Bureau.YEAR + "&q=" + s.code(),
                    (a, s) -> a.text().contains(s.target())),
            new Operation(
                    "target_open",
                    "正文中的项目",
                    Capability.TARGET_WRITE,
                    Rule.CAPABLE_RECORD,
                    World.State.PROJECT,
                    true,
                    (c, s) -> keyed(c).post("/targets", Map.of("subjectId", s.project(), "fiscalYear", Bureau.YEAR)),
                    Operations::done),
            new Operation(
                    "exchange_load",
                    "文件中的项目",
                    Capability.TARGET_WRITE,
                    Rule.NAMED_FILE,
                    World.State.DRAFT,
                    true,
                    (c, s) -> keyed(c).upload(
                                    "/target-imports?fiscalYear=" + Bureau.YEAR,
                                    "target.xlsx",
                                    s.workbook().get()),
                    Operations::done),
            reads(
                    "exchange_template",
                    Capability.SUBJECT_READ,
                    Rule.CAPABLE_RECORD,
                    s -> "/target-template?projectId=" + s.project() + "&year=" + Bureau.YEAR,
                    Operations::done),
            target("target_one", ""),
            target("targetHistory_timeline", "/timeline"),
            target("targetHistory_version", "/versions/1"),
            target("targetHistory_diff", "/diff?from=1&to=1"),
            target("exchange_export", "/export"),
            target("exchange_changes", "/export/changes"),
            new Operation(
                    "targetHistory_check",
                    "",
                    Capability.TARGET_READ,
                    Rule.RECORD,
                    World.State.FIN_PERF,
                    false,
                    (c, s) -> c.post("/targets/" + s.target() + "/checks", null),
                    Operations::done),
            changes(
                    "target_save",
                    "",
                    Capability.TARGET_WRITE,
                    World.State.DRAFT,
                    (c, s) -> matched(c, s).put("/targets/" + s.target(), Given.content(5))),
            changes(
                    "target_save",
                    "受托代编",
                    Capability.TARGET_FILL_IN,
                    World.State.DRAFT,
                    (c, s) -> matched(c, s).put("/targets/" + s.target(), Given.content(5))),
            moves("target_submit", "", Capability.TARGET_SUBMIT, World.State.DRAFT, "submit", null),
            moves("target_withdraw", "", Capability.TARGET_SUBMIT, World.State.UNIT_HEAD, "withdraw", null),
            agrees(Capability.TARGET_AGREE_UNIT, World.State.UNIT_HEAD),
            agrees(Capability.TARGET_AGREE_DEPARTMENT, World.State.DEPARTMENT),
            agrees(Capability.TARGET_AGREE_SECTOR, World.State.FIN_SECTOR),
            agrees(Capability.TARGET_AGREE_PERFORMANCE, World.State.FIN_PERF),
            returns(Capability.TARGET_AGREE_UNIT, World.State.UNIT_HEAD),
            returns(Capability.TARGET_AGREE_DEPARTMENT, World.State.DEPARTMENT),
            returns(Capability.TARGET_AGREE_SECTOR, World.State.FIN_SECTOR),
            returns(Capability.TARGET_AGREE_PERFORMANCE, World.State.FIN_PERF),
            moves(
                    "target_reply",
                    "",
                    Capability.BUDGET_REPLY,
                    World.State.BUDGET_REPLY,
                    "reply",
                    Map.of("number", "忻财预〔2027〕1号", "date", "2027-02-10", "amount", "8540000.00")),
            new Operation(
                    "attachment_open",
                    "",
                    Capability.TARGET_READ,
                    Rule.RECORD,
                    World.State.FIN_PERF,
                    false,
                    (c, s) -> c.get("/attachments/" + s.attachment()),
                    Operations::done),
            changes(
                    "attachment_add",
                    "",
                    Capability.TARGET_WRITE,
                    World.State.DRAFT,
                    (c, s) -> c.upload("/targets/" + s.target() + "/attachments", "b.pdf", PDF)),
            changes(
                    "attachment_remove",
                    "",
                    Capability.TARGET_WRITE,
                    World.State.DRAFT,
                    (c, s) -> c.delete("/attachments/" + s.attachment())),
            new Operation(
                    "draft_find",
                    "",
                    Capability.TARGET_WRITE,
                    Rule.RECORD,
                    World.State.DRAFT,
                    false,
                    (c, s) -> c.get("/drafts/" + s.target()),
                    Operations::done),
            changes(
                    "draft_keep",
                    "",
                    Capability.TARGET_WRITE,
                    World.State.DRAFT,
                    (c, s) -> c.put("/drafts/" + s.target(), Map.of("content", Map.of("a", "c"), "baseEtag", "v1"))),
            changes(
                    "draft_drop",
                    "",
                    Capability.TARGET_WRITE,
                    World.State.DRAFT,
                    (c, s) -> c.delete("/drafts/" + s.target())),
            reads(
                    "supervision_grants",
                    Capability.GRANT_READ,
                    Rule.BUREAU_LIST,
                    s -> "/grants",
                    (a, s) -> a.text().contains("\"supervisor\"")),
            reads(
                    "supervision_reads",
                    Capability.READ_LOG_READ,
                    Rule.BUREAU_LIST,
                    s -> "/supervision-reads",
                    (a, s) -> a.text().contains("\"readerBureau\"")),
            reads(
                    "supervision_board",
                    Capability.SUPERVISE,
                    Rule.BELOW_LIST,
                    s -> "/supervision/board?year=" + Bureau.YEAR,
                    Operations::onTheBoard),
            reads(
                    "county_list",
                    Capability.SUPERVISE,
                    Rule.BELOW_RECORD,
                    s -> "/supervision/" + s.bureau() + "/targets?year=" + Bureau.YEAR,
                    (a, s) -> a.text().contains(s.target())),
            reads(
                    "county_one",
                    Capability.SUPERVISE,
                    Rule.BELOW_RECORD,
                    s -> "/supervision/" + s.bureau() + "/targets/" + s.target(),
                    Operations::done));

    /** Starts a verification as soon as none runs, and answers with those that it then stands beside: so in whose bureau it is. */
    private static Client.Answer startedBeside(Client client) {
        Client.Answer started = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> keyed(client).post("/trail/verifications", null),
                        answer -> answer.status() != 409 || !answer.code().equals("JOB_RUNNING"));
        return started.status() == 202 ? client.get("/trail/verifications") : started;
    }

    /** Brings a file and answers with the runs that it then stands beside: so in whose bureau it is. */
    private static Operation brings(String id, Function<Client, Client.Answer> bring) {
        return new Operation(
                id,
                "",
                Capability.SUBJECT_IMPORT,
                Rule.BUREAU_LIST,
                World.State.FIN_PERF,
                false,
                (c, s) -> {
                    Client.Answer brought = bring.apply(keyed(c));
                    return brought.status() == 202 ? c.get(RUNS) : brought;
                },
                (a, s) -> a.text().contains("\"" + s.run() + "\""));
    }

    private static Operation run(String id, String more) {
        return reads(
                id,
                Capability.SUBJECT_IMPORT,
                Rule.BUREAU_RECORD,
                s -> "/budget-runs/" + s.run() + more,
                Operations::done);
    }

    private static String invitations(Subject of) {
        return "/projects/" + of.project() + "/invitations";
    }

    private static boolean done(Reply answer, Subject subject) {
        return answer.status() < 300 && !subject.bureau().isEmpty();
    }

    private interface Path {
        String of(Subject subject);
    }

    private static Operation reads(
            String id, @Nullable Capability needs, Rule rule, Path path, BiPredicate<Reply, Subject> shows) {
        return new Operation(id, "", needs, rule, World.State.FIN_PERF, false, (c, s) -> c.get(path.of(s)), shows);
    }

    private static Operation imports(String note, Function<Subject, Map<String, Object>> row) {
        return new Operation(
                "project_load",
                note,
                Capability.SUBJECT_IMPORT,
                Rule.NAMED_ROW,
                World.State.FIN_PERF,
                false,
                (c, s) -> c.post("/project-imports", Map.of("rows", List.of(row.apply(s)))),
                (a, s) -> a.json().path("created").asInt() == 1);
    }

    private static Map<String, Object> ledBy(Map<String, Object> row, String leader) {
        row.put("leaderUserName", leader);
        return row;
    }

    private static Operation target(String id, String more) {
        return reads(id, Capability.TARGET_READ, Rule.RECORD, s -> "/targets/" + s.target() + more, Operations::done);
    }

    private static Operation changes(String id, String note, Capability needs, World.State state, Operation.Call call) {
        return new Operation(id, note, needs, Rule.RECORD, state, true, call, Operations::done);
    }

    private static Operation moves(
            String id, String note, Capability needs, World.State state, String verb, @Nullable Object body) {
        return changes(
                id,
                note,
                needs,
                state,
                (c, s) -> keyed(matched(c, s)).post("/targets/" + s.target() + "/" + verb, body));
    }

    private static Operation agrees(Capability needs, World.State step) {
        return moves("target_agree", step.name(), needs, step, "agree", Given.agreement(step.name()));
    }

    private static Operation returns(Capability needs, World.State step) {
        return moves("target_giveBack", step.name(), needs, step, "return", Map.of("reason", "请补充"));
    }

    private static Client keyed(Client client) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Client matched(Client client, Subject subject) {
        return client.with("If-Match", subject.etag());
    }

    private static boolean onTheBoard(Reply board, Subject subject) {
        return board.json()
                .path("rows")
                .valueStream()
                .anyMatch(row -> row.at("/bureau/id").asString().equals(subject.bureau())
                        && row.path("numbers").isObject());
    }

    private static String at(Reply answer, String pointer) {
        return answer.json().at(pointer).asString("");
    }
}
