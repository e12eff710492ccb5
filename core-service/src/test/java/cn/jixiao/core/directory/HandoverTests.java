package cn.jixiao.core.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jixiao.core.running.Bureau;
import cn.jixiao.core.running.Client;
import cn.jixiao.core.running.CoreServer;
import cn.jixiao.core.running.Given;
import cn.jixiao.core.running.Person;
import cn.jixiao.platform.Articles;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A post that the directory says was handed over takes along what hung on its holder, once, all or nothing. */
class HandoverTests {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final CoreServer core = CoreServer.shared();
    private final Bureau bureau = Bureau.in(core);
    private final Given given = new Given(core, bureau);
    private final Person giver = given.clerk();
    private final Person taker = bureau.person("UNIT_CLERK");
    private final Person admin = bureau.person("TENANT_ADMIN");

    @Test
    void whatWasTypedSentAndSetGoingGoesAndWhatIsTheBodysStays() {
        JsonNode typed = given.filledIn();
        keep(giver, typed, "甲");
        JsonNode both = given.filledIn();
        keep(giver, both, "甲");
        keep(taker, both, "乙");
        JsonNode sent = given.submitted();
        JsonNode returned =
                given.act(bureau.person("UNIT_HEAD"), given.submitted(), "return", Map.of("reason", "请补充依据"));
        UUID job = job(giver, "QUEUED");
        job(giver, "DONE");
        assertThat(given.attempt(taker, sent, "withdraw", null).code()).isEqualTo("WITHDRAW_NOT_YOURS");
        List<String> outlook = lines(belongings(admin).json());

        UUID handover = UUID.randomUUID();
        comes(handover, giver, taker);
        comes(handover, giver, taker);

        List<String> sheet = lines(sheet(admin, handover).json());
        assertThat(sheet)
                .containsExactlyInAnyOrder(
                        "DRAFT " + id(typed),
                        "DRAFT " + id(both) + " TAKER_HAS_OWN",
                        "SENT_FORM " + id(sent),
                        "RETURNED_FORM " + id(returned) + " WITH_BODY",
                        "TASK " + job)
                .as("what was shown before is what went")
                .isEqualTo(outlook);
        assertThat(typing(taker, typed)).isEqualTo("甲");
        assertThat(typing(giver, typed)).isEmpty();
        assertThat(typing(taker, both)).as("what the taker types is not lost").isEqualTo("乙");
        assertThat(typing(giver, both)).as("nor what the giver typed").isEqualTo("甲");
        assertThat(core.as(taker).get("/jobs").text()).contains(job.toString());
        assertThat(core.as(giver).get("/jobs").text()).doesNotContain(job.toString());
        assertThat(verbs(taker, sent)).contains("withdraw");
        assertThat(given.attempt(taker, sent, "withdraw", null).status()).isEqualTo(200);
        assertThat(core.database()
                        .lookUp(
                                "select string_agg(distinct person_id::text, ' ') from review_event where action = 'SUBMIT'"
                                        + " and tenant_id = '" + bureau.id() + "'"))
                .as("what was signed keeps its name")
                .isEqualTo(giver.id().toString());
        assertThat(core.database()
                        .lookUp("select count(*) || ' ' || max(person_name) || ' ' || max(detail) from trail_event"
                                + " where action = 'POST_HANDED_OVER' and tenant_id = '" + bureau.id() + "'"))
                .as("said twice, done once")
                .isEqualTo("1 系统 UNIT_CLERK {DRAFT=1, SENT_FORM=1, TASK=1} 钱进");
    }

    @Test
    void aPostThatCannotWriteTakesNothingTyped() {
        keep(giver, given.filledIn(), "甲");
        Person head = bureau.again(giver, "UNIT_HEAD");

        UUID handover = UUID.randomUUID();
        comes(handover, head, taker);

        assertThat(lines(sheet(admin, handover).json())).isEmpty();
    }

