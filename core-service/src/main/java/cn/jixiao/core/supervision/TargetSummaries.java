package cn.jixiao.core.supervision;

import cn.jixiao.core.budget.SubjectsImported;
import cn.jixiao.core.target.TargetChanged;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a department's numbers for those above, in the transaction of the act that changed them. The row is locked first and
 * counted again after: two acts at once end with the right numbers.
 */
@Component
class TargetSummaries {

    private final JdbcClient jdbc;
    private final Clock clock;

    TargetSummaries(JdbcClient jdbc, Clock systemClock) {
        this.jdbc = jdbc;
        this.clock = systemClock;
    }

    @EventListener
    void on(TargetChanged changed) {
        count(changed.fiscalYear(), changed.departmentId());
    }

    @EventListener
    void on(SubjectsImported imported) {
        imported.departments().stream().sorted().forEach(department -> count(imported.fiscalYear(), department));
    }

    private void count(int year, UUID department) {
        jdbc.sql("""
                insert into target_summary (tenant_id, fiscal_year, department_id, projects, amount, draft, submitted,
                    returned, approved, approved_amount, updated_at)
                values (jx_own_tenant(), :year, :department, 0, 0, 0, 0, 0, 0, 0, :now)
                on conflict (tenant_id, fiscal_year, department_id) do update set updated_at = excluded.updated_at
                """)
                .param("year", year)
                .param("department", department)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                update target_summary m set projects = n.projects, amount = n.amount, draft = n.draft,
                    submitted = n.submitted, returned = n.returned, approved = n.approved,
                    approved_amount = n.approved_amount
                from (select count(*) as projects, coalesce(sum(s.amount), 0) as amount,
                        count(*) filter (where t.status = 'DRAFT') as draft,
                        count(*) filter (where t.status = 'SUBMITTED') as submitted,
                        count(*) filter (where t.status = 'RETURNED') as returned,
                        count(*) filter (where t.status = 'APPROVED') as approved,
                        coalesce(sum(t.amount) filter (where t.status = 'APPROVED'), 0) as approved_amount
                    from performance_subject s
                    left join target t on t.tenant_id = s.tenant_id and t.subject_id = s.id and t.status <> 'VOID'
                    where s.tenant_id = jx_own_tenant() and s.fiscal_year = :year and s.department_id = :department) n
                where m.tenant_id = jx_own_tenant() and m.fiscal_year = :year and m.department_id = :department
                """).param("year", year).param("department", department).update();
    }
}
