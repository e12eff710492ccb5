package cn.jixiao.tenant.isolation;

import cn.jixiao.platform.testing.isolation.Reply;
import cn.jixiao.tenant.isolation.Duty.May;
import cn.jixiao.tenant.isolation.Operation.Uses;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The rows of the matrix: for each operation its capability, how it decides, and how it is asked. */
final class Operations {

    private static final String API = "/api/v1/tenant";
    private static final String SIGN_IN = API + "/sign-in-rule";
    private static final AtomicInteger SERIAL = new AtomicInteger(300);

    private Operations() {}

    static final List<Operation> ALL = List.of(
            reads(
                    "me_me",
                    null,
                    Rule.ONESELF,
                    API + "/me",
                    (r, s) -> r.json().at("/bureau/id").asString("").equals(s.bureau())),
            reads(
                    "orgUnit_tree",
                    null,
                    Rule.OWN_LIST,
                    API + "/org-units?year=2026",
                    (r, s) -> r.text().contains(s.unit().toString())),
            act(
                    "orgUnit_add",
                    "正文中的上级",
                    May.ORG_UNIT_WRITE,
                    Rule.NAMED,
                    Uses.NOTHING,
                    (a, s) -> a.post(API + "/org-units", """
                            {"kind":"UNIT","code":"219%s","name":"新单位","parentId":"%s"}
                            """.formatted(SERIAL.getAndIncrement(), s.department()))),
            act(
                    "orgUnit_change",
                    "",
                    May.ORG_UNIT_WRITE,
                    Rule.RECORD,
                    Uses.UNIT,
                    (a, s) -> a.patch(API + "/org-units/" + s.unit(), "{\"name\":\"改名\"}")),
            act(
                    "orgUnit_change",
                    "正文中的上级",
                    May.ORG_UNIT_WRITE,
                    Rule.NAMED,
                    Uses.UNIT,
                    (a, s) ->
                            a.patch(API + "/org-units/" + a.unit(), "{\"parentId\":\"%s\"}".formatted(s.department()))),
            reads(
                    "sectorOffice_of",
                    null,
                    Rule.OWN_LIST,
                    API + "/sector-offices?year=2026",
                    (r, s) -> r.text().contains(s.department().toString())),
            act(
                    "sectorOffice_choose",
                    "",
                    May.ORG_UNIT_WRITE,
                    Rule.RECORD,
                    Uses.NOTHING,
                    (a, s) ->
                            a.putFirst(API + "/sector-offices/" + s.department() + "?year=2031", "{\"officeIds\":[]}")),
            act(
                    "sectorOffice_choose",
                    "正文中的科室",
                    May.ORG_UNIT_WRITE,
                    Rule.NAMED,
                    Uses.NOTHING,
                    (a, s) -> a.putFirst(
                            API + "/sector-offices/" + a.department() + "?year=2032",
                            "{\"officeIds\":[\"%s\"]}".formatted(s.office()))),
            reads(
                    "mechanism_register",
                    null,
                    Rule.OWN_LIST,
                    API + "/mechanisms?year=2026",
                    (r, s) -> r.text().contains(s.unit().toString())),
            act(
                    "mechanism_write",
                    "",
                    May.MECHANISM_WRITE,
                    Rule.REACHED,
                    Uses.UNIT,
                    (a, s) -> a.putFirst(API + "/mechanisms/" + s.unit(), "{\"duties\":\"组织绩效管理\"}")),
            reads("roster_template", May.ROSTER_IMPORT, Rule.BLANK, API + "/roster-template", Operations::done),
            roster("roster_check", "/roster-checks"),
            roster("roster_load", "/roster-imports"),
            act(
                    "roster_marks",
                    "",
                    May.ROSTER_IMPORT,
                    Rule.BLANK,
                    Uses.NOTHING,
                    (a, s) -> a.upload(API + "/roster-marks", Rosters.of(s.bureau() + ".leader", "王志强"))),
            reads(
                    "people_people",
                    May.POST_READ,
                    Rule.LIST,
                    API + "/people?limit=100",
                    (r, s) -> r.text().contains(s.person().toString())),
            act(
                    "people_add",
                    "正文中的用户名",
                    May.ORG_UNIT_WRITE,
                    Rule.NAMED,
                    Uses.NOTHING,
                    (a, s) -> a.post(
                            API + "/people",
                            "{\"userName\":\"%s.n%d\",\"name\":\"新人\"}"
                                    .formatted(s.bureau(), SERIAL.getAndIncrement()))),
            act(
                    "people_grant",
                    "正文中的人",
                    May.POST_GRANT,
                    Rule.RECORD,
                    Uses.NOTHING,
                    (a, s) -> a.post(API + "/posts", post(s.person(), "UNIT_HEAD", a.unit()))),
            act(
                    "people_grant",
                    "正文中的单位",
                    May.POST_GRANT,
                    Rule.RECORD,
                    Uses.NOTHING,
                    (a, s) -> a.post(API + "/posts", post(a.person(), "UNIT_HEAD", s.sibling()))),
            act(
                    "people_end",
                    "",
                    May.POST_GRANT,
                    Rule.RECORD,
                    Uses.POST,
                    (a, s) -> a.patch(API + "/posts/" + s.post(), "{\"validTo\":\"2099-12-31\"}")),
            new Operation(
                    "trail_list",
                    "",
                    May.TRAIL_READ,
                    Rule.LIST,
                    Uses.NOTHING,
                    (a, s) -> a.get(API + "/trail?record=" + s.handover()),
                    (r, s) -> r.text().contains(s.handover().toString())),
            reads(
                    "handover_list",
                    null,
                    Rule.PARTY_LIST,
                    API + "/handovers",
                    (r, s) -> r.text().contains(s.handover().toString())),
            new Operation(
                    "handover_one",
                    "",
                    null,
                    Rule.PARTY_RECORD,
                    Uses.NOTHING,
                    (a, s) -> a.get(API + "/handovers/" + s.handover()),
                    Operations::done),
            act(
                    "handover_look",
                    "",
                    May.HANDOVER,
                    Rule.RECORD,
                    Uses.POST,
                    (a, s) -> a.get(API + "/handover-outlooks?postId=" + s.post() + "&takerId=" + s.taker())),
            act(
                    "handover_hand",
                    "正文中的岗位",
                    May.HANDOVER,
                    Rule.RECORD,
                    Uses.POST,
                    (a, s) -> a.post(API + "/handovers", handover(s.post(), s.taker()))),
            act(
                    "handover_hand",
                    "正文中的接任人",
                    May.HANDOVER,
                    Rule.RECORD,
                    Uses.POST,
                    (a, s) -> a.post(API + "/handovers", handover(a.post(), s.taker()))),
            reads("signIn_rule", May.POST_READ, Rule.LIST, SIGN_IN, Operations::ofBureau),
            new Operation(
                    "signIn_change",
                    "",
                    May.POST_GRANT,
                    Rule.LIST,
                    Uses.NOTHING,
                    (a, s) -> a.putLatest(SIGN_IN, "{\"secondFactorRoles\":[\"UNIT_HEAD\"]}"),
                    Operations::ofBureau),
            act(
                    "signIn_renewPassword",
                    "",
                    May.POST_GRANT,
                    Rule.RECORD,
                    Uses.NOTHING,
                    (a, s) -> a.post(
                            API + "/people/" + s.person() + "/password-renewals",
                            "{\"initialPassword\":\"Luyashan-2026-10\"}")),
            act(
                    "signIn_lock",
                    "",
                    May.POST_GRANT,
                    Rule.RECORD,
                    Uses.NOTHING,
                    (a, s) -> a.get(API + "/people/" + s.person() + "/sign-in-lock")),
            act(
                    "signIn_unlock",
                    "",
                    May.POST_GRANT,
                    Rule.RECORD,
                    Uses.NOTHING,
                    (a, s) -> a.post(API + "/people/" + s.person() + "/sign-in-unlocks", "")),
            act(
                    "signIn_forgetFactor",
                    "",
                    May.ORG_UNIT_WRITE,
                    Rule.RECORD,
                    Uses.NOTHING,
                    (a, s) -> a.post(API + "/people/" + s.person() + "/second-factor-resets", "")),
            reads(
                    "bureau_list",
                    null,
                    Rule.OPERATION,
                    API + "/bureaus",
                    (r, s) -> r.text().contains(s.bureau())),
            operates(
                    "bureau_status",
                    (a, s) -> a.patch(
                            API + "/bureaus/" + s.bureau() + "/status", "{\"status\":\"ACTIVE\",\"reason\":\"试用期满\"}")),
            operates("bureau_handOver", (a, s) -> a.post(API + "/bureaus/" + s.bureau() + "/hand-over", "")),
            operates("bureau_renewAccounts", (a, s) -> a.post(API + "/bureaus/" + s.bureau() + "/accounts/renew", "")),
            operates("bureau_partition", (a, s) -> a.put(API + "/partitions/main")),
            operates(
                    "onboarding_onboard",
                    (a, s) -> a.post(API + "/onboardings", "application/yaml", World.small(s.bureau()))),
            reads("partition_located", null, Rule.INTERNAL, "/internal/partitions/%s", Operations::done),
            reads("directory_changes", null, Rule.INTERNAL, "/internal/directory/changes?after=0", Operations::done),
            act(
                    "bodies_ensure",
                    "",
                    null,
                    Rule.INTERNAL,
                    Uses.NOTHING,
                    (a, s) -> a.post("/internal/directory/bodies", """
                            {"bureauId":"%s","bodies":[{"kind":"UNIT","code":"219001","name":"x","parentCode":"219"}]}
                            """.formatted(s.bureau()))));

