package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a reviewer says and decides: grades, opinions, returns that nest, and who was first. */
@Articles("20")
class DecisionTests {

    private static final List<String> QUESTIONS = List.of(
            "COMPLETENESS_1",
            "COMPLETENESS_2",
            "RELEVANCE_1",
            "RELEVANCE_2",
            "APPROPRIATENESS_1",
            "APPROPRIATENESS_2",
            "FEASIBILITY_1",
            "FEASIBILITY_2");

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);

    @Test
    void thePerformanceSectionDoesNotAgreeWithoutAnsweringTheFormAndNobodyElseMust() {
        JsonNode target = given.at("FIN_PERF"); // head, department and sector office agreed without
        Person performance = bureau.person("FIN_PERF");

        for (Map<String, Object> said :
                List.<Map<String, Object>>of(Map.of(), Map.of("opinion", "同意"), Map.of("grades", Map.of()))) {
            Client.Answer answer = given.attempt(performance, target, "agree", said);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("GRADES_INCOMPLETE");
            assertThat(answer.json().path("article").asString()).isEqualTo("20");
            assertThat(answer.json().path("errors").size()).isEqualTo(QUESTIONS.size());
        }
        assertThat(fresh(given.clerk(), target).path("step").asString()).isEqualTo("FIN_PERF");
        assertThat(given.attempt(bureau.person("FIN_SECTOR"), target, "agree", Map.of())
                        .code())
                .as("who may not agree here is told that, not what is missing")
                .isEqualTo("CAPABILITY_REQUIRED");
    }

    @Test
    void gradesAreKeptWithTheAgreementAndShownInTargetAndTimeline() {
        JsonNode target = given.at("FIN_PERF");
        Person performance = bureau.person("FIN_PERF");
        Map<String, String> grades = grades("GOOD");
        grades.put("FEASIBILITY_2", "FAIR");

        JsonNode agreed = given.act(performance, target, "agree", Map.of("opinion", "资金到位时间需落实", "grades", grades));

        for (JsonNode view : List.of(agreed, fresh(given.clerk(), target))) {
            JsonNode opinion = view.path("opinions").path(0);
            assertThat(view.path("opinions").size()).isEqualTo(1);
            assertThat(opinion.path("step").asString()).isEqualTo("FIN_PERF");
            assertThat(opinion.path("opinion").asString()).isEqualTo("资金到位时间需落实");
            assertThat(opinion.path("overall").asString()).isEqualTo("GOOD");
            assertThat(opinion.path("grades").size()).isEqualTo(8);
            assertThat(opinion.path("grades").path("FEASIBILITY_2").asString()).isEqualTo("FAIR");
            assertThat(opinion.path("author").path("name").asString()).isEqualTo(performance.name());
        }
        JsonNode timeline =
                server.as(given.clerk()).get(path(target) + "/timeline").json();
        JsonNode last = timeline.path(timeline.size() - 1);
        assertThat(last.path("action").asString()).isEqualTo("AGREE");
        assertThat(last.path("grades").path("FEASIBILITY_2").asString()).isEqualTo("FAIR");
    }

    @Test
    void whoGradesAnswersAllEightQuestions() {
        JsonNode target = given.at("FIN_PERF");
        Person performance = bureau.person("FIN_PERF");
        Map<String, String> missing = grades("GOOD");
        missing.remove("RELEVANCE_1");
        Map<String, String> unknown = grades("GOOD");
        unknown.put("RELEVANCE_1", "SPLENDID");
        Map<String, String> tooMany = grades("GOOD");
        tooMany.put("BEAUTY", "GOOD");

        for (Map<String, String> grades : List.of(missing, unknown, tooMany)) {
            Client.Answer answer = given.attempt(performance, target, "agree", Map.of("grades", grades));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("GRADES_INCOMPLETE");
            assertThat(answer.json().path("article").asString()).isEqualTo("20");
            assertThat(answer.json().path("errors").path(0).path("field").asString())
                    .isIn("grades.RELEVANCE_1", "grades.BEAUTY");
        }
        assertThat(fresh(performance, target).path("step").asString()).isEqualTo("FIN_PERF");
    }

    @ParameterizedTest
    @CsvSource({"FAIR", "POOR"})
    void aLowGradeNeedsAWord(String low) {
        JsonNode target = given.at("FIN_PERF");
        Person performance = bureau.person("FIN_PERF");
        Map<String, String> grades = grades("EXCELLENT");
        grades.put("APPROPRIATENESS_2", low);

        Client.Answer answer = given.attempt(performance, target, "agree", Map.of("opinion", "  ", "grades", grades));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("OPINION_NEEDED");
        assertThat(given.attempt(performance, target, "agree", Map.of("opinion", "资金与目标不匹配", "grades", grades))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoComesSecondIsToldWhoWasFirstAndWhen() {
        JsonNode target = given.at("FIN_PERF");
        Person first = bureau.person("FIN_PERF");
        Person second = bureau.person("FIN_PERF");
        given.act(first, target, "agree", Given.agreement(target));

        for (String move : List.of("agree", "return")) {
            Client.Answer late = given.attempt(second, target, move, Map.of("reason", "改"));
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.code()).isEqualTo("SOMEBODY_WAS_FIRST");
            JsonNode who = late.json().path("first");
            assertThat(who.path("name").asString()).isEqualTo(first.name());
            assertThat(who.path("action").asString()).isEqualTo("AGREE");
            assertThat(who.path("at").asString()).isNotEmpty();
            assertThat(late.json().path("detail").asString())
                    .contains(first.name())
                    .contains("财政局")
                    .contains("已经同意");
        }
        Client.Answer english = server.as(second)
                .with("Accept-Language", "en")
                .with("If-Match", target.path("etag").asString())
                .post(path(target) + "/agree", Map.of());
        assertThat(english.json().path("detail").asString()).contains("was first and agreed to it");
    }

    @Test
    void aReturnComesBackToEveryReturnerAlsoWhenReturnsNest() {
        JsonNode target = given.at("FIN_PERF");
        Person performance = bureau.person("FIN_PERF");
        Person department = bureau.person("DEPT_LEAD");

        JsonNode atDepartment =
                given.act(performance, target, "return", Map.of("toStep", "DEPARTMENT", "reason", "请核"));
        assertThat(atDepartment.path("step").asString()).isEqualTo("DEPARTMENT");
        assertThat(atDepartment.path("status").asString()).isEqualTo("SUBMITTED");
        JsonNode atHead = given.act(department, atDepartment, "return", Map.of("toStep", "UNIT_HEAD", "reason", "请核"));
        assertThat(atHead.path("step").asString()).isEqualTo("UNIT_HEAD");
        JsonNode atClerk = given.act(bureau.person("UNIT_HEAD"), atHead, "return", Map.of("reason", "请改"));
        assertThat(atClerk.path("status").asString()).isEqualTo("RETURNED");

        JsonNode back = given.act(given.clerk(), fresh(given.clerk(), atClerk), "submit", null);
        assertThat(back.path("step").asString()).isEqualTo("UNIT_HEAD");
        // Taken back and sent again, it still finds its way.
        back = given.act(given.clerk(), back, "withdraw", null);
        back = given.act(given.clerk(), back, "submit", null);
        assertThat(back.path("step").asString()).isEqualTo("UNIT_HEAD");
        back = given.act(bureau.person("UNIT_HEAD"), back, "agree", Map.of());
        assertThat(back.path("step").asString()).isEqualTo("DEPARTMENT");
        back = given.act(department, back, "agree", Map.of());
        assertThat(back.path("step").asString()).isEqualTo("FIN_PERF");
        back = given.act(performance, back, "agree", Given.agreement(back));
        assertThat(back.path("step").asString()).isEqualTo("BUDGET_REPLY");
    }

    @Test
    void theAnswerOfEveryMoveIsWhatTheNextReadTells() {
        JsonNode target = given.filledIn();
        same(given.clerk(), target);
        target = given.act(given.clerk(), target, "submit", null);
        same(given.clerk(), target);
        target = given.act(given.clerk(), target, "withdraw", null);
        same(given.clerk(), target);
        target = given.act(given.clerk(), target, "submit", null);
        Person head = bureau.person("UNIT_HEAD");
        JsonNode returned = given.act(
                head,
                target,
                "return",
                Map.of("reason", "改", "comments", List.of(Map.of("field", "annualGoal", "text", "请写明数量"))));
        same(head, returned);
        target = given.act(given.clerk(), fresh(given.clerk(), returned), "submit", null);
        same(given.clerk(), target);
        for (String role : List.of("UNIT_HEAD", "DEPT_LEAD", "FIN_SECTOR")) {
            Person person = bureau.person(role);
            target = given.act(person, target, "agree", Map.of("opinion", "同意"));
            same(person, target);
        }
        Person performance = bureau.person("FIN_PERF");
        target = given.act(performance, target, "return", Map.of("toStep", "FIN_SECTOR", "reason", "核"));
        same(performance, target);
        target = given.act(bureau.person("FIN_SECTOR"), target, "agree", Map.of());
        target = given.act(performance, target, "agree", Map.of("grades", grades("GOOD")));
        same(performance, target);
        target = given.act(given.budget(), target, "reply", TargetJourneyTests.reply("8540000.00"));
        same(given.budget(), target);
    }

    @Test
    void aStaleSaveBringsTheTargetAsItIsNow() {
        JsonNode target = given.filledIn();
        Client clerk =
                server.as(given.clerk()).with("If-Match", target.path("etag").asString());
        assertThat(clerk.put(path(target), Given.content(6)).status()).isEqualTo(200);

        JsonNode stale = clerk.put(path(target), Given.content(7)).json();

        assertThat(stale.path("code").asString()).isEqualTo("STALE");
        assertThat(stale.path("current")).isEqualTo(fresh(given.clerk(), target));
        assertThat(stale.path("current").path("content").path("indicators").size())
                .isEqualTo(6);
    }

    @Test
    void aFileOnALineIsItsEvidence() {
        JsonNode target = given.filledIn();
        JsonNode content = target.path("content");
        Map<String, Object> bare = Given.content(5);
        ((List<?>) bare.getOrDefault("indicators", List.of())).forEach(row -> without(row, "evidence"));
        JsonNode saved = server.as(given.clerk())
                .with("If-Match", target.path("etag").asString())
                .put(path(target), bare)
                .json();
        String line =
                saved.path("content").path("indicators").path(0).path("lineId").asString();
        assertThat(evidence(saved))
                .contains("indicators[" + line + "].evidence")
                .hasSize(5);

        Client.Answer added = server.as(given.clerk())
                .upload(
                        path(target) + "/attachments?lineId=" + line,
                        "验收报告.txt",
                        "验收合格".getBytes(StandardCharsets.UTF_8));

        assertThat(added.status()).isEqualTo(201);
        JsonNode now = fresh(given.clerk(), target);
        assertThat(now.path("attachments").size()).isEqualTo(1);
        assertThat(now.path("attachments").path(0)).isEqualTo(added.json());
        assertThat(now.path("attachments").path(0).path("lineId").asString()).isEqualTo(line);
        assertThat(evidence(now))
                .doesNotContain("indicators[" + line + "].evidence")
                .hasSize(4);
        JsonNode checked =
                server.as(given.clerk()).post(path(target) + "/checks", bare).json();
        assertThat(evidence(checked)).doesNotContain("indicators[" + line + "].evidence");
        assertThat(content.path("indicators").size()).isEqualTo(5);

        String file = added.json().path("id").asString();
        assertThat(server.as(given.clerk()).delete("/attachments/" + file).status())
                .isEqualTo(204);
        JsonNode after = fresh(given.clerk(), target);
        assertThat(after.path("attachments").size()).isZero();
        assertThat(evidence(after)).hasSize(5);
    }

    @SuppressWarnings("unchecked")
    private static void without(Object row, String key) {
        ((Map<String, Object>) row).remove(key);
    }

    private static List<String> evidence(JsonNode view) {
        return view.path("findings")
                .valueStream()
                .filter(finding -> finding.path("rule").asString().equals("EVD-01"))
                .map(finding -> finding.path("field").asString())
                .toList();
    }

    private void same(Person person, JsonNode answer) {
        assertThat(fresh(person, answer)).isEqualTo(answer);
    }

    private JsonNode fresh(Person person, JsonNode target) {
        return server.as(person).get(path(target)).json();
    }

    private static Map<String, String> grades(String all) {
        Map<String, String> grades = new HashMap<>();
        QUESTIONS.forEach(question -> grades.put(question, all));
        return grades;
    }

    private static String path(@Nullable JsonNode target) {
        return "/targets/" + Objects.requireNonNull(target).path("id").asString();
    }
}
