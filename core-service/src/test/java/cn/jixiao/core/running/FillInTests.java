package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A department's clerk fills in for a unit that entrusted the department (代编), the unit's head confirms, and nobody reviews what
 * he filled in.
 */
@Articles({"19", "20"})
class FillInTests {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);
    private final Person clerk = bureau.person("DEPT_CLERK");
    private final Person head = bureau.person("UNIT_HEAD");

    @Test
    void withoutAnEntrustmentTheDepartmentsClerkWritesNothingAndHearsWhatToDo() {
        JsonNode target = given.filledIn();
        Client client = server.as(clerk);
        String id = target.path("id").asString();
        byte[] workbook =
                server.as(given.clerk()).get("/targets/" + id + "/export").raw().body();

        for (Supplier<Client.Answer> act : List.<Supplier<Client.Answer>>of(
                () -> open(clerk, given.project("062001")),
                () -> save(clerk, target),
                () -> given.attempt(clerk, target, "submit", null),
                () -> client.put("/drafts/" + id, Map.of("content", Map.of("a", "b"), "baseEtag", "v1")),
                () -> client.get("/drafts/" + id),
                () -> client.upload("/targets/" + id + "/attachments", "a.pdf", PDF),
                () -> keyed(clerk).upload("/target-imports?fiscalYear=" + Bureau.YEAR, "target.xlsx", workbook))) {
            Client.Answer answer = act.get();
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("ENTRUSTMENT_NEEDED");
            assertThat(answer.json().path("detail").asString()).contains("代编委托");
        }
        assertThat(read(clerk, target).path("allowed").toString()).doesNotContain("save", "submit");
        assertThat(read(clerk, target).path("etag").asString())
                .isEqualTo(target.path("etag").asString());
    }

    @Test
    void theDepartmentsClerkOpensFillsInImportsAndSubmitsAndTheHeadConfirms() {
        entrust();
        JsonNode filled = filledIn(clerk);
        Client client = server.as(clerk);
        String path = "/targets/" + filled.path("id").asString();
        assertThat(client.put(
                                "/drafts/" + filled.path("id").asString(),
                                Map.of("content", Map.of("a", "b"), "baseEtag", "v1"))
                        .status())
                .isEqualTo(200);
        assertThat(client.upload(path + "/attachments", "a.pdf", PDF).status()).isEqualTo(201);
        byte[] workbook = client.get(path + "/export").raw().body();
        JsonNode imported = keyed(clerk)
                .upload("/target-imports?fiscalYear=" + Bureau.YEAR, "target.xlsx", workbook)
                .json()
                .path("target");
        assertThat(imported.at("/fillIn/personName").asString()).isEqualTo(clerk.name());

        JsonNode submitted = given.act(clerk, read(clerk, filled), "submit", null);

        assertThat(submitted.path("step").asString()).isEqualTo("UNIT_HEAD");
        assertThat(submitted.at("/steps/1/name").asString()).isEqualTo("确认代编");
        assertThat(submitted.at("/steps/1/confirms").asBoolean()).isTrue();
        assertThat(submitted.at("/fillIn/orgUnit").asString()).isEqualTo("农业农村局");
        assertThat(submitted.at("/fillIn/takenOver").asBoolean()).isFalse();
        assertThat(submitted.at("/entrusted/department").asString()).isEqualTo("农业农村局");
        assertThat(ids(head, "CONFIRM")).containsExactly(submitted.path("id").asString());
        assertThat(bench(head).at("/tabs/CONFIRM").asInt()).isEqualTo(1);
        assertThat(server.as(head)
                        .get("/targets?tab=CONFIRM&year=" + Bureau.YEAR)
                        .json()
                        .at("/items/0/fillIn/personName")
                        .asString())
                .isEqualTo(clerk.name());

        JsonNode confirmed = given.act(head, submitted, "agree", null);
        assertThat(confirmed.path("step").asString()).isEqualTo("DEPARTMENT");
        assertThat(given.act(bureau.person("DEPT_LEAD"), confirmed, "agree", null)
                        .path("step")
                        .asString())
                .isEqualTo("FIN_SECTOR");
        assertThat(timeline(filled))
                .containsExactly(
                        "CREATE DEPT_CLERK true",
                        "SAVE DEPT_CLERK true",
                        "ATTACH DEPT_CLERK true",
                        "SAVE DEPT_CLERK true",
                        "ATTACH DEPT_CLERK true",
                        "SUBMIT DEPT_CLERK true",
                        "AGREE UNIT_HEAD true",
                        "AGREE DEPT_LEAD false");
    }

    @Test
    void theWorkbenchOfTheDepartmentsClerkShowsWhatHeFillsInForAndNothingElse() {
        JsonNode others = given.opened();
        assertThat(bench(clerk).path("mine")).isEmpty();
        entrust();
        UUID untouched = given.project("062001");
        UUID foreign = given.project("062002");

        JsonNode bench = bench(clerk);

        assertThat(bench.path("mine").valueStream().map(row -> row.path("id").asString()))
                .containsExactly(others.path("id").asString());
        assertThat(bench.path("undeclared").toString())
                .contains(untouched.toString())
                .doesNotContain(foreign.toString());
        assertThat(ids(clerk, "FILL_IN")).containsExactly(others.path("id").asString());
        assertThat(bench(bureau.person("DEPT_LEAD")).path("mine")).isEmpty();
    }

    @Test
    void whatTheHeadReturnsComesBackToWhoFilledItInAndGoesToTheHeadAgain() {
        entrust();
        JsonNode submitted = given.act(clerk, filledIn(clerk), "submit", null);

        given.act(head, submitted, "return", Map.of("reason", "指标值偏低"));

        JsonNode back = read(clerk, submitted);
        assertThat(back.path("status").asString()).isEqualTo("RETURNED");
        assertThat(back.path("allowed").toString()).contains("save", "submit");
        assertThat(ids(clerk, "RETURNED")).containsExactly(back.path("id").asString());
        assertThat(given.act(clerk, back, "submit", null).path("step").asString())
                .isEqualTo("UNIT_HEAD");
    }

    @Test
    void whatComesBackFromFurtherOnIsConfirmedAgainAndThenGoesStraightBackThere() {
        entrust();
        JsonNode atSector = given.at("FIN_SECTOR", given.act(clerk, filledIn(clerk), "submit", null));
        given.act(bureau.person("FIN_SECTOR"), atSector, "return", Map.of("reason", "补充依据"));

        JsonNode again = given.act(clerk, read(clerk, atSector), "submit", null);

        assertThat(again.path("step").asString()).isEqualTo("UNIT_HEAD");
        assertThat(given.act(head, again, "agree", null).path("step").asString())
                .isEqualTo("FIN_SECTOR");
    }

    @Test
    void nobodyReviewsWhatHeFilledInWhicheverPostHeTakes() {
        entrust();
        Person asHead = bureau.again(clerk, "UNIT_HEAD");
        Person asLead = bureau.again(clerk, "DEPT_LEAD");
        Person colleague = bureau.person("DEPT_CLERK");
        JsonNode filled = filledIn(clerk);
        JsonNode submitted = given.act(colleague, filled, "submit", null);

        refused(given.attempt(asHead, submitted, "agree", null));
        refused(given.attempt(asHead, submitted, "return", Map.of("reason", "改")));
        assertThat(read(asHead, submitted).path("allowed").toString()).doesNotContain("agree", "return");
        JsonNode confirmed = given.act(head, submitted, "agree", null);
        refused(given.attempt(asLead, confirmed, "agree", null));
        refused(given.attempt(clerk, confirmed, "agree", null));
        assertThat(given.attempt(colleague, confirmed, "agree", null).code()).isIn("OWN_SUBMISSION", "OWN_FILLING");
        assertThat(read(clerk, confirmed).path("allowed").toString()).doesNotContain("agree");
    }

    @Test
    void theHeadWhoFilledInAsTheUnitsClerkDoesNotConfirmWhatTheDepartmentWentOnWith() {
        entrust();
        Person asHead = bureau.again(given.clerk(), "UNIT_HEAD");
        JsonNode begun = given.filledIn();
        JsonNode submitted = given.act(clerk, save(clerk, begun).json(), "submit", null);

        refused(given.attempt(asHead, submitted, "agree", null));
        assertThat(given.act(head, submitted, "agree", null).path("step").asString())
                .isEqualTo("DEPARTMENT");
    }

    @Test
    void theUnitTakesOverAndItIsTheUnitsOwnAgainThoughWhoFilledInStillDoesNotReview() {
        entrust();
        JsonNode filled = filledIn(clerk);
        JsonNode seen = read(given.clerk(), filled);
        assertThat(seen.at("/entrusted/validTo").asString()).isEqualTo("2099-12-31");

        JsonNode taken = save(given.clerk(), seen).json();

        assertThat(taken.at("/fillIn/takenOver").asBoolean()).isTrue();
        assertThat(save(clerk, filled).status()).as("who read it before").isEqualTo(412);
        JsonNode submitted = given.act(given.clerk(), taken, "submit", null);
        assertThat(submitted.at("/steps/1/confirms").asBoolean()).isFalse();
        assertThat(ids(head, "CONFIRM")).isEmpty();
        JsonNode agreed = given.act(head, submitted, "agree", null);
        refused(given.attempt(bureau.again(clerk, "DEPT_LEAD"), agreed, "agree", null));
    }

    @Test
    void whatIsEndedIsEndedAtOnceAlsoForWhatWasReturned() {
        entrust();
        JsonNode filled = filledIn(clerk);
        bureau.run("update entrustment set ended_at = now()");

        assertThat(save(clerk, filled).code()).isEqualTo("ENTRUSTMENT_NEEDED");
        assertThat(given.attempt(clerk, filled, "submit", null).code()).isEqualTo("ENTRUSTMENT_NEEDED");
        assertThat(read(clerk, filled).path("entrusted").isNull()).isTrue();
        assertThat(save(given.clerk(), filled).status()).isEqualTo(200);
    }

    @Test
    void anEntrustmentOfAnotherUnitYearOrTimeOpensNothing() {
        JsonNode target = given.filledIn();
        bureau.entrusts(bureau.siblingUnit(), bureau.firstDepartment(), Bureau.YEAR);
        bureau.entrusts(bureau.firstUnit(), bureau.firstDepartment(), Bureau.YEAR - 1);
        assertThat(save(clerk, target).code()).isEqualTo("ENTRUSTMENT_NEEDED");

        entrust();
        bureau.run("update entrustment set valid_to = '2020-12-31'");
        assertThat(save(clerk, target).code()).isEqualTo("ENTRUSTMENT_NEEDED");
        bureau.run("update entrustment set valid_from = '2099-01-01', valid_to = '2099-12-31'");
        assertThat(save(clerk, target).code()).isEqualTo("ENTRUSTMENT_NEEDED");
    }

    @Test
    void theLeadOfTheDepartmentAndAnotherDepartmentFillInNothing() {
        entrust();
        JsonNode target = given.filledIn();

        assertThat(save(bureau.person("DEPT_LEAD"), target).code()).isEqualTo("CAPABILITY_REQUIRED");
        assertThat(save(bureau.person("DEPT_CLERK", bureau.secondDepartment()), target)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aUnitThatWentToAnotherDepartmentIsFilledInByNeitherOfThem() {
        entrust();
        JsonNode target = given.filledIn();
        bureau.run("update dir_org_unit set parent_id = ? where id = ?", bureau.secondDepartment(), bureau.firstUnit());

        assertThat(save(clerk, target).status()).isEqualTo(404);
        assertThat(save(bureau.person("DEPT_CLERK", bureau.secondDepartment()), target)
                        .code())
                .isEqualTo("ENTRUSTMENT_NEEDED");
    }

    @Test
    void withoutAHeadWhoHadNoHandInItNothingIsSubmittedAndTheRemedyIsSaid() {
        entrust();
        JsonNode filled = filledIn(clerk);
        bureau.run("update dir_post set valid_to = '2020-12-31' where id = ?", head.post());
        headless(filled);
        bureau.again(clerk, "UNIT_HEAD");
        headless(filled);

        bureau.person("UNIT_HEAD");
        assertThat(given.attempt(clerk, filled, "submit", null).status()).isEqualTo(200);
    }

    @Test
    void theHeadConfirmsAlsoWhereTheBureausOwnChainHasNoHead() {
        chainWithoutHead();
        JsonNode own = given.submitted();
        assertThat(own.path("step").asString()).isEqualTo("DEPARTMENT");
        given.act(bureau.person("DEPT_LEAD"), own, "return", Map.of("reason", "改"));
        entrust();

        JsonNode fresh = given.act(clerk, filledIn(clerk), "submit", null);
        JsonNode again = given.act(clerk, read(clerk, own), "submit", null);

        for (JsonNode submitted : List.of(fresh, again)) {
            assertThat(submitted.path("step").asString()).isEqualTo("UNIT_HEAD");
            assertThat(given.act(head, submitted, "agree", null).path("step").asString())
                    .isEqualTo("DEPARTMENT");
        }
    }

    private void headless(JsonNode filled) {
        Client.Answer answer = given.attempt(clerk, filled, "submit", null);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("HEAD_MISSING");
        assertThat(answer.json().path("article").asString()).isEqualTo("6");
        assertThat(answer.json().path("detail").asString()).contains("任命单位负责人");
    }

    private static void refused(Client.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("OWN_FILLING");
        assertThat(answer.json().path("article").asString()).isEqualTo("20");
    }

    private void chainWithoutHead() {
        Stream.of(
                        "0, 'UNIT', '填报', 'TARGET_SUBMIT', 'UNIT'",
                        "1, 'DEPARTMENT', '主管部门', 'TARGET_AGREE_DEPARTMENT', 'DEPARTMENT'",
                        "2, 'BUDGET_REPLY', '批复', 'BUDGET_REPLY', 'BUREAU'")
                .forEach(step -> server.database()
                        .execute(
                                "insert into review_chain (tenant_id, id, org_unit_id, record_kind, position, key, name, capability,"
                                        + " office_rule) values ('" + bureau.id() + "', gen_random_uuid(), '"
                                        + bureau.office() + "', 'TARGET', " + step + ")"));
    }

    private void entrust() {
        bureau.entrusts(bureau.firstUnit(), bureau.firstDepartment(), Bureau.YEAR);
    }

    private JsonNode filledIn(Person by) {
        Client.Answer opened = open(by, given.project("062001"));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        Client.Answer saved = save(by, opened.json());
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        return saved.json();
    }

    private Client.Answer open(Person by, UUID project) {
        return keyed(by).post("/targets", Map.of("subjectId", project, "fiscalYear", Bureau.YEAR));
    }

    private Client.Answer save(Person by, JsonNode target) {
        return server.as(by)
                .with("If-Match", target.path("etag").asString())
                .put("/targets/" + target.path("id").asString(), Given.content(5));
    }

    private JsonNode read(Person by, JsonNode target) {
        return server.as(by).get("/targets/" + target.path("id").asString()).json();
    }

    private Client keyed(Person by) {
        return server.as(by).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private JsonNode bench(Person by) {
        return server.as(by).get("/workbench?year=" + Bureau.YEAR).json();
    }

    private List<String> ids(Person by, @Nullable String tab) {
        return server.as(by)
                .get("/targets?limit=100&tab=" + tab + "&year=" + Bureau.YEAR)
                .json()
                .path("items")
                .valueStream()
                .map(row -> row.path("id").asString())
                .toList();
    }

    private List<String> timeline(JsonNode target) {
        return server.as(clerk)
                .get("/targets/" + target.path("id").asString() + "/timeline")
                .json()
                .valueStream()
                .map(entry -> entry.path("action").asString() + " "
                        + entry.at("/actor/role").asString() + " "
                        + entry.path("fillIn").asBoolean())
                .toList();
    }
}