    @Test
    @Articles("14")
    void theProjectsOfALeaderGoToTheNextAndHisTermStays() {
        UUID project = given.project("062001");
        UUID elsewhere = given.project("062002");
        Person leader = bureau.person("PROJECT_LEADER");
        Person next = bureau.person("PROJECT_LEADER");
        bureau.leads(leader, project, LocalDate.of(2026, 1, 1), null);
        bureau.leads(leader, elsewhere, LocalDate.of(2026, 1, 1), null);
        assertThat(projects(next)).isEmpty();

        comes(UUID.randomUUID(), leader, next);

        assertThat(projects(next)).containsExactlyInAnyOrder(project.toString(), elsewhere.toString());
        assertThat(projects(leader)).isEmpty();
        assertThat(core.database()
                        .lookUp(
                                "select string_agg(person_name || ' ' || valid_from || ' ' || coalesce(valid_to::text, '-'),"
                                        + " ', ' order by valid_from) from subject_leader where subject_id = '"
                                        + project + "'"))
                .isEqualTo(
                        leader.name() + " 2026-01-01 " + today.minusDays(1) + ", " + next.name() + " " + today + " -");
    }

    @Test
    @Articles("14")
    void aLeaderWithAFurtherPostKeepsTheProjectsOfTheOtherBody() {
        UUID here = given.project("062001");
        UUID elsewhere = given.project("062002");
        Person leader = bureau.person("PROJECT_LEADER");
        bureau.run(
                "insert into dir_post (tenant_id, id, person_id, subject, user_name, person_name, org_unit_id, role, valid_from)"
                        + " values (jx_own_tenant(), ?, ?, ?, 'x', ?, ?, 'PROJECT_LEADER', '2020-01-01')",
                UUID.randomUUID(),
                leader.id(),
                leader.subject(),
                leader.name(),
                bureau.siblingUnit());
        bureau.leads(leader, here, LocalDate.of(2026, 1, 1), null);
        bureau.leads(leader, elsewhere, LocalDate.of(2026, 1, 1), null);

        UUID handover = UUID.randomUUID();
        comes(handover, leader, bureau.person("PROJECT_LEADER"));

        assertThat(lines(sheet(admin, handover).json())).containsExactly("PROJECT_LEADER " + here);
    }

    @Test
    @Articles("13")
    void invitationsGoToTheNextPersonOfTheOutsideBody() {
        UUID project = given.project("062001");
        UUID shared = given.project("062001");
        Person outsider = bureau.person("NONBUDGET_CLERK");
        Person next = bureau.person("NONBUDGET_CLERK");
        bureau.invites(outsider, project, LocalDate.of(2026, 1, 1), today.plusDays(30));
        bureau.invites(outsider, shared, LocalDate.of(2026, 1, 1), null);
        bureau.invites(next, shared, LocalDate.of(2026, 1, 1), null);

        UUID handover = UUID.randomUUID();
        comes(handover, outsider, next);

        assertThat(projects(next)).containsExactlyInAnyOrder(project.toString(), shared.toString());
        assertThat(projects(outsider)).containsExactly(shared.toString());
        assertThat(core.database()
                        .lookUp("select valid_from || ' ' || valid_to from subject_invitation where subject_id = '"
                                + project + "' and person_id = '" + next.id() + "'"))
                .isEqualTo(today + " " + today.plusDays(30));
    }

    /** The last thing that the transaction writes fails: nothing of it is there, and the feed's next turn does all. */
    @Test
    void aServiceThatDiesHalfWayHasMovedNothingAndDoesItAgain() {
        JsonNode typed = given.filledIn();
        keep(giver, typed, "甲");
        UUID handover = UUID.randomUUID();
        String broken =
                "alter table handover_line add constraint broken check (handover_id <> '" + handover + "') not valid";
        core.database().execute(broken);
        try {
            assertThatThrownBy(() -> comes(handover, giver, taker)).hasMessageContaining("broken");
        } finally {
            core.database().execute("alter table handover_line drop constraint broken");
        }
        assertThat(typing(giver, typed)).isEqualTo("甲");
        assertThat(sheet(admin, handover).status()).isEqualTo(404);

        comes(handover, giver, taker);

        assertThat(typing(taker, typed)).isEqualTo("甲");
        assertThat(lines(sheet(admin, handover).json())).containsExactly("DRAFT " + id(typed));
    }

