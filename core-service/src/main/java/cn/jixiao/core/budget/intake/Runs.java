package cn.jixiao.core.budget.intake;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The runs of the bureau's budget office: which file, whose, and how far. */
@Repository
class Runs {

    /** How far a run is: being read, not taken at all, looked at, or taken in. Its job says the rest. */
    enum Stage {
        READING,
        REFUSED,
        CHECK,
        APPLY
    }

    /** The formats of files. */
    @Schema(name = "BudgetFileFormat")
    enum Format {
        XLSX,
        CSV,
        JSON
    }

    /**
     * A run.
     *
     * @param rows rows read
     * @param spare sheets and columns that were not read
     * @param job that looks at it or takes it in
     */
    record Run(
            UUID id,
            int fiscalYear,
            Stage stage,
            String fileName,
            Format format,
            String sha256,
            int rows,
            List<String> spare,
            @Nullable UUID job,
            UUID personId,
            String personName,
            Instant createdAt) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Runs(JdbcClient jdbc, JsonMapper json, Clock systemClock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = systemClock;
    }

    /** Begins a run, of which nothing is known yet but its file. */
    @Transactional
    public UUID begin(int year, String fileName, Format format, String sha256, Acting acting) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into budget_run (tenant_id, id, org_unit_id, fiscal_year, stage, file_name, format, sha256, person_id,
                    person_name, created_at)
                values (jx_own_tenant(), ?, ?, ?, 'READING', ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        acting.post().orgUnitId(),
                        year,
                        fileName,
                        format.name(),
                        sha256,
                        acting.personId(),
                        acting.name(),
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Keeps what was read and which job goes on with it. */
    @Transactional
    public void goOn(UUID id, Stage stage, int rows, List<String> spare, UUID job) {
        jdbc.sql("update budget_run set stage = ?, rows_read = ?, spare = cast(? as jsonb), job_id = ?"
                        + " where tenant_id = jx_own_tenant() and id = ?")
                .params(stage.name(), rows, json.writeValueAsString(spare), job, id)
                .update();
    }

    /** Ends a run whose file is not taken. */
    @Transactional
    public void refuse(UUID id) {
        jdbc.sql("update budget_run set stage = 'REFUSED' where tenant_id = jx_own_tenant() and id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from budget_run_row where tenant_id = jx_own_tenant() and run_id = ?")
                .param(id)
                .update();
    }

    /** One of the bureau's runs whose file was taken. */
    @Transactional
    public Optional<Run> find(UUID id) {
        return jdbc.sql("select * from budget_run where tenant_id = jx_own_tenant() and id = ?"
                        + " and stage in ('CHECK', 'APPLY')")
                .param(id)
                .query(this::run)
                .optional();
    }

    /** The newest of a year. */
    @Transactional
    public List<Run> newest(int year, int limit) {
        return jdbc.sql("select * from budget_run where tenant_id = jx_own_tenant() and fiscal_year = ?"
                        + " and stage in ('CHECK', 'APPLY') order by id desc limit ?")
                .params(year, limit)
                .query(this::run)
                .list();
    }

    private Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getInt("fiscal_year"),
                Stage.valueOf(row.getString("stage")),
                row.getString("file_name"),
                Format.valueOf(row.getString("format")),
                row.getString("sha256"),
                row.getInt("rows_read"),
                List.of(json.readValue(row.getString("spare"), String[].class)),
                row.getObject("job_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getTimestamp("created_at").toInstant());
    }
}
