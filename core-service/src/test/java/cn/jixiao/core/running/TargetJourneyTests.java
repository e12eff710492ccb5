package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A target's way through one bureau, over HTTP against real PostgreSQL. */
@Articles({"17", "18", "19", "20", "22", "24"})
class TargetJourneyTests {

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);

    @Test
    void aTargetGoesFromTheClerkToTheApprovalWithTheBudget() {
        JsonNode target = given.at("BUDGET_REPLY");

        JsonNode approved = given.act(given.budget(), target, "reply", reply("8540000.00"));

        assertThat(approved.path("status").asString()).isEqualTo("APPROVED");
        assertThat(approved.path("approvedVersion").asInt()).isEqualTo(1);
        assertThat(approved.path("reply").path("date").asString()).isEqualTo("2027-02-10");
        assertThat(server.database()
                        .lookUp("select approved_on from target where id = '"
                                + target.path("id").asString() + "'"))
                .isEqualTo("2027-02-10");
        JsonNode timeline = server.as(given.clerk())
                .get("/targets/" + target.path("id").asString() + "/timeline")
                .json();
        assertThat(timeline.findValuesAsString("action"))
                .as("who did what, from the first act on")
                .containsExactly("CREATE", "SAVE", "SUBMIT", "AGREE", "AGREE", "AGREE", "AGREE", "REPLY");
    }

    @Test
    void theTimelineHasFilesAndSavingsToo() {
        JsonNode target = given.filledIn();
        Client clerk = server.as(given.clerk());
        String path = "/targets/" + target.path("id").asString();
        for (int n = 0; n < 3; n++) { // one after the other they are one saving
            JsonNode now = clerk.get(path).json();
            assertThat(clerk.with("If-Match", now.path("etag").asString())
                            .put(path, now.path("content"))
                            .status())
                    .isEqualTo(200);
        }
        clerk.upload(path + "/attachments", "批复.pdf", "%PDF-1.4\n".getBytes(StandardCharsets.UTF_8));

        JsonNode timeline = clerk.get(path + "/timeline").json();
        assertThat(timeline.findValuesAsString("action")).containsExactly("CREATE", "SAVE", "ATTACH");
        JsonNode attached = timeline.path(2);
        assertThat(attached.at("/actor/name").asString())
                .isEqualTo(given.clerk().name());
        assertThat(attached.at("/actor/orgUnit").asString()).isNotBlank();
        assertThat(attached.path("versionNo").asInt()).isEqualTo(1);
        assertThat(server.as(bureau.person("FIN_PERF"))
                        .get(path + "/timeline")
                        .json()
                        .findValuesAsString("action"))
                .isEqualTo(timeline.findValuesAsString("action"));
    }

    @Test
    void theWorkbenchOfWhoDeclaresHasTheProjectsThatNobodyHasBegun() {
        UUID project = given.project("062001");
        String bench = "/workbench?year=" + Bureau.YEAR;
        Client clerk = server.as(given.clerk());

        assertThat(clerk.get(bench).json().at("/undeclared/0/id").asString()).isEqualTo(project.toString());
        assertThat(server.as(bureau.person("FIN_PERF"))
                        .get(bench)
                        .json()
                        .path("undeclared")
                        .size())
                .isZero();
        clerk.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/targets", Map.of("subjectId", project, "fiscalYear", Bureau.YEAR));
        assertThat(clerk.get(bench).json().path("undeclared").size()).isZero();
        assertThat(clerk.get(bench).json().path("mine").size()).isEqualTo(1);
    }

    @Test
    void aReturnComesBackToTheReturner() {
        JsonNode target = given.at("FIN_PERF");
        Person performance = bureau.person("FIN_PERF");

        JsonNode returned = given.act(
                performance,
                target,
                "return",
                Map.of("reason", "", "comments", List.of(Map.of("field", "annualGoal", "text", "请写明数量"))));
        assertThat(returned.path("status").asString()).isEqualTo("RETURNED");
        assertThat(returned.path("version").asInt()).isEqualTo(2);
        assertThat(returned.path("comments").path(0).path("field").asString()).isEqualTo("annualGoal");

        JsonNode again = given.act(given.clerk(), fresh(returned), "submit", null);
        assertThat(again.path("step").asString()).isEqualTo("FIN_PERF");
    }

    @Test
    void nobodyReviewsTheirOwnSubmission() {
        JsonNode target = given.submitted();
        Person sameAsHead = bureau.again(given.clerk(), "UNIT_HEAD");

        Client.Answer answer = given.attempt(sameAsHead, target, "agree", Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("OWN_SUBMISSION");
    }

    @Test
    void aReturnNeedsAReasonOrAComment() {
        Client.Answer answer = given.attempt(
                bureau.person("UNIT_HEAD"), given.submitted(), "return", Map.of("reason", " ", "comments", List.of()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("REASON_REQUIRED");
    }

    @Test
    void whatWasOpenedByAReviewerCannotBeWithdrawn() {
        JsonNode unseen = given.submitted();
        assertThat(given.act(given.clerk(), unseen, "withdraw", null)
                        .path("status")
                        .asString())
                .isEqualTo("DRAFT");

        JsonNode seen = given.submitted();
        server.as(bureau.person("UNIT_HEAD")).get("/targets/" + seen.path("id").asString());
        Client.Answer late = given.attempt(given.clerk(), fresh(seen), "withdraw", null);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("WITHDRAW_TOO_LATE");
    }

    @Test
    void aTargetWithWhatMustBeMendedIsNotSubmittedAndStaysADraft() {
        JsonNode target = given.opened();

        Client.Answer answer = given.attempt(given.clerk(), target, "submit", null);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("CHECKS_FAILED");
        assertThat(fresh(target).path("status").asString()).isEqualTo("DRAFT");
    }

    @Test
    void anotherAmountApprovesNeitherBudgetNorTarget() {
        JsonNode target = given.at("BUDGET_REPLY");

        Client.Answer answer = given.attempt(given.budget(), target, "reply", reply("8540000.01"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fresh(target).path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(server.database()
                        .lookUp("select count(*) from budget_reply where subject_id = '"
                                + target.path("subject").path("id").asString() + "'"))
                .isEqualTo("0");
    }

    @Test
    void anApprovedTargetIsFixed() {
        JsonNode approved = given.act(given.budget(), given.at("BUDGET_REPLY"), "reply", reply("8540000.00"));

        Client.Answer save = server.as(given.clerk())
                .with("If-Match", approved.path("etag").asString())
                .put("/targets/" + approved.path("id").asString(), Given.content(5));

        assertThat(save.status()).isEqualTo(409);
        assertThat(save.code()).isEqualTo("APPROVED_IS_FIXED");
    }

    @Test
    void aStaleSaveIsRefusedAndOverwritesNothing() {
        JsonNode target = given.filledIn();
        Client clerk =
                server.as(given.clerk()).with("If-Match", target.path("etag").asString());
        String path = "/targets/" + target.path("id").asString();
        assertThat(clerk.put(path, Given.content(6)).status()).isEqualTo(200);

        Client.Answer stale = clerk.put(path, Given.content(7));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE");
        assertThat(fresh(target).path("content").path("indicators").size()).isEqualTo(6);
    }

    @Test
    void strangersGetTheSameAnswerAsForARandomId() {
        JsonNode target = given.filledIn();
        String path = "/targets/" + target.path("id").asString();
        Bureau neighbour = Bureau.in(server);
        List<Person> strangers = List.of(
                bureau.person("UNIT_CLERK", bureau.siblingUnit()),
                bureau.person("UNIT_CLERK", bureau.farUnit()),
                bureau.person("DEPT_LEAD", bureau.secondDepartment()),
                bureau.person("FIN_SECTOR", bureau.secondSector()),
                neighbour.person("UNIT_CLERK"),
                neighbour.person("FIN_PERF"));
        for (Person stranger : strangers) {
            Client.Answer real = server.as(stranger).get(path);
            Client.Answer random = server.as(stranger).get("/targets/" + UUID.randomUUID());
            assertThat(real.status()).as(stranger.role()).isEqualTo(404);
            assertThat(real.code()).isEqualTo(random.code());
            assertThat(real.json().path("detail")).isEqualTo(random.json().path("detail"));
            Client.Answer write = server.as(stranger)
                    .with("If-Match", target.path("etag").asString())
                    .put(path, Given.content(5));
            assertThat(write.status()).as(stranger.role()).isIn(403, 404);
        }
        assertThat(fresh(target).path("etag")).isEqualTo(target.path("etag"));
    }

    @Test
    void insideReachAMissingCapabilityIsSaid() {
        JsonNode target = given.filledIn();

        Client.Answer answer = given.attempt(bureau.person("UNIT_HEAD"), target, "submit", null);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("CAPABILITY_REQUIRED");
    }

    private JsonNode fresh(JsonNode target) {
        return server.as(given.clerk())
                .get("/targets/" + target.path("id").asString())
                .json();
    }

    static Map<String, Object> reply(String amount) {
        return Map.of("number", "忻财预〔2027〕1号", "date", "2027-02-10", "amount", amount);
    }
}