    @Test
    void theSheetIsForTheTwoAndForAdministratorsOfTheBureau() {
        UUID handover = UUID.randomUUID();
        comes(handover, giver, taker);
        Bureau neighbour = Bureau.in(core);

        for (Person reader : List.of(giver, taker, admin, bureau.person("SECURITY_ADMIN"))) {
            assertThat(sheet(reader, handover).status()).as(reader.role()).isEqualTo(200);
        }
        for (Person stranger :
                List.of(bureau.person("UNIT_HEAD"), bureau.person("FIN_PERF"), neighbour.person("TENANT_ADMIN"))) {
            assertThat(sheet(stranger, handover).status()).as(stranger.role()).isEqualTo(404);
        }
        assertThat(belongings(neighbour.person("TENANT_ADMIN")).status()).isEqualTo(404);
        assertThat(belongings(giver).status()).isEqualTo(403);
    }

    private void comes(UUID handover, Person from, Person to) {
        DirectoryFeed.Change change = core.bean(JsonMapper.class)
                .readValue(
                        """
                {"kind": "HANDOVER", "tenantId": "%s", "id": "%s", "postId": "%s", "orgUnitId": "%s", "role": "%s",
                 "personId": "%s", "personName": "%s", "takerId": "%s", "takerName": "%s", "madeBy": "钱进"}
                """.formatted(
                                        bureau.id(),
                                        handover,
                                        from.post(),
                                        from.orgUnit(),
                                        from.role(),
                                        from.id(),
                                        from.name(),
                                        to.id(),
                                        to.name()),
                        DirectoryFeed.Change.class);
        core.bean(DirectoryCopy.class).apply(bureau.id(), List.of(change));
    }

    private Client.Answer belongings(Person asker) {
        return core.as(asker).get("/posts/" + giver.post() + "/belongings?takerId=" + taker.id());
    }

    private Client.Answer sheet(Person reader, UUID handover) {
        return core.as(reader).get("/handovers/" + handover);
    }

    private static List<String> lines(JsonNode of) {
        return of.path("lines")
                .valueStream()
                .map(line -> (line.path("kind").asString() + " "
                                + line.path("recordId").asString() + " "
                                + line.path("stays").asString(""))
                        .strip())
                .toList();
    }

    private void keep(Person who, JsonNode target, String text) {
        Client.Answer kept =
                core.as(who).put("/drafts/" + id(target), Map.of("content", Map.of("plan", text), "baseEtag", "v1"));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    }

    private String typing(Person who, JsonNode target) {
        return core.as(who)
                .get("/drafts/" + id(target))
                .json()
                .at("/content/plan")
                .asString("");
    }

    private String verbs(Person who, JsonNode target) {
        return core.as(who).get("/targets/" + id(target)).json().path("allowed").toString();
    }

    private List<String> projects(Person who) {
        return core.as(who)
                .get("/projects?year=" + Bureau.YEAR)
                .json()
                .path("items")
                .valueStream()
                .map(project -> project.path("id").asString())
                .toList();
    }

    private UUID job(Person who, String state) {
        UUID id = UUID.randomUUID();
        bureau.run(
                "insert into job (tenant_id, id, kind, title, state, payload, steps, attempts, done, person_id,"
                        + " person_name, post_id, role, org_unit_id, org_unit_name, created_at)"
                        + " values (jx_own_tenant(), ?, 'X', '一项任务', ?, '{}', 0, 0, 0, ?, ?, ?, ?, ?, '单位', now())",
                id,
                state,
                who.id(),
                who.name(),
                who.post(),
                who.role(),
                who.orgUnit());
        return id;
    }

    private static String id(JsonNode target) {
        return target.path("id").asString();
    }
}
