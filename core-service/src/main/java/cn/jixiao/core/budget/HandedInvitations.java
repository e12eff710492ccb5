package cn.jixiao.core.budget;

import cn.jixiao.core.directory.Giver;
import cn.jixiao.core.handover.HandoverLine;
import cn.jixiao.core.handover.HandoverPart;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.time.BusinessClock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What somebody of a body outside the budget is invited to (Art. 13). His invitation ends the day before, his successor's lasts
 * from today to the same day; who is invited himself keeps his own.
 */
@Repository
@Articles("13")
class HandedInvitations implements HandoverPart {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    HandedInvitations(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<HandoverLine> of(Giver giver, UUID taker) {
        return jdbc.sql("""
                select i.id, s.code || ' ' || s.name, exists (select from subject_invitation o
                    where o.tenant_id = i.tenant_id and o.subject_id = i.subject_id and o.org_unit_id = i.org_unit_id
                        and o.person_id = :taker and (o.valid_to is null or o.valid_to >= :today))
                from subject_invitation i
                join performance_subject s on s.tenant_id = i.tenant_id and s.id = i.subject_id
                where i.tenant_id = jx_own_tenant() and i.person_id = :giver and i.org_unit_id = :body
                    and :role = 'NONBUDGET_CLERK' and (i.valid_to is null or i.valid_to >= :today)
                    and (cast(:year as integer) is null or s.fiscal_year = :year)
                for update of i
                """)
                .param("taker", taker)
                .param("today", clock.today())
                .param("giver", giver.personId())
                .param("body", giver.orgUnitId())
                .param("role", giver.role())
                .param("year", giver.fiscalYear())
                .query((row, n) -> new HandoverLine(
                        HandoverLine.Kind.INVITATION,
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getBoolean(3) ? HandoverLine.Stays.TAKER_HAS_OWN : null))
                .list();
    }

    @Override
    public void pass(Giver giver, UUID taker, String takerName, List<HandoverLine> going) {
        for (HandoverLine line : going) {
            jdbc.sql("""
                    insert into subject_invitation (tenant_id, id, subject_id, org_unit_id, person_id, person_name, valid_from,
                        valid_to)
                    select tenant_id, :id, subject_id, org_unit_id, :taker, :name, greatest(valid_from, :today), valid_to
                    from subject_invitation where tenant_id = jx_own_tenant() and id = :from
                    """)
                    .param("id", Ids.next())
                    .param("taker", taker)
                    .param("name", takerName)
                    .param("today", clock.today())
                    .param("from", line.recordId())
                    .update();
            jdbc.sql("""
                    update subject_invitation set valid_to = greatest(valid_from, cast(:today as date) - 1),
                        row_version = row_version + 1
                    where tenant_id = jx_own_tenant() and id = :id
                    """)
                    .param("today", clock.today())
                    .param("id", line.recordId())
                    .update();
        }
    }
}
