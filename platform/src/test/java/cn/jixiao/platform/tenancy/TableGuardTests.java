package cn.jixiao.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.testing.RawSqlGuard;
import cn.jixiao.platform.testing.TableCatalogue;
import cn.jixiao.platform.testing.TableCatalogue.Classified;
import cn.jixiao.platform.testing.TableCatalogue.Kind;
import cn.jixiao.platform.testing.TenantTableGuard;
import cn.jixiao.platform.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue guard and the raw SQL guard over the platform's tables, and that each of their rules can turn red. */
class TableGuardTests {

    private static final String GOOD = """
            create table bad (tenant_id text not null, id uuid not null, other uuid, primary key (tenant_id, id));
            call jx_tenant_table('bad');
            grant select, insert on bad to jixiao_app;
            alter table bad owner to jixiao_migrator;
            """;

    @Test
    void everyTableOfThePlatformIsClassifiedAndForced() {
        TestDatabase database = TestDatabase.create("classpath:db/probe");
        assertThat(TenantTableGuard.violations(database, TableCatalogue.ofClassPath()))
                .isEmpty();
    }

    @Test
    void rawSqlAsTheAppRoleCrossesNoBorder() {
        TestDatabase database = TestDatabase.create("classpath:db/probe");
        assertThat(RawSqlGuard.violations(database, TableCatalogue.ofClassPath().tenantTables(), Set.of()))
                .isEmpty();
    }

    @Test
    void aGoodTableIsGood() {
        assertThat(withSeeded("select 1")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            CLASSIFIED  | create table stray (id uuid primary key); alter table stray owner to jixiao_migrator
            TENANT_ID   | alter table bad drop constraint bad_pkey; alter table bad alter column tenant_id drop not null
            PRIMARY_KEY | alter table bad drop constraint bad_pkey; alter table bad add primary key (id)
            FORCED      | alter table bad no force row level security
            FORCED      | alter table bad disable row level security
            POLICY      | drop policy own on bad
            POLICY      | drop policy own on bad; create policy own on bad for all to jixiao_app using (tenant_id = jx_own_tenant())
            KIND        | create policy loose on bad for select to jixiao_app using (tenant_id <> '')
            KIND        | create policy direct on bad for select to jixiao_app using (tenant_id = current_setting('jixiao.tenant', true))
            KIND        | create policy either on bad for select to jixiao_app using (tenant_id = jx_own_tenant() or other is null)
            KIND        | create policy all_of_us on bad for select using (tenant_id = jx_own_tenant())
            KIND        | create policy down on bad for update to jixiao_app using (tenant_id = any (jx_supervised('X'))) with check (tenant_id = any (jx_supervised('X')))
            KIND        | create policy sweep on bad for delete to jixiao_app using (jx_kind() = 'SYSTEM')
            VOLATILE    | create policy slow on bad for select to jixiao_app using (tenant_id = jx_own_tenant() and random() < 2)
            VOLATILE    | alter function jx_own_tenant() volatile
            FOREIGN_KEY | alter table probe_record add unique (id); alter table bad add foreign key (other) references probe_record (id)
            INDEX       | create index bad_other on bad (other)
            GRANT       | grant delete on bad to jixiao_app
            GRANT       | grant update (other) on bad to jixiao_app
            GRANT       | grant truncate on bad to jixiao_app
            GRANT       | grant select on bad to public
            GRANT       | grant select on bad to jixiao_dispatcher
            GRANT       | grant insert on bad to jixiao_backup
            OWNER       | alter table bad owner to jixiao_app
            VIEW        | create view bad_view as select id from bad; alter view bad_view owner to jixiao_migrator
            FUNCTION    | create function bad_definer() returns int language sql security definer as 'select 1'
            """)
    void aBadTableTurnsItsRuleRed(String rule, String damage) {
        assertThat(withSeeded(damage)).anyMatch(line -> line.startsWith(rule.strip() + " "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a policy dropped            | drop policy own on probe_record
            row security off            | alter table probe_record disable row level security
            a policy that lets all pass | create policy all_rows on probe_record for all to jixiao_app using (true) with check (true)
            the kind not tested         | drop policy own on probe_record; create policy own on probe_record for all to jixiao_app using (tenant_id = jx_setting('tenant')) with check (tenant_id = jx_setting('tenant'))
            silence instead of refusal  | create or replace function jx_own_tenant() returns text language sql stable as 'select nullif(current_setting(''jixiao.tenant'', true), '''')'
            the owner's role            | alter table probe_record owner to jixiao_app; alter table probe_record no force row level security
            """)
    void eachWayToLoseTheBorderTurnsRawSqlRed(String what, String damage) {
        TestDatabase database = TestDatabase.create("classpath:db/probe");
        database.execute(damage);
        assertThat(RawSqlGuard.violations(database, List.of("probe_record", "probe_line"), Set.of()))
                .as(what)
                .isNotEmpty();
    }

    private static List<String> withSeeded(String damage) {
        TestDatabase database = TestDatabase.create("classpath:db/probe");
        database.execute(GOOD + damage);
        Map<String, Classified> tables =
                new TreeMap<>(TableCatalogue.ofClassPath().tables());
        tables.put("bad", new Classified(Kind.TENANT, "insert select"));
        return TenantTableGuard.violations(database, new TableCatalogue(tables));
    }
}
