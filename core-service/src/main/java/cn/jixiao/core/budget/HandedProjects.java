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
 * The projects that somebody answers for (Art. 14 (2)). His term ends the day before and his successor's begins today; no term
 * is ever removed, since responsibility lasts. They go along with the post of a project's leader; who has no such post gives
 * them away with any post at the body that the project is of.
 */
@Repository
@Articles("14")
class HandedProjects implements HandoverPart {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    HandedProjects(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<HandoverLine> of(Giver giver, UUID taker) {
        return jdbc.sql("""
                select s.id, s.code || ' ' || s.name from subject_leader l
                join performance_subject s on s.tenant_id = l.tenant_id and s.id = l.subject_id
                where l.tenant_id = jx_own_tenant() and l.person_id = :giver and l.valid_to is null
                    and (cast(:year as integer) is null or s.fiscal_year = :year)
                    and (s.org_unit_id = :body or :role = 'PROJECT_LEADER')
                    and not exists (select from dir_post p where p.tenant_id = l.tenant_id and p.person_id = l.person_id
                        and p.role = 'PROJECT_LEADER' and p.id <> :post and (p.valid_to is null or p.valid_to >= :today)
                        and (:role <> 'PROJECT_LEADER' or s.org_unit_id <> :body))
                for update of l
                """)
                .param("giver", giver.personId())
                .param("year", giver.fiscalYear())
                .param("body", giver.orgUnitId())
                .param("role", giver.role())
                .param("post", giver.postId())
                .param("today", clock.today())
                .query((row, n) -> new HandoverLine(
                        HandoverLine.Kind.PROJECT_LEADER, row.getObject(1, UUID.class), row.getString(2), null))
                .list();
    }

    @Override
    public void pass(Giver giver, UUID taker, String takerName, List<HandoverLine> going) {
        jdbc.sql("""
                update subject_leader set valid_to = greatest(valid_from, cast(:today as date) - 1)
                where tenant_id = jx_own_tenant() and person_id = :giver and valid_to is null
                    and subject_id = any (:subjects)
                """)
                .param("today", clock.today())
                .param("giver", giver.personId())
                .param("subjects", going.stream().map(HandoverLine::recordId).toArray(UUID[]::new))
                .update();
        for (HandoverLine line : going) {
            jdbc.sql("""
                    insert into subject_leader (tenant_id, id, subject_id, person_id, person_name, valid_from)
                    values (jx_own_tenant(), ?, ?, ?, ?, ?)
                    """)
                    .params(Ids.next(), line.recordId(), taker, takerName, clock.today())
                    .update();
        }
    }
}
