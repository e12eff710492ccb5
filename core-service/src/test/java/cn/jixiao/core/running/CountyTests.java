package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jixiao.platform.Articles;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a city sees of its county's targets, what it never sees, and what the county sees of its looking. */
@Articles({"11.7", "42"})
class CountyTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final CoreServer server = CoreServer.shared();
    private final Bureau county = Bureau.in(server);
    private final Bureau city = Bureau.in(server);
    private final Given given = new Given(server, county);
    private final Person supervisor = city.person("CITY_SUPERVISOR");

    @Test
    void theCitySeesTheApprovedVersionAsItWasFrozen() {
        grant(null, null);
        JsonNode approved =
                given.act(given.budget(), given.at("BUDGET_REPLY"), "reply", TargetJourneyTests.reply("8540000.00"));

        JsonNode seen = look(approved).json();

        assertThat(seen.path("versionNo").asInt()).isEqualTo(1);
        assertThat(seen.path("digest")).isEqualTo(approved.path("digest"));
        assertThat(seen.path("approvedAt").asString()).isEqualTo("2027-02-09T16:00:00Z");
        JsonNode snapshot = seen.path("snapshot");
        assertThat(snapshot.path("status").asString()).isEqualTo("APPROVED");
        assertThat(snapshot.path("content")).isEqualTo(approved.path("content"));
        for (String same : List.of("id", "subject", "orgUnit", "department", "fiscalYear", "kind")) {
            assertThat(snapshot.path(same)).as(same).isEqualTo(approved.path(same));
        }
        assertThat(snapshot.has("comments")).isFalse();
        assertThat(snapshot.has("allowed")).isFalse();
    }

    @Test
    void draftsAndWhatHasNotReachedThePerformanceSectionDoNotExistAbove() {
        grant(null, null);
        JsonNode draft = given.filledIn();
        JsonNode atTheSector = given.at("FIN_SECTOR");
        JsonNode reached = given.at("FIN_PERF");

        assertThat(ids(list())).containsExactly(reached.path("id").asString());
        assertThat(list().json().path("count").path("value").asInt()).isEqualTo(1);
        for (JsonNode hidden : List.of(draft, atTheSector)) {
            sameAsARandomId(look(hidden));
        }
    }

    @Test
    void whatIsMendedAfterAReturnIsSeenOnlyWhenItIsBackAtThePerformanceSection() {
        grant(null, null);
        JsonNode reached = given.at("FIN_PERF");
        Person performance = county.person("FIN_PERF");
        JsonNode returned = given.act(performance, reached, "return", Map.of("reason", "请补充"));
        JsonNode open = server.as(given.clerk()).get(path(returned)).json();
        Map<String, Object> mended = Given.content(6);
        assertThat(server.as(given.clerk())
                        .with("If-Match", open.path("etag").asString())
                        .put(path(returned), mended)
                        .status())
                .isEqualTo(200);

        JsonNode before = look(returned).json();
        assertThat(before.path("versionNo").asInt()).isEqualTo(1);
        assertThat(before.path("snapshot").path("content").path("indicators").size())
                .isEqualTo(5);
        assertThat(before.path("snapshot").path("status").asString()).isEqualTo("SUBMITTED");

        given.act(given.clerk(), server.as(given.clerk()).get(path(returned)).json(), "submit", null);
        JsonNode after = look(returned).json();
        assertThat(after.path("versionNo").asInt()).isEqualTo(2);
        assertThat(after.path("snapshot").path("content").path("indicators").size())
                .isEqualTo(6);
        assertThat(ids(list())).containsExactly(returned.path("id").asString());
    }

    @Test
    void theCountySeesEveryLookAndNobodyElseDoes() {
        grant(null, null);
        JsonNode reached = given.at("FIN_PERF");
        list();
        look(reached);

        JsonNode looks = server.as(county.person("LOG_AUDITOR"))
                .get("/supervision-reads")
                .json();

        assertThat(looks.path("items").findValuesAsString("recordKind")).containsExactly("TARGET", "TARGET_LIST");
        JsonNode last = looks.path("items").path(0);
        assertThat(last.path("readerBureau").asString()).isEqualTo(city.id());
        assertThat(last.path("readerName").asString()).isEqualTo(supervisor.name());
        assertThat(last.path("readerRole").asString()).isEqualTo("CITY_SUPERVISOR");
        assertThat(last.path("topic").asString()).isEqualTo("SUBMITTED_RECORDS");
        assertThat(last.path("recordId")).isEqualTo(reached.path("id"));
        assertThat(last.path("recordName")).isEqualTo(reached.path("subject").path("name"));
        Bureau neighbour = Bureau.in(server);
        assertThat(server.as(neighbour.person("LOG_AUDITOR"))
                        .get("/supervision-reads")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void theLogIsReadPageByPageWithoutALossAndWithoutARepeat() {
        grant(null, null);
        for (int n = 0; n < 23; n++) {
            list();
        }
        Client auditor = server.as(county.person("LOG_AUDITOR"));

        JsonNode first = auditor.get("/supervision-reads?limit=20").json();
        JsonNode rest = auditor.get("/supervision-reads?limit=20&cursor="
                        + first.path("next").asString())
                .json();

        assertThat(first.path("items").size()).isEqualTo(20);
        assertThat(rest.path("items").size()).isEqualTo(3);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(ids(rest)).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void withoutAGrantInForceTheCountyIsAsABureauThatDoesNotExist() {
        JsonNode reached = given.at("FIN_PERF");
        sameAsARandomId(look(reached));
        sameAsARandomId(list());

        grant(LocalDate.of(2021, 12, 31), null);
        sameAsARandomId(look(reached));
        sameAsARandomId(list());
        assertThat(logged()).isEqualTo("0");
    }

    @Test
    void aGrantOfOtherYearsShowsNothingOfThisOne() {
        JsonNode reached = given.at("FIN_PERF");
        grant(null, "{2024,2025}");
        sameAsARandomId(look(reached));
        sameAsARandomId(list());
        assertThat(logged()).isEqualTo("0");

        grant(null, "{2026,2027}");
        assertThat(look(reached).status()).isEqualTo(200);
        assertThat(list().status()).isEqualTo(200);
    }

    @Test
    void aGrantToTheCityIsNoneToItsNeighbours() {
        grant(null, null);
        JsonNode reached = given.at("FIN_PERF");
        Bureau other = Bureau.in(server);

        Client stranger = server.as(other.person("CITY_SUPERVISOR"));
        sameAsARandomId(stranger.get(above(reached)));
        sameAsARandomId(stranger.get(above() + "?year=" + Bureau.YEAR));
        Client.Answer clerk = server.as(city.person("UNIT_CLERK")).get(above(reached));
        assertThat(clerk.code()).isEqualTo("CAPABILITY_REQUIRED");
        assertThat(clerk.json().path("detail").asString()).contains("“查看下级财政”").doesNotContain("SUPERVISE");
        // The city's grant over this county opens no other county's record, and no other county by this one's id.
        JsonNode elsewhere = new Given(server, other).at("FIN_PERF");
        sameAsARandomId(server.as(supervisor).get(above(elsewhere)));
    }

    @Test
    void theCityWritesNothing() {
        grant(null, null);
        JsonNode reached = given.at("FIN_PERF");
        Person performance = city.person("FIN_PERF");

        for (String move : List.of("agree", "return", "submit", "withdraw", "reply")) {
            assertThat(given.attempt(supervisor, reached, move, Map.of("reason", "x"))
                            .status())
                    .as(move)
                    .isIn(403, 404);
        }
        assertThat(given.attempt(performance, reached, "agree", Map.of()).status())
                .isEqualTo(404);
        for (String method : List.of("POST", "PUT", "DELETE")) {
            Client.Answer answer =
                    switch (method) {
                        case "POST" -> server.as(supervisor).post(above(reached), Map.of());
                        case "PUT" -> server.as(supervisor).put(above(reached), Map.of());
                        default -> server.as(supervisor).delete(above(reached));
                    };
            assertThat(answer.status()).as(method).isEqualTo(405);
        }
        assertThat(server.as(given.clerk()).get(path(reached)).json().path("etag"))
                .isEqualTo(reached.path("etag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update target_version set released_at = released_at",
                "update target set amount = 1",
                "delete from target_indicator",
                "update target_summary set projects = 0",
                "update supervision_grant set valid_to = null"
            })
    void inTheCitysScopePostgresqlTouchesNoRow(String sql) {
        grant(null, null);
        given.at("FIN_PERF");

        assertThat(under("SUBMITTED_RECORDS", sql)).isZero();
    }

    @Test
    void aLookCannotBeForgedOrTakenBack() {
        grant(null, null);
        list();
        String look =
                "insert into supervision_read (tenant_id, id, reader_bureau, reader_person, reader_name, reader_role,"
                        + " topic, grant_id, record_kind, at, business_at) values ('%s', gen_random_uuid(), '%s', '%s', 'x', 'x',"
                        + " 'SUBMITTED_RECORDS', gen_random_uuid(), 'TARGET', transaction_timestamp(), now())";
        String somebodyElse = UUID.randomUUID().toString();

        assertThatThrownBy(() -> under("SUBMITTED_RECORDS", look.formatted(county.id(), city.id(), somebodyElse)))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> under("SUBMITTED_RECORDS", look.formatted(city.id(), city.id(), supervisor.id())))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> under("SUBMITTED_RECORDS", "delete from supervision_read"))
                .hasMessageContaining("permission denied");
        assertThat(logged()).isEqualTo("1");
    }

    private int under(String topic, String sql) {
        try (Connection app = server.database().asApp();
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("set local jixiao.kind = 'SUPERVISION'; set local jixiao.tenant = '" + city.id()
                    + "'; set local jixiao.topic = '" + topic + "'; set local jixiao.subjects = '" + county.id()
                    + "'; set local jixiao.reader = '" + supervisor.id() + "'");
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private String logged() {
        return server.database()
                .lookUp("select count(*) from supervision_read where tenant_id = '" + county.id()
                        + "' and topic = 'SUBMITTED_RECORDS'");
    }

    @Test
    void theBoardTellsAGrantThatHasEndedFromOneThatNeverWas() {
        server.database()
                .execute("insert into dir_supervision values (gen_random_uuid(), '" + city.id() + "', '" + county.id()
                        + "', '2020-01-01', null)");
        Client above = server.as(supervisor);
        String board = "/supervision/board?year=" + Bureau.YEAR;

        assertThat(above.get(board).json().at("/rows/0/grant/state").asString()).isEqualTo("NONE");
        grant("SUMMARY", LocalDate.of(2021, 6, 30), "{2020}");
        assertThat(above.get(board).json().at("/rows/0/grant/state").asString())
                .as("it was for another year")
                .isEqualTo("NONE");
        grant("SUMMARY", LocalDate.of(2021, 12, 31), null);
        JsonNode row = above.get(board).json().path("rows").path(0);
        assertThat(row.at("/grant/state").asString()).isEqualTo("EXPIRED");
        assertThat(row.at("/grant/until").asString()).isEqualTo("2021-12-31");
        assertThat(row.path("numbers").isObject()).as("nothing is shown").isFalse();
        grant("SUMMARY", null, null);
        assertThat(above.get(board).json().at("/rows/0/grant/state").asString()).isEqualTo("IN_FORCE");
    }

    private void grant(@Nullable LocalDate until, @Nullable String years) {
        grant("SUBMITTED_RECORDS", until, years);
    }

    private void grant(String topic, @Nullable LocalDate until, @Nullable String years) {
        county.run(
                "insert into supervision_grant (tenant_id, id, supervisor, topic, years, valid_from, valid_to, legal_basis)"
                        + " values (jx_own_tenant(), ?, ?, ?, cast(? as int[]), ?, ?, '第四十二条')",
                UUID.randomUUID(),
                city.id(),
                topic,
                years,
                LONG_AGO,
                until);
    }

    private Client.Answer list() {
        return server.as(supervisor).get(above() + "?year=" + Bureau.YEAR);
    }

    private Client.Answer look(JsonNode target) {
        return server.as(supervisor).get(above(target));
    }

    private String above() {
        return "/supervision/" + county.id() + "/targets";
    }

    private String above(JsonNode target) {
        return above() + "/" + target.path("id").asString();
    }

    private static String path(JsonNode target) {
        return "/targets/" + target.path("id").asString();
    }

    private static List<String> ids(Client.Answer answer) {
        return ids(answer.json());
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(row -> row.path("id").asString())
                .toList();
    }

    private void sameAsARandomId(Client.Answer answer) {
        Client.Answer random = server.as(supervisor).get("/supervision/999999/targets/" + UUID.randomUUID());
        assertThat(random.status()).isEqualTo(404);
        assertThat(answer.status()).isEqualTo(404);
        for (String member : List.of("code", "title", "detail", "status")) {
            assertThat(answer.json().path(member))
                    .as(member)
                    .isEqualTo(random.json().path(member));
        }
    }
}
