package cn.jixiao.core.budget.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes projects, many a statement. */
@Repository
class ProjectTable {

    /** A project that goes in, with the id that it has or gets. */
    record Placed(Entry entry, UUID id, UUID unit, UUID department, String digest) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ProjectTable(JdbcClient jdbc, Clock systemClock) {
        this.jdbc = jdbc;
        this.clock = systemClock;
    }

    /** Adds projects and changes those that are there; the responsible body stays (Art. 5). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Batch batch, List<Placed> rows) {
        if (rows.stream().anyMatch(row -> !batch.reach().covers(row.unit(), row.id()))) {
            throw new IllegalArgumentException("a project of a body out of reach");
        }
        JdbcClient.StatementSpec insert = jdbc.sql("""
                        insert into performance_subject (tenant_id, kind, fiscal_year, run_id, created_at, updated_at, id,
                            code, org_unit_id, department_id, content_digest, source_sheet, source_row, name, category,
                            attribute, period_from, period_to, amount)
                        select jx_own_tenant(), 'PROJECT', :year, :run, :now, :now, x.id::uuid, x.code, x.unit::uuid,
                            x.department::uuid, x.digest, x.sheet, x.row::int, x.name, x.category, x.attribute,
                            x.period_from::date, x.period_to::date, x.amount::numeric
                        from unnest(:id::text[], :code::text[], :unit::text[], :department::text[], :digest::text[],
                            :sheet::text[], :row::text[], :name::text[], :category::text[], :attribute::text[],
                            :period_from::text[], :period_to::text[], :amount::text[])
                            as x (id, code, unit, department, digest, sheet, row, name, category, attribute, period_from,
                            period_to, amount)
                        on conflict (tenant_id, fiscal_year, kind, code) do update set name = excluded.name,
                            category = excluded.category, attribute = excluded.attribute, amount = excluded.amount,
                            period_from = excluded.period_from, period_to = excluded.period_to,
                            content_digest = excluded.content_digest, updated_at = excluded.updated_at,
                            run_id = excluded.run_id, source_sheet = excluded.source_sheet,
                            source_row = excluded.source_row
                        """)
                .param("year", batch.year())
                .param("run", batch.run())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", texts(rows, row -> row.id().toString()))
                .param("code", texts(rows, row -> row.entry().text(Layout.PROJECTS.key())))
                .param("unit", texts(rows, row -> row.unit().toString()))
                .param("department", texts(rows, row -> row.department().toString()))
                .param("digest", texts(rows, Placed::digest))
                .param("sheet", texts(rows, row -> row.entry().sheet()))
                .param("row", texts(rows, row -> String.valueOf(row.entry().number())));
        for (Column column : Layout.PROJECTS.kept()) {
            insert = insert.param(column.field(), texts(rows, row -> row.entry().value(column)));
        }
        insert.update();
    }

    private static @Nullable String[] texts(List<Placed> rows, Function<Placed, @Nullable String> value) {
        @Nullable String[] texts = new String[rows.size()];
        for (int n = 0; n < texts.length; n++) {
            texts[n] = value.apply(rows.get(n));
        }
        return texts;
    }
}
