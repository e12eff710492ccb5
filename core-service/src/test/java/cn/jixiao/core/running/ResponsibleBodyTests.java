package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jixiao.platform.Articles;
import cn.jixiao.platform.testing.TableCatalogue;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every declared record, subject and funding line has exactly one responsible body, and the database refuses anything else
 * (Art. 5): in each table of that class a row loses its body, gets one that nobody has, and one of another bureau.
 */
@Articles("5")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponsibleBodyTests {

    /** Tables of a bureau whose rows answer for nothing themselves, each with its ground. */
    private static final Map<String, String> NONE_OF_ITS_OWN = Map.ofEntries(
            Map.entry("dir_org_unit", "it is the bodies"),
            Map.entry("dir_office_assignment", "it says which bodies an office has"),
            Map.entry("dir_leader_assignment", "it says which bodies a leader has"),
            Map.entry("subject_leader", "its subject's"),
            Map.entry("target_indicator", "its version's"),
            Map.entry("target_plan_line", "its version's"),
            Map.entry("review_event", "its case's"),
            Map.entry("review_comment", "its case's"),
            Map.entry("stored_object", "its attachment's; bytes that nothing has taken are nobody's and are swept"),
            Map.entry("review_chain", "a rule: the bureau's office"),
            Map.entry("rule_adoption", "a rule: the bureau's office"),
            Map.entry("supervision_grant", "the bureau itself gives it"),
            Map.entry("supervision_read", "it is another bureau's look"),
            Map.entry("target_summary", "a count of a department's records"));

    /** The platform's tables, which know no bodies but the one in which a job was begun. */
    private static final Map<String, String> PLATFORM = Map.of(
            "trail_event", "the bureau's",
            "trail_anchor", "the bureau's",
            "outbox", "the bureau's",
            "outbox_done", "the bureau's",
            "job", "a task of a person, not a record",
            "idempotency_key", "an answer of the service");

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Bureau neighbour = Bureau.in(server);

    static Stream<String> tables() {
        return TableCatalogue.ofClassPath().tenantTables().stream()
                .filter(table -> !NONE_OF_ITS_OWN.containsKey(table)
                        && !PLATFORM.containsKey(table)
                        && !table.startsWith("probe_")); // of tests of the platform
    }

    /** A row in each of the tables; the last of each is not frozen yet, so that nothing else refuses the change. */
    @BeforeAll
    void oneOfEach() {
        Given given = new Given(server, bureau);
        given.act(given.budget(), given.at("BUDGET_REPLY"), "reply", TargetJourneyTests.reply("8540000.00"));
        JsonNode draft = given.filledIn();
        String path = "/targets/" + draft.path("id").asString();
        Client clerk = server.as(given.clerk());
        clerk.upload(path + "/attachments", "a.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        clerk.put("/drafts/" + draft.path("id").asString(), Map.of("content", Map.of("a", "b"), "baseEtag", "v1"));
        bureau.invites(
                bureau.person("NONBUDGET_CLERK"),
                UUID.fromString(draft.path("subject").path("id").asString()),
                LocalDate.of(2020, 1, 1),
                null);
    }

    @Test
    void theGroundsAreOfTablesThatAreThere() {
        assertThat(new TreeSet<>(TableCatalogue.ofClassPath().tenantTables()))
                .containsAll(NONE_OF_ITS_OWN.keySet())
                .containsAll(PLATFORM.keySet());
        assertThat(tables())
                .contains("performance_subject", "funding_line", "budget_reply", "target", "review_case", "attachment");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRowHasOneBodyOfItsOwnBureau(String table) throws SQLException {
        assertThat(moved(table, bureau.siblingUnit()))
                .as("the test needs a row in " + table)
                .isEqualTo(1);
        refused(table, null, "23502");
        refused(table, UUID.randomUUID(), "23503");
        refused(table, neighbour.firstUnit(), "23503");
    }

    private void refused(String table, @Nullable UUID body, String state) {
        assertThatThrownBy(() -> moved(table, body))
                .as(table)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as(refusal.getMessage())
                                .isEqualTo(state));
    }

    /** Gives the last row of the bureau another body, as a role that nothing but the constraints holds; and takes it back. */
    private int moved(String table, @Nullable UUID body) throws SQLException {
        try (Connection all = server.database().asSuperuser();
                PreparedStatement update =
                        all.prepareStatement("update " + table + " set org_unit_id = ? where id = (select id" + " from "
                                + table + " where tenant_id = ? order by id desc limit 1)")) {
            all.setAutoCommit(false);
            try {
                update.setObject(1, body);
                update.setString(2, bureau.id());
                return update.executeUpdate();
            } finally {
                all.rollback();
            }
        }
    }
}
