package cn.jixiao.core.target;

import cn.jixiao.core.budget.OrgRef;
import cn.jixiao.core.directory.Reach;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far the declaring of a year has come, department by department, within a reach. */
@Repository
class Progress {

    /** One department's projects by where their targets are. */
    @Schema(name = "ProgressRow")
    record Row(
            OrgRef department,
            int expected,
            int unsent,
            int returned,
            int unitHead,
            int departmentReview,
            int finSector,
            int finPerf,
            int budgetReply,
            int approved) {}

    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public List<Row> of(int year, Reach reach) {
        WideReach.plan(jdbc);
        return jdbc.sql("""
                select d.id, d.code, d.name, p.*
                from (select s.department_id, count(*) as expected,
                        count(*) filter (where t.id is null or t.status = 'DRAFT') as unsent,
                        count(*) filter (where t.status = 'RETURNED') as returned,
                        count(*) filter (where t.step = 'UNIT_HEAD') as unit_head,
                        count(*) filter (where t.step = 'DEPARTMENT') as department,
                        count(*) filter (where t.step = 'FIN_SECTOR') as sector,
                        count(*) filter (where t.step = 'FIN_PERF') as performance,
                        count(*) filter (where t.step = 'BUDGET_REPLY') as reply,
                        count(*) filter (where t.status = 'APPROVED') as approved
                    from performance_subject s
                    left join target t on t.tenant_id = s.tenant_id and t.subject_id = s.id and t.status <> 'VOID'
                    where s.tenant_id = jx_own_tenant() and s.fiscal_year = :year and
                """ + Reach.over("s.org_unit_id", "s.id") + """
                     group by s.department_id) p
                join dir_org_unit d on d.tenant_id = jx_own_tenant() and d.id = p.department_id
                order by d.code
                """)
                .param("year", year)
                .param("reach", reach.array())
                .query((row, n) -> new Row(
                        new OrgRef(row.getObject("id", UUID.class), row.getString("code"), row.getString("name")),
                        row.getInt("expected"),
                        row.getInt("unsent"),
                        row.getInt("returned"),
                        row.getInt("unit_head"),
                        row.getInt("department"),
                        row.getInt("sector"),
                        row.getInt("performance"),
                        row.getInt("reply"),
                        row.getInt("approved")))
                .list();
    }
}
