package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whom a post reaches inside its bureau: by project, in charge, for a year; and that what ended reaches nothing. */
@Articles({"13", "14"})
class ReachTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate ENDED = LocalDate.of(2021, 12, 31);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2900, 1, 1);

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);

    @Test
    void aLeaderReachesTheProjectsThatHeLeadsAndNoOtherOfTheUnit() {
        JsonNode led = given.submitted();
        JsonNode other = given.submitted();
        Person leader = bureau.person("PROJECT_LEADER");
        bureau.leads(leader, project(led), LONG_AGO, null);

        assertThat(projects(leader)).containsExactly(project(led).toString());
        assertThat(targets(leader)).containsExactly(id(led));
        assertThat(open(leader, id(led))).isEqualTo(200);
        assertThat(open(leader, id(other))).isEqualTo(404);
        assertThat(server.as(leader)
                        .get("/targets/" + id(led) + "/timeline")
                        .json()
                        .size())
                .as("the events of the review hang on the project too")
                .isGreaterThan(1);
    }

    @Test
    void aLeaderMayReadAndNotFillIn() {
        JsonNode led = given.filledIn();
        Person leader = bureau.person("PROJECT_LEADER");
        bureau.leads(leader, project(led), LONG_AGO, null);

        assertThat(given.attempt(leader, led, "submit", null).status()).isEqualTo(403);
    }

    @Test
    void aTermThatEndedOrHasNotBegunReachesNothing() {
        JsonNode target = given.submitted();
        Person former = bureau.person("PROJECT_LEADER");
        Person later = bureau.person("PROJECT_LEADER");
        bureau.leads(former, project(target), LONG_AGO, ENDED);
        bureau.leads(later, project(target), FAR_AHEAD, null);

        for (Person leader : List.of(former, later)) {
            reachesNothing(leader, target);
        }
    }

    @Test
    void whoIsRelievedReachesNothingFromThatMomentOn() {
        Person first = bureau.person("PROJECT_LEADER");
        Person second = bureau.person("PROJECT_LEADER");
        String code = Given.code();
        importLedBy(first, code, "8000000.00");
        assertThat(projects(first)).hasSize(1);

        importLedBy(second, code, "8000001.00");

        assertThat(projects(first)).isEmpty();
        assertThat(projects(second)).hasSize(1);
    }

    @Test
    void whoIsInvitedFillsInThatProjectAndSeesNoOther() {
        UUID invitedTo = given.project("062001");
        UUID other = given.project("062001");
        Person outsider = bureau.person("NONBUDGET_CLERK");
        bureau.invites(outsider, invitedTo, LONG_AGO, null);

        assertThat(projects(outsider)).containsExactly(invitedTo.toString());
        JsonNode opened = open(outsider, invitedTo, 201);
        JsonNode filled = server.as(outsider)
                .with("If-Match", opened.path("etag").asString())
                .put("/targets/" + id(opened), Given.content(5))
                .json();
        JsonNode submitted = given.act(outsider, filled, "submit", null);

        assertThat(submitted.path("status").asString()).isEqualTo("SUBMITTED");
        open(outsider, other, 404);
    }

    @Test
    void anInvitationThatEndedOrIsAnothersReachesNothing() {
        JsonNode target = given.submitted();
        Person former = bureau.person("NONBUDGET_CLERK");
        Person colleague = bureau.person("NONBUDGET_CLERK");
        bureau.invites(former, project(target), LONG_AGO, ENDED);
        bureau.invites(bureau.person("NONBUDGET_CLERK"), project(target), LONG_AGO, null);

        reachesNothing(former, target);
        reachesNothing(colleague, target);
    }

    @Test
    void anOutsideBodyReachesWhatItIsResponsibleForItself() {
        UUID own = given.project("062901");
        given.project("062001");

        assertThat(projects(bureau.person("NONBUDGET_CLERK"))).containsExactly(own.toString());
    }

    @Test
    void aBureauLeaderReachesTheDepartmentsInHisChargeOnly() {
        JsonNode target = given.submitted();
        Person inCharge = bureau.person("FIN_LEADER");
        Person ofAnother = bureau.person("FIN_LEADER");
        bureau.charge(inCharge, bureau.firstDepartment(), Bureau.YEAR, false);
        bureau.charge(ofAnother, bureau.secondDepartment(), Bureau.YEAR, false);

        assertThat(open(inCharge, id(target))).isEqualTo(200);
        reachesNothing(ofAnother, target);
    }

    @Test
    void noYearThatIsAskedForOpensAProjectOfAnother() {
        JsonNode target = given.submitted();
        Person nextYears = bureau.person("FIN_LEADER");
        bureau.charge(nextYears, bureau.firstDepartment(), Bureau.YEAR + 1, false);
        String project = "/projects/" + project(target);

        assertThat(server.as(nextYears).get(project).status()).isEqualTo(404);
        assertThat(server.as(nextYears).get(project + "?year=" + Bureau.YEAR).status())
                .isEqualTo(404);
        assertThat(server.as(nextYears)
                        .get(project + "?year=" + (Bureau.YEAR + 1))
                        .status())
                .isEqualTo(404);
        assertThat(server.as(bureau.person("FIN_BUDGET"))
                        .get(project + "?year=" + Bureau.YEAR)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAssignmentOfAnotherYearOrOneTakenBackReachesNothing() {
        JsonNode target = given.submitted();
        Person before = bureau.person("FIN_LEADER");
        Person relieved = bureau.person("FIN_LEADER");
        bureau.charge(before, bureau.firstDepartment(), Bureau.YEAR - 1, false);
        bureau.charge(relieved, bureau.firstDepartment(), Bureau.YEAR, true);

        reachesNothing(before, target);
        reachesNothing(relieved, target);
    }

    @Test
    void aDivisionReachesItsDepartmentsInTheYearOfTheAssignmentOnly() {
        JsonNode target = given.submitted();
        Person division = bureau.person("FIN_SECTOR");
        assertThat(open(division, id(target))).isEqualTo(200);
        Map<String, Object> row = Given.row(Given.code(), "062001");
        row.put("year", Bureau.YEAR + 1);
        assertThat(server.as(given.budget())
                        .post("/project-imports", Map.of("rows", List.of(row)))
                        .json()
                        .path("created")
                        .asInt())
                .isEqualTo(1);

        assertThat(projects(division, Bureau.YEAR + 1)).isEmpty();
        assertThat(projects(given.budget(), Bureau.YEAR + 1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNIT_CLERK", "DEPT_LEAD", "FIN_SECTOR", "FIN_PERF", "FIN_LEADER", "PROJECT_LEADER"})
    void aPostOfAnotherYearReachesNothing(String role) {
        JsonNode target = given.submitted();
        Person person = bureau.person(role);
        bureau.charge(person, bureau.firstDepartment(), Bureau.YEAR, false);
        bureau.leads(person, project(target), LONG_AGO, null);
        bureau.run("update dir_post set fiscal_year = ? where id = ?", Bureau.YEAR - 1, person.post());

        reachesNothing(person, target);
    }

    private void reachesNothing(Person person, JsonNode target) {
        assertThat(projects(person)).isEmpty();
        assertThat(targets(person)).isEmpty();
        assertThat(open(person, id(target))).isEqualTo(404);
    }

    private void importLedBy(Person leader, String code, String first) {
        Map<String, Object> row = Given.row(code, "062001");
        row.put("leaderUserName", leader.subject());
        row.put("lines", List.of(Given.line(first)));
        assertThat(server.as(given.budget())
                        .post("/project-imports", Map.of("rows", List.of(row)))
                        .json()
                        .path("errors")
                        .size())
                .isZero();
    }

    private JsonNode open(Person person, UUID project, int status) {
        Client.Answer answer = server.as(person)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/targets", Map.of("subjectId", project, "fiscalYear", Bureau.YEAR));
        assertThat(answer.status()).isEqualTo(status);
        return answer.json();
    }

    private int open(Person person, String target) {
        return server.as(person).get("/targets/" + target).status();
    }

    private List<String> projects(Person person) {
        return projects(person, Bureau.YEAR);
    }

    private List<String> projects(Person person, int year) {
        return ids(server.as(person).get("/projects?limit=100&year=" + year));
    }

    private List<String> targets(Person person) {
        return ids(server.as(person).get("/targets?tab=ALL&limit=100&year=" + Bureau.YEAR));
    }

    private static List<String> ids(Client.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static String id(JsonNode target) {
        return target.path("id").asString();
    }

    private static UUID project(JsonNode target) {
        return UUID.fromString(target.path("subject").path("id").asString());
    }
}
