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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every declared record, subject, funding line and rule of a bureau has exactly one responsible body, and the database refuses
 * anything else (Art. 5): in each table of that class a row loses its body, gets one that nobody has, and one of another bureau;
 * rules and overall targets also one of the wrong kind.
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
            Map.entry("handover_line", "its handover's"),
            Map.entry("target_indicator", "its version's"),
            Map.entry("target_plan_line", "its version's"),
            Map.entry("budget_run_row", "its run's, until it is a record of its own"),
            Map.entry("review_event", "its case's"),
            Map.entry("review_comment", "its case's"),
            Map.entry("stored_object", "its attachment's; bytes that nothing has taken are nobody's and are swept"),
            Map.entry("supervision_grant", "the bureau itself gives it"),
            Map.entry("supervision_read", "it is another bureau's look"),
            Map.entry("target_summary", "a count of a department's records"));

    /** What the bureau itself works by, its office's. */
    private static final Set<String> RULES = Set.of("rule_adoption", "review_chain");

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

    /** Where overall targets are made, which no other body may have: not among the rows that are moved. */
    private final Bureau overalls = Bureau.in(server);

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
        bureau.entrusts(bureau.firstUnit(), bureau.firstDepartment(), Bureau.YEAR);
        money(UUID.fromString(draft.path("subject").path("id").asString()));
        adopt(bureau.office());
        asTheirOwner(
                "insert into dir_handover (tenant_id, id, post_id, org_unit_id, role, giver_id, giver_name, taker_id,"
                        + " taker_name, made_by, moved_at) values ('" + bureau.id()
                        + "', gen_random_uuid(), gen_random_uuid(), '"
                        + bureau.firstUnit()
                        + "', 'UNIT_CLERK', gen_random_uuid(), '张三', gen_random_uuid(), '李四', '钱进', now())");
        asTheirOwner(
                "insert into review_chain (tenant_id, id, org_unit_id, record_kind, position, key, name, capability,"
                        + " office_rule) values ('" + bureau.id() + "', gen_random_uuid(), '" + bureau.office()
                        + "', 'NONE', 0, 'UNIT', '单位', 'TARGET_SUBMIT', 'UNIT')");
    }

    @Test
    void theGroundsAreOfTablesThatAreThere() {
        assertThat(new TreeSet<>(TableCatalogue.ofClassPath().tenantTables()))
                .containsAll(NONE_OF_ITS_OWN.keySet())
                .containsAll(PLATFORM.keySet());
        assertThat(tables())
                .contains("performance_subject", "funding_line", "budget_reply", "target", "review_case", "attachment")
                .containsAll(RULES);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRowHasOneBodyOfItsOwnBureau(String table) throws SQLException {
        assertThat(moved(table, RULES.contains(table) ? bureau.firstSector() : bureau.siblingUnit()))
                .as("the test needs a row in " + table)
                .isEqualTo(1);
        refused(table, null, "23502");
        refused(table, UUID.randomUUID(), "23503");
        refused(table, neighbour.firstUnit(), "23503");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rulesAreAnOfficesAndNoOtherBodys(String table) {
        refused(table, bureau.firstDepartment(), "23503");
        refused(table, bureau.firstUnit(), "23503");
        refused(table, bureau.outsideUser(), "23503");
    }

    static Stream<String> rules() {
        return RULES.stream();
    }

    @Test
    void theServicesRoleAdoptsRulesForAnOfficeOnly() {
        assertThat(adopt(bureau.firstSector())).isEqualTo(1);
        assertThatThrownBy(() -> adopt(null)).hasMessageContaining("null value in column \"org_unit_id\"");
        for (UUID other :
                List.of(bureau.firstDepartment(), bureau.firstUnit(), bureau.outsideUser(), neighbour.office())) {
            assertThatThrownBy(() -> adopt(other))
                    .hasMessageContaining("rule_adoption_tenant_id_org_unit_id_org_unit_kind");
        }
    }

    @ParameterizedTest
    @CsvSource({"DEPT_OVERALL, DEPARTMENT", "UNIT_OVERALL, UNIT"})
    void anOverallTargetIsTheBodysWhoseItIs(String kind, String body) {
        Map<String, UUID> bodies = Map.of(
                "BUREAU_OFFICE", overalls.office(),
                "DEPARTMENT", overalls.firstDepartment(),
                "UNIT", overalls.firstUnit(),
                "OUTSIDE_USER", overalls.outsideUser());
        bodies.forEach((of, id) -> {
            if (of.equals(body)) {
                UUID subject = declare(kind, id);
                assertThat(target(kind, subject, id)).isEqualTo(1);
            } else {
                UUID subject = declare("POLICY", id);
                assertThatThrownBy(() -> declare(kind, id))
                        .hasMessageContaining("performance_subject_tenant_id_org_unit_id_org_unit_kind");
                assertThatThrownBy(() -> target(kind, subject, id))
                        .hasMessageContaining("target_tenant_id_org_unit_id_org_unit_kind");
                assertThat(target("POLICY", subject, id))
                        .as("any body may have a policy")
                        .isEqualTo(1);
            }
        });
    }

    /** A row of each table that imports fill. */
    private void money(UUID project) {
        UUID run = UUID.randomUUID();
        bureau.run("""
                insert into budget_run (tenant_id, id, org_unit_id, fiscal_year, stage, file_name, format, sha256, person_id,
                    person_name, created_at) values (jx_own_tenant(), ?, ?, 2027, 'APPLY', 'a.csv', 'CSV', '', ?, '张三', now())
                """, run, bureau.office(), UUID.randomUUID());
        bureau.run("""
                insert into budget_item (tenant_id, id, fiscal_year, code, direction, budget_type, account_code, org_unit_id,
                    amount, run_id, source_sheet, source_row, updated_at) values (jx_own_tenant(), ?, 2027, 'i', 'INCOME',
                    'GENERAL', '10301', ?, 1, ?, 'x', 2, now())
                """, UUID.randomUUID(), bureau.firstUnit(), run);
        for (String[] of : new String[][] {
            {"budget_request", "stage, request_date", "'FIRST', date '2026-09-01'"},
            {"budget_change", "doc_no, change_date", "'一号', date '2027-09-01'"},
            {"payment", "pay_date", "date '2027-09-01'"}
        }) {
            bureau.run(
                    "insert into " + of[0]
                            + " (tenant_id, id, fiscal_year, code, subject_id, org_unit_id, amount, run_id,"
                            + " source_sheet, source_row, updated_at, " + of[1]
                            + ") values (jx_own_tenant(), ?, 2027, 'c', ?, ?, 1, ?, 'x', 2, now(), " + of[2] + ")",
                    UUID.randomUUID(),
                    project,
                    bureau.firstUnit(),
                    run);
        }
    }

    private int adopt(@Nullable UUID office) {
        return bureau.run(
                "insert into rule_adoption (tenant_id, id, org_unit_id, overlays, valid_from, adopted_at)"
                        + " values (jx_own_tenant(), ?, ?, '{}', '2020-07-01', now())",
                UUID.randomUUID(),
                office);
    }

    private UUID declare(String kind, UUID body) {
        UUID subject = UUID.randomUUID();
        overalls.run("""
                insert into performance_subject (tenant_id, id, kind, code, name, attribute, fiscal_year, org_unit_id,
                    department_id, amount, content_digest, created_at, updated_at)
                values (jx_own_tenant(), ?, ?, ?, 'x', 'NEW', 2027, ?, ?, 5, 'd', now(), now())
                """, subject, kind, subject.toString(), body, overalls.firstDepartment());
        return subject;
    }

    private int target(String kind, UUID subject, UUID body) {
        return overalls.run("""
                insert into target (tenant_id, id, kind, subject_id, org_unit_id, department_id, fiscal_year, status,
                    current_version, amount, row_version, created_at, updated_at, updated_by)
                values (jx_own_tenant(), ?, ?, ?, ?, ?, 2027, 'DRAFT', 1, 5, 0, now(), now(), 'x')
                """, UUID.randomUUID(), kind, subject, body, overalls.firstDepartment());
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

    private void asTheirOwner(String sql) {
        server.database().execute(sql);
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
