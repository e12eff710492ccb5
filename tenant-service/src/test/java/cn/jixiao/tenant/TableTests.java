package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jixiao.platform.Articles;
import cn.jixiao.platform.testing.RawSqlGuard;
import cn.jixiao.platform.testing.TableCatalogue;
import cn.jixiao.platform.testing.TenantTableGuard;
import cn.jixiao.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database itself refuses, whatever the code above it does. */
class TableTests {

    /** Tables that the platform's own tests add; they are classified on the class path of every module's tests. */
    private static final String PROBE = "classpath:db/probe";

    private static final String TREE = """
            insert into org_unit (tenant_id, id, kind, code, name, nature, parent_id, valid_from) values
                ('990001', '00000000-0000-7000-8000-000000000001', 'BUREAU_OFFICE', '990001', '局', null, null, '2020-07-01'),
                ('990001', '00000000-0000-7000-8000-000000000002', 'DEPARTMENT', '219', '部门', 'STATE_ORGAN',
                    '00000000-0000-7000-8000-000000000001', '2020-07-01'),
                ('990001', '00000000-0000-7000-8000-000000000003', 'UNIT', '219001', '单位', 'OTHER',
                    '00000000-0000-7000-8000-000000000002', '2020-07-01');
            insert into person (id, user_name, name) values ('00000000-0000-7000-8000-000000000009', 'p', 'p');
            """;

    @Test
    void everyTableIsClassifiedAndForced() {
        assertThat(TenantTableGuard.violations(TestDatabase.create(PROBE), TableCatalogue.ofClassPath()))
                .isEmpty();
    }

    @Test
    void rawSqlAsTheAppRoleCrossesNoBorder() {
        assertThat(RawSqlGuard.violations(
                        TestDatabase.create(PROBE), TableCatalogue.ofClassPath().tenantTables(), Set.of()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a unit under the root           | insert into org_unit (tenant_id, id, kind, code, name, nature, parent_id, valid_from) values ('990001', gen_random_uuid(), 'UNIT', 'x', 'x', 'OTHER', '00000000-0000-7000-8000-000000000001', '2026-01-01')
            a unit under a unit             | insert into org_unit (tenant_id, id, kind, code, name, nature, parent_id, valid_from) values ('990001', gen_random_uuid(), 'UNIT', 'x', 'x', 'OTHER', '00000000-0000-7000-8000-000000000003', '2026-01-01')
            a department without a nature   | insert into org_unit (tenant_id, id, kind, code, name, parent_id, valid_from) values ('990001', gen_random_uuid(), 'DEPARTMENT', 'x', 'x', '00000000-0000-7000-8000-000000000001', '2026-01-01')
            a second root                   | insert into org_unit (tenant_id, id, kind, code, name, valid_from) values ('990001', gen_random_uuid(), 'BUREAU_OFFICE', 'x', 'x', '2026-01-01')
            a code twice                    | insert into org_unit (tenant_id, id, kind, code, name, nature, parent_id, valid_from) values ('990001', gen_random_uuid(), 'DEPARTMENT', '219', 'x', 'OTHER', '00000000-0000-7000-8000-000000000001', '2026-01-01')
            a clerk of a unit at the bureau | insert into post (tenant_id, id, person_id, org_unit_id, role, valid_from) values ('990001', gen_random_uuid(), '00000000-0000-7000-8000-000000000009', '00000000-0000-7000-8000-000000000001', 'UNIT_CLERK', '2026-01-01')
            a post in an unknown role       | insert into post (tenant_id, id, person_id, org_unit_id, role, valid_from) values ('990001', gen_random_uuid(), '00000000-0000-7000-8000-000000000009', '00000000-0000-7000-8000-000000000001', 'KING', '2026-01-01')
            a unit assigned to an office    | insert into office_assignment (tenant_id, id, office_id, department_id, fiscal_year, revoked) values ('990001', gen_random_uuid(), '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000003', 2026, false)
            a year before the measure       | insert into office_assignment (tenant_id, id, office_id, department_id, fiscal_year, revoked) values ('990001', gen_random_uuid(), '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002', 2019, false)
            another bureau's department     | insert into org_unit (tenant_id, id, kind, code, name, nature, parent_id, valid_from) values ('990002', gen_random_uuid(), 'UNIT', 'x', 'x', 'OTHER', '00000000-0000-7000-8000-000000000002', '2026-01-01')
            another bureau's status         | update bureau set status = 'CLOSED' where id = '990002'
            another bureau's supervisor     | insert into supervision (id, supervisor, subject, valid_from) values (gen_random_uuid(), '990001', '990002', '2026-01-01')
            membership of another bureau    | insert into membership (person_id, bureau_id) values ('00000000-0000-7000-8000-000000000009', '990002')
            """)
    @Articles({"5", "6", "50"})
    void theDatabaseRefuses(String what, String sql) throws SQLException {
        try (Connection app = DATABASE.asApp();
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("set local jixiao.kind = 'OWN'; set local jixiao.tenant = '990001'");
            statement.execute(TREE);
            if (sql.startsWith("update")) {
                assertThat(statement.execute(sql) && statement.getUpdateCount() > 0)
                        .isFalse();
            } else {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as(what)
                        .isInstanceOf(SQLException.class)
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isIn("23503", "23505", "23514", "42501");
            }
        }
    }

    private static final TestDatabase DATABASE = withTwoBureaus();

    private static TestDatabase withTwoBureaus() {
        TestDatabase database = TestDatabase.create();
        database.execute("""
                set jixiao.kind = 'OWN'; set jixiao.tenant = '990001';
                insert into bureau (id, name, region, level, status, partition, joined_on) values
                    ('990001', 'a', 'a', 'COUNTY', 'TRIAL', 'main', '2020-07-01'),
                    ('990002', 'b', 'b', 'COUNTY', 'TRIAL', 'main', '2020-07-01')
                """);
        return database;
    }
}