    static String post(Object person, String role, Object unit) {
        return "{\"personId\":\"%s\",\"role\":\"%s\",\"orgUnitId\":\"%s\"}".formatted(person, role, unit);
    }

    static String handover(Object post, Object taker) {
        return "{\"postId\":\"%s\",\"takerId\":\"%s\"}".formatted(post, taker);
    }

    private static boolean ofBureau(Reply reply, Subject subject) {
        return reply.json().at("/bureauId").asString("").equals(subject.bureau());
    }

    private static boolean done(Reply reply, Subject subject) {
        return reply.status() < 300 && !subject.bureau().isEmpty();
    }

    /** A person of the subject's bureau in the file is known there and to nobody else. */
    private static Operation roster(String id, String path) {
        return new Operation(
                id,
                "文件中的人",
                May.ROSTER_IMPORT,
                Rule.LIST,
                Uses.NOTHING,
                (a, s) -> a.upload(API + path, Rosters.of(s.bureau() + ".leader", "王志强")),
                (r, s) -> r.json().at("/people/unchanged").asInt(0) == 1);
    }

    private static Operation reads(
            String id, @Nullable May needs, Rule rule, String path, BiPredicate<Reply, Subject> shows) {
        return new Operation(id, "", needs, rule, Uses.NOTHING, (a, s) -> a.get(path.formatted(s.bureau())), shows);
    }

    private static Operation act(
            String id, String note, @Nullable May needs, Rule rule, Uses uses, Operation.Call call) {
        return new Operation(id, note, needs, rule, uses, call, Operations::done);
    }

    private static Operation operates(String id, Operation.Call call) {
        return act(id, "", null, Rule.OPERATION, Uses.BUREAU, call);
    }
}
