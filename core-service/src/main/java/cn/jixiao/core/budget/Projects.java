package cn.jixiao.core.budget;

import cn.jixiao.core.directory.Reach;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads projects within a reach. */
@Repository
public class Projects {

    private static final String ONE = """
            select s.id, s.fiscal_year, s.code, s.name, s.attribute, s.amount,
                u.id as unit_id, u.code as unit_code, u.name as unit_name,
                d.id as dept_id, d.code as dept_code, d.name as dept_name,
                l.person_id as leader_id, l.person_name as leader_name,
                t.id as target_id, t.status as target_status, t.step as target_step, t.current_version
            from performance_subject s
            join dir_org_unit u on u.tenant_id = s.tenant_id and u.id = s.org_unit_id
            join dir_org_unit d on d.tenant_id = s.tenant_id and d.id = s.department_id
            left join subject_leader l on l.tenant_id = s.tenant_id and l.subject_id = s.id and l.valid_to is null
            left join target t on t.tenant_id = s.tenant_id and t.subject_id = s.id and t.status <> 'VOID'
            where s.tenant_id = jx_own_tenant() and
            """ + Reach.over("s.org_unit_id", "s.id");

    /** Where a page of the list begins: behind this code. */
    record After(String code) {}

    private final JdbcClient jdbc;

    Projects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The project, if it is within the reach. */
    @Transactional
    public Optional<Project> find(UUID id, Reach reach) {
        return jdbc.sql(ONE + " and s.id = :id")
                .param("reach", reach.array())
                .param("id", id)
                .query(Projects::project)
                .optional();
    }

    /** The year that a project is for; it tells nothing else, and whoever asks is asked for his reach in that year next. */
    @Transactional
    Optional<Integer> yearOf(UUID id) {
        return jdbc.sql("select fiscal_year from performance_subject where tenant_id = jx_own_tenant() and id = ?")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    /** The project of a year with this code, if it is within the reach. */
    @Transactional
    public Optional<Project> byCode(int year, String code, Reach reach) {
        return jdbc.sql(ONE + " and s.fiscal_year = :year and s.code = :code")
                .param("reach", reach.array())
                .param("year", year)
                .param("code", code)
                .query(Projects::project)
                .optional();
    }

    /** Projects of a year with this name in the reach; more than one when units use the same name. */
    @Transactional
    public List<Project> byName(int year, String name, Reach reach) {
        return jdbc.sql(ONE + " and s.fiscal_year = :year and s.name = :name order by s.code limit 3")
                .param("reach", reach.array())
                .param("year", year)
                .param("name", name)
                .query(Projects::project)
                .list();
    }

    /** A page of a year's projects by code. */
    @Transactional
    List<Project> list(int year, @Nullable String text, @Nullable After after, int limit, Reach reach) {
        return jdbc.sql(ONE + """
                 and s.fiscal_year = :year and s.code > :after
                 and (cast(:text as text) is null or s.name like '%' || :text || '%' or s.code like :text || '%'
                    or u.name like '%' || :text || '%')
                order by
                """ + reach.order(" s.code", " s.code || ''") + " limit :limit")
                .param("reach", reach.array())
                .param("year", year)
                .param("after", after == null ? "" : after.code())
                .param("text", text)
                .param("limit", limit)
                .query(Projects::project)
                .list();
    }

    /** Funding lines of a project. */
    @Transactional
    List<Line> lines(UUID subject, Reach reach) {
        return jdbc.sql("""
                select f.id, budget_type, fund_kind, level, fiscal, amount, f.code, f.run_id, b.file_name, f.source_sheet,
                    f.source_row
                from funding_line f left join budget_run b on b.tenant_id = f.tenant_id and b.id = f.run_id
                where f.tenant_id = jx_own_tenant() and subject_id = :subject and
                """ + Reach.over("f") + """
                 order by budget_type, fund_kind, f.id
                """)
                .param("subject", subject)
                .param("reach", reach.array())
                .query((row, n) -> new Line(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getBigDecimal(6),
                        row.getString(7),
                        MoneyBook.source(row)))
                .list();
    }

    /**
     * One line of a project's money, in yuan.
     *
     * @param code the budget system's; null where it handed over none
     * @param source the row of a file that it came from, where there is one
     */
    @Schema(name = "FundingLine")
    record Line(
            UUID id,
            String budgetType,
            String fundKind,
            String level,
            boolean fiscal,
            BigDecimal amount,
            @Nullable String code,
            MoneyBook.@Nullable Source source) {}

    private static Project project(ResultSet row, int n) throws SQLException {
        return new Project(
                row.getObject("id", UUID.class),
                row.getInt("fiscal_year"),
                row.getString("code"),
                row.getString("name"),
                row.getString("attribute"),
                new OrgRef(
                        row.getObject("unit_id", UUID.class), row.getString("unit_code"), row.getString("unit_name")),
                new OrgRef(
                        row.getObject("dept_id", UUID.class), row.getString("dept_code"), row.getString("dept_name")),
                row.getBigDecimal("amount"),
                leader(row),
                target(row));
    }

    private static Project.@Nullable Leader leader(ResultSet row) throws SQLException {
        UUID id = row.getObject("leader_id", UUID.class);
        return id == null ? null : new Project.Leader(id, row.getString("leader_name"));
    }

    private static Project.@Nullable TargetState target(ResultSet row) throws SQLException {
        UUID id = row.getObject("target_id", UUID.class);
        return id == null
                ? null
                : new Project.TargetState(
                        id,
                        row.getString("target_status"),
                        row.getString("target_step"),
                        row.getInt("current_version"));
    }
}
