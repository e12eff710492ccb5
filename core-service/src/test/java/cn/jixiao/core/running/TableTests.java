package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jixiao.platform.Articles;
import cn.jixiao.platform.testing.RawSqlGuard;
import cn.jixiao.platform.testing.TableCatalogue;
import cn.jixiao.platform.testing.TenantTableGuard;
import cn.jixiao.platform.testing.TestDatabase;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the database itself refuses, whatever the code above it does. */
class TableTests {

    private static final String PROBE = "classpath:db/probe";

    @Test
    void everyTableIsClassifiedAndForced() {
        // Two rows of the supervision tables are as design 4 wants them: the read log is written under SUPERVISION
        // only, and
        // the owner's function that finds grants in force reads them under forced row-level security.
        assertThat(TenantTableGuard.violations(TestDatabase.create(PROBE), TableCatalogue.ofClassPath()))
                .allMatch(line -> line.startsWith("POLICY supervision_read: nobody may write own rows")
                        || line.startsWith("KIND supervision_grant: definer "))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void rawSqlAsTheAppRoleCrossesNoBorder() {
        assertThat(RawSqlGuard.violations(
                        TestDatabase.create(PROBE),
                        TableCatalogue.ofClassPath().tenantTables(),
                        Set.of("supervision_read")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update target_version set annual_goal = 'x' where target_id = ?::uuid",
                "update target_version set frozen_at = null, digest = null, identity = null where target_id = ?::uuid",
                "update target_version set released_at = null where target_id = ?::uuid",
                "update target_version set approved_on = '2020-01-01' where target_id = ?::uuid",
                "update target set amount = 1 where id = ?::uuid",
                "update target set status = 'DRAFT', approved_on = null where id = ?::uuid",
                "update target_indicator set value = 1 where version_id = (select id from target_version where target_id = ?::uuid)",
                "delete from target_indicator where version_id = (select id from target_version where target_id = ?::uuid)",
                "insert into target_plan_line (tenant_id, id, version_id, line_id, position, text) select tenant_id,"
                        + " gen_random_uuid(), id, gen_random_uuid(), 1, 'x' from target_version where target_id = ?::uuid"
            })
    @Articles({"22", "24"})
    void whatWasApprovedIsNeverEdited(String sql) {
        CoreServer server = CoreServer.shared();
        Bureau bureau = Bureau.in(server);
        Given given = new Given(server, bureau);
        JsonNode approved =
                given.act(given.budget(), given.at("BUDGET_REPLY"), "reply", TargetJourneyTests.reply("8540000.00"));

        assertThatThrownBy(() -> bureau.run(sql, approved.path("id").asString()))
                .hasMessageMatching("(?s).*(is frozen|is approved).*");
    }

    /** What was submitted and not yet agreed to is as fixed: only a return opens a next version. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update target_version set annual_goal = 'x' where target_id = ?::uuid",
                "update target_version set frozen_at = null, digest = null, identity = null where target_id = ?::uuid",
                "delete from target_version where target_id = ?::uuid",
                "update target_indicator set value = 1 where version_id = (select id from target_version where target_id = ?::uuid)",
                "delete from target_indicator where version_id = (select id from target_version where target_id = ?::uuid)",
                "insert into target_plan_line (tenant_id, id, version_id, line_id, position, text) select tenant_id,"
                        + " gen_random_uuid(), id, gen_random_uuid(), 1, 'x' from target_version where target_id = ?::uuid"
            })
    @Articles("20")
    void whatWasSubmittedIsNotEditedEither(String sql) {
        CoreServer server = CoreServer.shared();
        Bureau bureau = Bureau.in(server);
        JsonNode submitted = new Given(server, bureau).submitted();

        assertThatThrownBy(() -> bureau.run(sql, submitted.path("id").asString()))
                .hasMessageMatching("(?s).*(is frozen|permission denied).*");
    }

    @Test
    @Articles("5")
    void aSubjectWithoutItsOneBodyOrWithoutItsSumIsRefused() {
        Bureau bureau = Bureau.in(CoreServer.shared());
        Bureau neighbour = Bureau.in(CoreServer.shared());
        String subject = """
                insert into performance_subject (tenant_id, id, kind, code, name, attribute, fiscal_year, org_unit_id,
                    department_id, amount, content_digest, created_at, updated_at)
                values (jx_own_tenant(), gen_random_uuid(), 'PROJECT', ?, 'x', 'NEW', 2027, ?, ?, 5, 'd', now(), now())
                """;
        assertThatThrownBy(() -> bureau.run(subject, Given.code(), null, bureau.firstDepartment()))
                .hasMessageContaining("org_unit_id");
        assertThatThrownBy(() -> bureau.run(subject, Given.code(), neighbour.firstUnit(), bureau.firstDepartment()))
                .hasMessageContaining("foreign key");
        assertThatThrownBy(() -> bureau.run(subject, "123", bureau.firstUnit(), bureau.firstDepartment()))
                .hasMessageContaining("check constraint");
        assertThat(bureau.run(subject, Given.code(), bureau.firstUnit(), bureau.firstDepartment()))
                .isEqualTo(1);
        assertThatThrownBy(() -> bureau.run("""
                insert into funding_line (tenant_id, id, subject_id, org_unit_id, position, budget_type, fund_kind, level,
                    fiscal, amount)
                select s.tenant_id, gen_random_uuid(), s.id, s.org_unit_id, 1, 'GENERAL', 'OTHER', 'COUNTY', true, 4
                from performance_subject s
                """)).hasMessageContaining("funding lines of");
    }

    @Test
    void eventsAndTrailCanOnlyBeAdded() {
        Bureau bureau = Bureau.in(CoreServer.shared());
        for (String table : Map.of("review_event", "", "trail_event", "", "budget_reply", "")
                .keySet()) {
            assertThatThrownBy(() -> bureau.run("delete from " + table)).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> bureau.run("update " + table + " set tenant_id = tenant_id"))
                    .hasMessageContaining("permission denied");
        }
    }
}
