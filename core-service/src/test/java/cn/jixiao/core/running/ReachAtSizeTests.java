package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.core.running.Plans.Plan;
import cn.jixiao.platform.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Two ways to reach a record, by its body and by its project, cost no look at the whole table: 200,000 projects with their
 * targets, 50,000 of them in the bureau, the rest in three others. What is held is how the rows are found, never how fast.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachAtSizeTests {

    private static final List<String> LARGE = List.of("performance_subject", "target");
    private static final int BUREAUS = 4;
    private static final int PROJECTS = 50_000;
    private static final int DEPARTMENTS = 20;
    private static final int UNITS = 25;

    private final CoreServer server = CoreServer.start(TestDatabase.create(), Map.of(), Plans.class);
    private final Bureau bureau = Bureau.in(server);

    @BeforeAll
    void aCity() {
        fill(bureau);
        for (int n = 1; n < BUREAUS; n++) {
            fill(Bureau.in(server));
        }
        server.database().execute("analyze");
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT_CLERK, /projects",
        "UNIT_CLERK, /targets",
        "UNIT_CLERK, /workbench",
        "PROJECT_LEADER, /projects",
        "PROJECT_LEADER, /targets",
        "PROJECT_LEADER, /workbench",
        "FIN_SECTOR, /projects",
        "FIN_SECTOR, /targets",
        "FIN_SECTOR, /workbench",
        "FIN_PERF, /projects",
        "FIN_PERF, /targets",
        "FIN_PERF, /workbench",
    })
    void noListLooksAtTheWholeTable(String role, String list) {
        Client client = server.as(holder(role));
        client.get(list + "?year=" + Bureau.YEAR);

        List<Plan> plans = server.bean(Plans.class)
                .during(() -> assertThat(
                                client.get(list + "?year=" + Bureau.YEAR).status())
                        .isEqualTo(200));

        assertThat(plans).isNotEmpty();
        if (Boolean.getBoolean("jixiao.say-plans")) {
            plans.forEach(plan -> System.out.println(role + " " + list + " " + plan));
        }
        assertThat(plans.stream().filter(plan -> plan.sql().contains("limit")))
                .as("a page costs a page, however much is reached")
                .allSatisfy(page -> assertThat(page.steps().filter(ReachAtSizeTests::isOfALargeTable))
                        .as(page.toString())
                        .allSatisfy(step ->
                                assertThat(rows(step)).as(step.toString()).isLessThan(3_000)));
        assertThat(plans.stream().flatMap(Plan::steps).filter(ReachAtSizeTests::isOfALargeTable))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.path("Node Type").asString() + " "
                                + step.path("Index Cond").asString())
                        .as(step.toString())
                        .doesNotContain("Seq Scan")
                        .containsPattern("Bitmap Heap Scan|\\(tenant_id = "));
    }

    /** The rows that a step found, those among them that it then left out too. */
    private static double rows(JsonNode step) {
        return (step.path("Actual Rows").asDouble()
                        + step.path("Rows Removed by Filter").asDouble())
                * step.path("Actual Loops").asDouble();
    }

    /** What reads one of the large tables or an index of theirs. */
    private static boolean isOfALargeTable(JsonNode step) {
        return LARGE.contains(step.path("Relation Name").asString())
                || LARGE.stream()
                        .anyMatch(table -> step.path("Index Name").asString().startsWith(table + "_"));
    }

    private Person holder(String role) {
        UUID unit = UUID.fromString(server.database()
                .lookUp("select id from dir_org_unit where code = '100001' and tenant_id = '%s'"
                        .formatted(bureau.id())));
        return switch (role) {
            case "UNIT_CLERK" -> bureau.person(role, unit);
            case "PROJECT_LEADER" -> {
                Person leader = bureau.person(role, unit);
                projectsOf(unit)
                        .limit(10)
                        .forEach(project -> bureau.leads(leader, project, LocalDate.of(2020, 1, 1), null));
                yield leader;
            }
            default -> bureau.person(role);
        };
    }

    /** Ten projects of a unit that nobody leads yet. */
    private Stream<UUID> projectsOf(UUID unit) {
        return Stream.of(server.database().lookUp("""
                                select string_agg(id::text, ',') from (select id from performance_subject s
                                    where org_unit_id = '%s' and not exists
                                        (select 1 from subject_leader l where l.subject_id = s.id) limit 10) free
                                """.formatted(unit)).split(",", -1))
                .map(UUID::fromString);
    }

    /** Departments 100 to 119, five of them the first division's, each with its units and their projects and targets. */
    private void fill(Bureau of) {
        server.database()
                .execute("""
                        insert into dir_org_unit (tenant_id, id, parent_id, kind, code, name, valid_from)
                        select b.tenant_id, gen_random_uuid(), b.id, 'DEPARTMENT', (99 + n)::text, '部门' || n, '2020-01-01'
                        from dir_org_unit b, generate_series(1, %2$d) n where b.tenant_id = '%1$s' and b.code = '000';
                        insert into dir_org_unit (tenant_id, id, parent_id, kind, code, name, valid_from)
                        select d.tenant_id, gen_random_uuid(), d.id, 'UNIT', d.code || lpad(n::text, 3, '0'), '单位' || n, '2020-01-01'
                        from dir_org_unit d, generate_series(1, %3$d) n
                        where d.tenant_id = '%1$s' and d.kind = 'DEPARTMENT' and d.code like '1__';
                        insert into dir_office_assignment (tenant_id, id, office_id, department_id, fiscal_year, revoked)
                        select d.tenant_id, gen_random_uuid(), o.id, d.id, %4$d, false
                        from dir_org_unit d join dir_org_unit o on o.tenant_id = d.tenant_id and o.code = '000010'
                        where d.tenant_id = '%1$s' and d.code between '100' and '104' and d.kind = 'DEPARTMENT';
                        insert into performance_subject (tenant_id, id, kind, code, name, attribute, fiscal_year, org_unit_id,
                            department_id, amount, content_digest, created_at, updated_at)
                        select u.tenant_id, gen_random_uuid(), 'PROJECT', '%1$s' || '27R' || lpad(((u.row - 1) * %5$d + n)::text, 12, '0'),
                            '项目' || n, 'NEW', %4$d, u.id, u.parent_id, 1000 + n, 'x', now(), now()
                        from (select *, row_number() over (order by md5(id::text)) as row from dir_org_unit
                            where tenant_id = '%1$s' and kind = 'UNIT' and code like '1_____') u, generate_series(1, %5$d) n;
                        insert into target (tenant_id, id, kind, subject_id, org_unit_id, department_id, fiscal_year, status, step,
                            current_version, amount, risk, row_version, created_at, updated_at, updated_by)
                        select tenant_id, gen_random_uuid(), 'PROJECT', id, org_unit_id, department_id, fiscal_year,
                            case when n %% 3 = 0 then 'SUBMITTED' else 'DRAFT' end,
                            case when n %% 3 = 0 then (array['UNIT_HEAD', 'DEPARTMENT', 'FIN_SECTOR', 'FIN_PERF'])[1 + n %% 4] end,
                            1, amount, n %% 7, 0, now(), now(), 'x'
                        from (select *, row_number() over () as n from performance_subject where tenant_id = '%1$s') s
                        where n %% 10 <> 0
                        """.formatted(of.id(), DEPARTMENTS, UNITS, Bureau.YEAR, PROJECTS / DEPARTMENTS / UNITS));
    }
}
