package cn.jixiao.core.budget.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of runs, as the file has them, until they are in; those with faults until somebody has mended them. */
@Repository
class RunRows {

    /** A row as it was read. */
    record Staged(
            int seq,
            Layout layout,
            String sheet,
            int number,
            String code,
            String owner,
            List<@Nullable String> cells) {}

    /** A row that was not taken, or was there before in the same file. */
    record Fallen(
            int seq,
            Layout layout,
            String sheet,
            int number,
            List<@Nullable String> cells,
            Entry.Outcome outcome,
            List<Entry.Fault> faults) {}

    private static final String ROW =
            "select seq, layout, sheet, row_number, code, owner_code, cells from budget_run_row"
                    + " where tenant_id = jx_own_tenant() and run_id = :run";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps rows, at most 1,000 at a time. */
    @Transactional
    public void add(UUID run, List<Staged> rows) {
        jdbc.sql("""
                insert into budget_run_row (tenant_id, run_id, seq, layout, sheet, row_number, code, owner_code, cells)
                select jx_own_tenant(), :run, r.* from unnest(:seq::int[], :layout::text[], :sheet::text[], :number::int[],
                    :code::text[], :owner::text[], :cells::text[]) as r
                """)
                .param("run", run)
                .param("seq", rows.stream().map(Staged::seq).toArray(Integer[]::new))
                .param("layout", texts(rows.stream().map(row -> row.layout().name())))
                .param("sheet", texts(rows.stream().map(Staged::sheet)))
                .param("number", rows.stream().map(Staged::number).toArray(Integer[]::new))
                .param("code", texts(rows.stream().map(Staged::code)))
                .param("owner", texts(rows.stream().map(Staged::owner)))
                .param("cells", texts(rows.stream().map(row -> json.writeValueAsString(row.cells()))))
                .update();
    }

    private static String[] texts(Stream<String> values) {
        return values.toArray(String[]::new);
    }

    /** Forgets what became of the rows, to look at them again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(UUID run) {
        jdbc.sql("update budget_run_row set outcome = null, faults = null where tenant_id = jx_own_tenant()"
                        + " and run_id = :run and outcome is not null")
                .param("run", run)
                .update();
    }

    /** The next rows of a layout that nothing has become of, behind this one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Staged> next(UUID run, Layout layout, int after, int limit) {
        return jdbc.sql(ROW + " and layout = :layout and seq > :after and outcome is null order by seq limit :limit")
                .param("run", run)
                .param("layout", layout.name())
                .param("after", after)
                .param("limit", limit)
                .query(this::staged)
                .list();
    }

    /** All rows of a layout that belong to these projects and that nothing has become of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Staged> of(UUID run, Layout layout, Collection<String> owners) {
        return jdbc.sql(ROW + " and layout = :layout and owner_code = any (:owners) and outcome is null order by seq")
                .param("run", run)
                .param("layout", layout.name())
                .param("owners", owners.toArray(String[]::new))
                .query(this::staged)
                .list();
    }

    /** The first row of a layout with each of these codes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Staged> firsts(UUID run, Layout layout, Collection<String> codes) {
        return jdbc.sql("select distinct on (code)" + ROW.substring("select".length())
                        + " and layout = :layout and code = any (:codes) order by code, seq")
                .param("run", run)
                .param("layout", layout.name())
                .param("codes", codes.toArray(String[]::new))
                .query(this::staged)
                .list();
    }

    /** Of these projects those that a sound row of the layout names, with what that row belongs to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Staged> sound(UUID run, Layout layout, Collection<String> codes) {
        String column = layout == Layout.PROJECTS ? "code" : "owner_code";
        return jdbc.sql(ROW + " and layout = :layout and " + column + " = any (:codes)"
                        + " and outcome in ('CREATED', 'CHANGED', 'UNCHANGED') order by seq")
                .param("run", run)
                .param("layout", layout.name())
                .param("codes", codes.toArray(String[]::new))
                .query(this::staged)
                .list();
    }

    /** Keeps what became of rows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void became(UUID run, List<Entry> entries) {
        jdbc.sql("""
                update budget_run_row r set outcome = o.outcome, faults = o.faults
                from unnest(:seq::int[], :outcome::text[], :faults::text[]) as o (seq, outcome, faults)
                where r.tenant_id = jx_own_tenant() and r.run_id = :run and r.seq = o.seq
                """)
                .param("run", run)
                .param("seq", entries.stream().map(Entry::seq).toArray(Integer[]::new))
                .param(
                        "outcome",
                        texts(entries.stream().map(entry -> entry.outcome().name())))
                .param(
                        "faults",
                        entries.stream()
                                .map(entry -> entry.faults().isEmpty() ? null : json.writeValueAsString(entry.faults()))
                                .toArray(String[]::new))
                .update();
    }

    /** How many rows of each layout became what. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Layout, Map<Entry.Outcome, Integer>> counts(UUID run) {
        Map<Layout, Map<Entry.Outcome, Integer>> counts = new EnumMap<>(Layout.class);
        jdbc.sql("select layout, outcome, count(*) from budget_run_row where tenant_id = jx_own_tenant()"
                        + " and run_id = :run and outcome is not null group by layout, outcome")
                .param("run", run)
                .query(row -> {
                    counts.computeIfAbsent(Layout.valueOf(row.getString(1)), l -> new EnumMap<>(Entry.Outcome.class))
                            .put(Entry.Outcome.valueOf(row.getString(2)), row.getInt(3));
                });
        return counts;
    }

    /** Lets the rows go that are in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID run) {
        jdbc.sql("delete from budget_run_row where tenant_id = jx_own_tenant() and run_id = :run"
                        + " and outcome in ('CREATED', 'CHANGED', 'UNCHANGED')")
                .param("run", run)
                .update();
    }

    /** What was not taken, in the file's order. */
    @Transactional
    public List<Fallen> fallen(UUID run, int after, int limit) {
        return jdbc.sql("select seq, layout, sheet, row_number, cells, outcome, faults from budget_run_row"
                        + " where tenant_id = jx_own_tenant() and run_id = :run and outcome in ('FAULTY', 'REPEATED')"
                        + " and seq > :after order by seq limit :limit")
                .param("run", run)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Fallen(
                        row.getInt("seq"),
                        Layout.valueOf(row.getString("layout")),
                        row.getString("sheet"),
                        row.getInt("row_number"),
                        cells(row),
                        Entry.Outcome.valueOf(row.getString("outcome")),
                        Arrays.asList(json.readValue(row.getString("faults"), Entry.Fault[].class))))
                .list();
    }

    private Staged staged(ResultSet row, int n) throws SQLException {
        return new Staged(
                row.getInt("seq"),
                Layout.valueOf(row.getString("layout")),
                row.getString("sheet"),
                row.getInt("row_number"),
                row.getString("code"),
                row.getString("owner_code"),
                cells(row));
    }

    private List<@Nullable String> cells(ResultSet row) throws SQLException {
        return Arrays.asList((@Nullable String[]) json.readValue(row.getString("cells"), String[].class));
    }
}
