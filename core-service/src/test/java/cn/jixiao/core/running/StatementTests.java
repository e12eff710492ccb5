package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How many statements a request may cost, whatever the number of indicators (performance.md 9). The bindings of the scope and
 * the two questions of every request, who acts and in which posts, are counted apart: they are the same for all.
 */
class StatementTests {

    /** The key is claimed and the answer kept with it. */
    private static final int KEY = 2;

    private static final int MANY = 60;

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);

    @Test
    void savingSixtyIndicatorsTakesAtMostEight() {
        JsonNode target = given.opened();
        Client clerk =
                server.as(given.clerk()).with("If-Match", target.path("etag").asString());

        assertThat(cost(() -> clerk.put("/targets/" + target.path("id").asString(), Given.content(MANY))))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void openingTakesAtMostSix() {
        JsonNode target = given.filledIn(MANY);

        assertThat(cost(() -> server.as(given.clerk())
                        .get("/targets/" + target.path("id").asString())))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void listingTakesAtMostFourHoweverManyThereAre() {
        for (int n = 0; n < 20; n++) {
            given.filledIn();
        }

        assertThat(cost(() -> server.as(given.clerk()).get("/targets?tab=ALL&year=" + Bureau.YEAR)))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void agreeingTakesAtMostEightAndTwoForItsKeyAlsoWhereItShowsTheVersionToThoseAbove() {
        JsonNode atSector = given.at("FIN_SECTOR", submitted());
        Person sector = bureau.person("FIN_SECTOR");

        assertThat(cost(() -> given.attempt(sector, atSector, "agree", Map.of())))
                .hasSizeLessThanOrEqualTo(8 + KEY);
        JsonNode submitted = submitted();
        Person head = bureau.person("UNIT_HEAD");
        assertThat(cost(() -> given.attempt(head, submitted, "agree", Map.of())))
                .hasSizeLessThanOrEqualTo(7 + KEY);
    }

    @Test
    void returningWithCommentsTakesAtMostNineAndTwoForItsKeyHoweverManyTheyAre() {
        JsonNode target = submitted();
        Person head = bureau.person("UNIT_HEAD");
        List<Map<String, String>> comments = IntStream.range(0, 20)
                .mapToObj(n -> Map.of("field", "annualGoal", "text", "意见" + n))
                .toList();

        assertThat(cost(() -> given.attempt(head, target, "return", Map.of("reason", "改", "comments", comments))))
                .hasSizeLessThanOrEqualTo(9 + KEY);
    }

    @Test
    void submittingTakesAtMostElevenWithItsKey() {
        JsonNode target = given.filledIn(MANY);

        assertThat(cost(() -> given.attempt(given.clerk(), target, "submit", null)))
                .hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void replyingTakesAtMostTwelveForBudgetTargetAndEvidenceAndTwoForItsKey() {
        JsonNode target = given.at("BUDGET_REPLY", submitted());

        assertThat(cost(() -> given.attempt(given.budget(), target, "reply", TargetJourneyTests.reply("8540000.00"))))
                .hasSizeLessThanOrEqualTo(12 + KEY);
    }

    private JsonNode submitted() {
        return given.act(given.clerk(), given.filledIn(MANY), "submit", null);
    }

    private List<String> cost(Supplier<Client.Answer> request) {
        return server
                .statements()
                .during(() -> assertThat(request.get().status()).isEqualTo(200))
                .stream()
                .filter(sql ->
                        !sql.startsWith("SET LOCAL") && !sql.contains("dir_post p") && !sql.contains("role_capability"))
                .toList();
    }
}
