package cn.jixiao.core.budget;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.core.directory.PostHolders;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Names the bodies that have a budget line in a year and nobody to fill in or nobody in charge, so that none is silently
 * outside what the bureau asks for (Art. 6). A post counts while it is in force today, for that year, and its holder has an
 * account: the directory gives out no other.
 */
@RestController
@Articles("6")
class UncoveredBodyController {

    private static final String UNCOVERED = """
            with lines as (
                select org_unit_id, count(*) as subjects, sum(amount) as amount from performance_subject
                where tenant_id = jx_own_tenant() and fiscal_year = :year group by org_unit_id
            ), held as (
                select distinct org_unit_id, role from dir_post
                where tenant_id = jx_own_tenant() and
            """ + PostHolders.IN_FORCE + """
            ), bodies as (
                select u.id, u.code, u.name, u.kind, l.subjects, l.amount,
                    exists (select 1 from held h where h.org_unit_id = u.id
                        and h.role in ('UNIT_CLERK', 'DEPT_CLERK', 'NONBUDGET_CLERK')) as clerk,
                    u.kind = 'OUTSIDE_USER' or exists (select 1 from held h where h.org_unit_id = u.id
                        and h.role in ('UNIT_HEAD', 'DEPT_LEAD')) as head
                from lines l join dir_org_unit u on u.tenant_id = jx_own_tenant() and u.id = l.org_unit_id
            )
            select * from bodies where not (clerk and head) order by code, id
            """;

    private final Mandates mandates;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    UncoveredBodyController(Mandates mandates, JdbcClient jdbc, BusinessClock clock) {
        this.mandates = mandates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The bureau's bodies with money of the year that lack people, by code. */
    @GetMapping("/api/v1/core/uncovered-bodies")
    @Transactional
    public List<UncoveredBody> list(Acting acting, @RequestParam int year) {
        mandates.of(acting, year).require(Capability.COVERAGE_READ);
        return jdbc.sql(UNCOVERED)
                .param("year", year)
                .param("today", clock.today())
                .query(UncoveredBodyController::row)
                .list();
    }

    private static UncoveredBody row(ResultSet row, int n) throws SQLException {
        List<UncoveredBody.Missing> missing = new ArrayList<>();
        if (!row.getBoolean("clerk")) {
            missing.add(UncoveredBody.Missing.CLERK);
        }
        if (!row.getBoolean("head")) {
            missing.add(UncoveredBody.Missing.HEAD);
        }
        return new UncoveredBody(
                new OrgRef(row.getObject("id", UUID.class), row.getString("code"), row.getString("name")),
                row.getString("kind"),
                row.getInt("subjects"),
                row.getBigDecimal("amount"),
                missing);
    }
}
