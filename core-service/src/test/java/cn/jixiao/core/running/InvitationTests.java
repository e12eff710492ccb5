package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Outside users of money: whom the department that pays may invite, what that opens, and which way their records go. */
@Articles({"13", "20"})
class InvitationTests {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);
    private final UUID project = given.project("062001");
    private final Person outsider = bureau.person("NONBUDGET_CLERK");
    private final Person clerk = bureau.person("DEPT_CLERK");

    @Test
    void whoIsInvitedSeesTheProjectFromTheFirstDayToTheLast() {
        assertThat(projects(outsider)).isEmpty();
        assertThat(invitable(clerk)).containsExactly(outsider.id().toString());

        JsonNode invitation = invited(today.minusDays(3), null);

        assertThat(invitation.path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(invitable(clerk)).isEmpty();
        assertThat(projects(outsider)).containsExactly(project.toString());
        assertThat(end(invitation, today).json().path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(projects(outsider)).containsExactly(project.toString());
        JsonNode ended = end(list(clerk).json().path("items").path(0), today.minusDays(1))
                .json();
        assertThat(ended.path("state").asString()).isEqualTo("ENDED");
        assertThat(projects(outsider)).isEmpty();
        assertThat(invitable(clerk)).containsExactly(outsider.id().toString());
        assertThat(trail())
                .containsExactly(
                        "OUTSIDE_USER_INVITED " + outsider.name() + "（金穗农机合作社） " + today.minusDays(3) + " – ",
                        "INVITATION_ENDED " + outsider.name() + "（金穗农机合作社） " + today.minusDays(3) + " – " + today,
                        "INVITATION_ENDED " + outsider.name() + "（金穗农机合作社） " + today.minusDays(3) + " – "
                                + today.minusDays(1));
    }

    @Test
    void anInvitationThatBeginsLaterOpensNothingYet() {
        assertThat(invited(today.plusDays(2), null).path("state").asString()).isEqualTo("NOT_YET");

        assertThat(projects(outsider)).isEmpty();
    }

    @Test
    void whatTheInvitedSubmitsGoesToTheDepartmentFirstAndComesBackToHim() {
        invited(today, null);
        JsonNode opened = server.as(outsider)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/targets", Map.of("subjectId", project, "fiscalYear", Bureau.YEAR))
                .json();
        assertThat(steps(opened)).startsWith("UNIT", "DEPARTMENT").doesNotContain("UNIT_HEAD");
        JsonNode filled = server.as(outsider)
                .with("If-Match", opened.path("etag").asString())
                .put("/targets/" + opened.path("id").asString(), Given.content(5))
                .json();

        JsonNode submitted = given.act(outsider, filled, "submit", null);

        assertThat(submitted.path("step").asString()).isEqualTo("DEPARTMENT");
        assertThat(pending(clerk)).containsExactly(submitted.path("id").asString());
        assertThat(pending(bureau.person("UNIT_HEAD"))).isEmpty();
        assertThat(given.attempt(bureau.person("UNIT_HEAD"), submitted, "agree", null)
                        .status())
                .isEqualTo(403);
        JsonNode seen = server.as(clerk)
                .get("/targets/" + submitted.path("id").asString())
                .json();
        assertThat(steps(seen)).as("whoever looks sees the steps that it has").isEqualTo(steps(opened));
        JsonNode returned = given.act(clerk, seen, "return", Map.of("reason", "请补充依据"));
        assertThat(returned.path("status").asString()).isEqualTo("RETURNED");
        JsonNode again = server.as(outsider)
                .get("/targets/" + submitted.path("id").asString())
                .json();
        JsonNode agreed = given.act(clerk, given.act(outsider, again, "submit", null), "agree", null);
        assertThat(agreed.path("step").asString()).isEqualTo("FIN_SECTOR");
    }

    @Test
    void whatAnOutsideBodyIsResponsibleForHasNoUnitsHeadWhoeverLooks() {
        UUID own = given.project("062901");
        JsonNode opened = server.as(outsider)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/targets", Map.of("subjectId", own, "fiscalYear", Bureau.YEAR))
                .json();

        JsonNode seen =
                server.as(clerk).get("/targets/" + opened.path("id").asString()).json();

        assertThat(steps(seen)).startsWith("UNIT", "DEPARTMENT").isEqualTo(steps(opened));
        assertThat(steps(given.opened())).as("a unit's own keeps its head").contains("UNIT_HEAD");
    }

    @Test
    void whomTheDepartmentDoesNotPayCannotBeInvited() {
        Person ofAnother = bureau.person("NONBUDGET_CLERK", outside(bureau.secondDepartment()));
        Person gone = bureau.person("NONBUDGET_CLERK");
        bureau.run("update dir_post set valid_to = ? where id = ?", today.minusDays(1), gone.post());
        Person lastYears = bureau.person("NONBUDGET_CLERK");
        bureau.run("update dir_post set fiscal_year = ? where id = ?", Bureau.YEAR - 1, lastYears.post());
        Person colleague = bureau.person("UNIT_CLERK");
        for (Person person : List.of(ofAnother, gone, lastYears, colleague)) {
            refused(invite(clerk, person.id(), person.orgUnit(), null, null), 422, "INVITEE_UNKNOWN", "personId");
        }
        refused(invite(clerk, UUID.randomUUID(), outsider.orgUnit(), null, null), 422, "INVITEE_UNKNOWN", "personId");
        assertThat(invitable(clerk)).containsExactly(outsider.id().toString());
    }

    @Test
    void nobodyIsInvitedTwiceForTheSameDaysNorForDaysTheWrongWayRound() {
        JsonNode first = invited(today, today.plusDays(10));

        refused(invite(clerk, today.plusDays(10), null), 409, "INVITED_ALREADY", "personId");
        refused(invite(clerk, today.plusDays(20), today.plusDays(19)), 422, "INVITATION_DAYS", "validTo");
        assertThat(invite(clerk, today.plusDays(11), null).status()).isEqualTo(201);
        refused(end(first, today.plusDays(11)), 409, "INVITED_ALREADY", "personId");
        refused(end(first, today.minusDays(1)), 422, "INVITATION_DAYS", "validTo");
    }

    @Test
    void oneKeyInvitesOnceAndAnEndNamesTheVersionRead() {
        Client keyed =
                server.as(clerk).with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> body = body(outsider.id(), outsider.orgUnit(), null, null);

        Client.Answer made = keyed.post(path(), body);
        Client.Answer repeated = keyed.post(path(), body);

        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.text()).isEqualTo(made.text());
        assertThat(end(made.json(), today.plusDays(5)).status()).isEqualTo(200);
        assertThat(end(made.json(), today.plusDays(6)).status()).isEqualTo(412);
        assertThat(server.as(clerk)
                        .patch(path() + "/" + made.json().path("id").asString(), Map.of("validTo", today.toString()))
                        .status())
                .isEqualTo(428);
        assertThat(server.as(clerk)
                        .with("If-Match", "\"v2\"")
                        .patch(path() + "/" + made.json().path("id").asString(), Map.of())
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("validTo");
    }

    @Test
    void anotherDepartmentAndANeighbourFindNoSuchProjectAndNoSuchInvitation() {
        JsonNode invitation = invited(today, null);
        UUID other = given.project("062002");

        for (Person stranger : List.of(
                bureau.person("DEPT_LEAD", bureau.secondDepartment()),
                Bureau.in(server).person("DEPT_LEAD"))) {
            assertThat(list(stranger).status()).isEqualTo(404);
            assertThat(invite(stranger, outsider.id(), outsider.orgUnit(), null, null)
                            .status())
                    .isEqualTo(404);
            assertThat(end(stranger, project, invitation, today).status()).isEqualTo(404);
        }
        assertThat(end(clerk, other, invitation, today).status())
                .as("an invitation to another project")
                .isEqualTo(404);
    }

    @Test
    void aPostOfAnotherYearInvitesNobody() {
        bureau.run("update dir_post set fiscal_year = ? where id = ?", Bureau.YEAR - 1, clerk.post());

        assertThat(list(clerk).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNIT_CLERK", "UNIT_HEAD", "PROJECT_LEADER", "NONBUDGET_CLERK", "FIN_SECTOR", "FIN_PERF"})
    void othersMayNotInvite(String role) {
        Client.Answer answer = invite(bureau.person(role), outsider.id(), outsider.orgUnit(), null, null);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("detail").asString()).contains("邀请用款单位");
    }

    private UUID outside(UUID department) {
        UUID body = UUID.randomUUID();
        bureau.run(
                "insert into dir_org_unit (tenant_id, id, parent_id, kind, code, name, valid_from)"
                        + " values (jx_own_tenant(), ?, ?, 'OUTSIDE_USER', '071901', '仁康医院', '2020-01-01')",
                body,
                department);
        return body;
    }

    private static void refused(Client.Answer answer, int status, String code, String field) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("article").asString()).isEqualTo("13");
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    private JsonNode invited(LocalDate from, @Nullable LocalDate to) {
        Client.Answer answer = invite(clerk, from, to);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private Client.Answer invite(Person by, LocalDate from, @Nullable LocalDate to) {
        return invite(by, outsider.id(), outsider.orgUnit(), from, to);
    }

    private Client.Answer invite(Person by, UUID person, UUID body, @Nullable LocalDate from, @Nullable LocalDate to) {
        return server.as(by)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(path(), body(person, body, from, to));
    }

    private static Map<String, Object> body(
            UUID person, UUID orgUnit, @Nullable LocalDate from, @Nullable LocalDate to) {
        Map<String, Object> body = new HashMap<>(Map.of("personId", person, "orgUnitId", orgUnit));
        if (from != null) {
            body.put("validFrom", from.toString());
        }
        if (to != null) {
            body.put("validTo", to.toString());
        }
        return body;
    }

    private Client.Answer end(JsonNode invitation, LocalDate to) {
        return end(clerk, project, invitation, to);
    }

    private Client.Answer end(Person by, UUID of, JsonNode invitation, LocalDate to) {
        return server.as(by)
                .with("If-Match", invitation.path("etag").asString())
                .patch(
                        "/projects/" + of + "/invitations/"
                                + invitation.path("id").asString(),
                        Map.of("validTo", to.toString()));
    }

    private String path() {
        return "/projects/" + project + "/invitations";
    }

    private Client.Answer list(Person by) {
        return server.as(by).get(path());
    }

    private List<String> invitable(Person by) {
        return list(by).json()
                .path("invitable")
                .valueStream()
                .map(row -> row.path("personId").asString())
                .toList();
    }

    private List<String> projects(Person person) {
        return ids(server.as(person).get("/projects?limit=100&year=" + Bureau.YEAR));
    }

    private List<String> pending(Person person) {
        return ids(server.as(person).get("/targets?tab=PENDING&limit=100&year=" + Bureau.YEAR));
    }

    private static List<String> ids(Client.Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static List<String> steps(JsonNode target) {
        return target.path("steps")
                .valueStream()
                .map(step -> step.path("key").asString())
                .toList();
    }

    private List<String> trail() {
        return server.as(bureau.person("LOG_AUDITOR"))
                .get("/trail?record=" + project)
                .json()
                .path("items")
                .valueStream()
                .map(event -> event.path("action").asString() + " "
                        + event.path("detail").asString())
                .toList()
                .reversed();
    }
}
