package cn.jixiao.core.budget.intake;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes what a layout keeps in a table of its own, many rows a statement. */
@Repository
class LedgerTable {

    /**
     * A row that is there.
     *
     * @param owner code of its project, or of its body where it belongs to none
     * @param said what it says in the columns that the layout keeps
     * @param run that brought it, null where none did
     */
    record Known(
            String code,
            String owner,
            List<@Nullable String> said,
            @Nullable UUID run) {}

    /**
     * A row that goes in.
     *
     * @param subject null where it belongs to a body and to no project
     */
    record Placed(Entry entry, @Nullable UUID subject, UUID unit) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerTable(JdbcClient jdbc, Clock systemClock) {
        this.jdbc = jdbc;
        this.clock = systemClock;
    }

    /** The rows that are there with the codes of these. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Known> known(Batch batch) {
        Layout layout = batch.layout();
        boolean ofProject = layout.owner().equals(Columns.PROJECT);
        String said = layout.kept().stream()
                .map(column -> "t." + column.field() + "::text")
                .collect(Collectors.joining(", "));
        return jdbc
                .sql("select t.code, " + (ofProject ? "s" : "u") + ".code, array[" + said + "], t.run_id from "
                        + layout.table()
                        + " t join dir_org_unit u on u.tenant_id = t.tenant_id and u.id = t.org_unit_id"
                        + (ofProject
                                ? " join performance_subject s on s.tenant_id = t.tenant_id and s.id = t.subject_id"
                                : "")
                        + " where t.tenant_id = jx_own_tenant() and t.fiscal_year = :year and t.code = any (:codes) and "
                        + Reach.over("t.org_unit_id", ofProject ? "t.subject_id" : "t.id"))
                .param("year", batch.year())
                .param("codes", batch.named(layout.key()).toArray(String[]::new))
                .param("reach", batch.reach().array())
                .query((row, n) -> new Known(
                        row.getString(1),
                        row.getString(2),
                        Arrays.asList((@Nullable String[]) row.getArray(3).getArray()),
                        row.getObject(4, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::code, Function.identity()));
    }

    /** Adds rows; one that is there with its code gets what the row says, where the table lets rows change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Batch batch, List<Placed> rows, boolean changeable) {
        if (rows.isEmpty() || rows.stream().anyMatch(row -> !batch.reach().covers(row.unit(), row.unit()))) {
            throwUnless(rows.isEmpty());
            return;
        }
        Layout layout = batch.layout();
        boolean ofProject = layout.owner().equals(Columns.PROJECT);
        List<Column> kept = layout.kept();
        List<String> into = new ArrayList<>(List.of("tenant_id", "fiscal_year", "run_id"));
        List<String> from = new ArrayList<>(List.of("jx_own_tenant()", ":year", ":run"));
        stamps(layout).forEach((column, value) -> {
            into.add(column);
            from.add(value);
        });
        List<String> arrays = new ArrayList<>();
        column("id", "uuid", into, from, arrays);
        column("code", "text", into, from, arrays);
        column("org_unit_id", "uuid", into, from, arrays);
        column("source_sheet", "text", into, from, arrays);
        column("source_row", "int", into, from, arrays);
        if (ofProject) {
            column("subject_id", "uuid", into, from, arrays);
        }
        kept.forEach(column -> column(column.field(), column.kind().sqlType(), into, from, arrays));
        String conflict = changeable
                ? " on conflict (tenant_id, fiscal_year, code) do update set run_id = excluded.run_id,"
                        + " source_sheet = excluded.source_sheet, source_row = excluded.source_row, updated_at = excluded.updated_at, "
                        + kept.stream()
                                .map(column -> column.field() + " = excluded." + column.field())
                                .collect(Collectors.joining(", "))
                : "";
        JdbcClient.StatementSpec insert = jdbc.sql("insert into " + layout.table() + " (" + String.join(", ", into)
                        + ") select " + String.join(", ", from) + " from unnest("
                        + arrays.stream().map(name -> ":" + name + "::text[]").collect(Collectors.joining(", "))
                        + ") as x (" + String.join(", ", arrays) + ")" + conflict)
                .param("year", batch.year())
                .param("run", batch.run())
                .param("now", Timestamp.from(clock.instant()))
                .param("person", batch.person())
                .param("id", texts(rows, row -> Ids.next().toString()))
                .param("code", texts(rows, row -> row.entry().text(layout.key())))
                .param("org_unit_id", texts(rows, row -> row.unit().toString()))
                .param("source_sheet", texts(rows, row -> row.entry().sheet()))
                .param(
                        "source_row",
                        texts(rows, row -> String.valueOf(row.entry().number())));
        if (ofProject) {
            insert = insert.param("subject_id", texts(rows, row -> String.valueOf(row.subject())));
        }
        for (Column column : kept) {
            insert = insert.param(column.field(), texts(rows, row -> row.entry().value(column)));
        }
        insert.update();
    }

    /** What a table keeps of when and by whom, or in which order, a row came. */
    private static Map<String, String> stamps(Layout layout) {
        return switch (layout) {
            case REPLIES -> Map.of("entered_at", ":now", "entered_by", ":person");
            case FUNDING_LINES ->
                Map.of("position", "row_number() over (partition by x.subject_id order by x.source_row::int)");
            default -> Map.of("updated_at", ":now");
        };
    }

    private static void throwUnless(boolean nothing) {
        if (!nothing) {
            throw new IllegalArgumentException("a row of a body out of reach");
        }
    }

    private static void column(String name, String type, List<String> into, List<String> from, List<String> arrays) {
        into.add(name);
        from.add("x." + name + "::" + type);
        arrays.add(name);
    }

    private static @Nullable String[] texts(List<Placed> rows, Function<Placed, @Nullable String> value) {
        @Nullable String[] texts = new String[rows.size()];
        for (int n = 0; n < texts.length; n++) {
            texts[n] = value.apply(rows.get(n));
        }
        return texts;
    }
}
