package cn.jixiao.core.target;

import cn.jixiao.core.directory.Giver;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.core.handover.HandoverLine;
import cn.jixiao.core.handover.HandoverPart;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Of targets only what was typed and not saved is a person's: it goes along, unless the taker is typing into the same target.
 * Targets are their body's, also those that came back to who submitted them; they are named so that nobody looks for them.
 */
@Repository
class HandedTargets implements HandoverPart {

    private static final String TYPED = """
            select t.id, s.code || ' ' || s.name, exists (select from target_draft o where o.tenant_id = d.tenant_id
                and o.target_id = d.target_id and o.person_id = :taker)
            from target_draft d join target t on t.tenant_id = d.tenant_id and t.id = d.target_id
            join performance_subject s on s.tenant_id = t.tenant_id and s.id = t.subject_id
            where d.tenant_id = jx_own_tenant() and d.person_id = :giver and t.fiscal_year = :year and
            """ + Reach.over("t") + " for update of d";

    private static final String RETURNED = """
            select t.id, s.code || ' ' || s.name
            from review_case c join target t on t.tenant_id = c.tenant_id and t.id = c.record_id and c.record_kind = 'TARGET'
            join performance_subject s on s.tenant_id = t.tenant_id and s.id = t.subject_id
            where c.tenant_id = jx_own_tenant() and c.submitted_by = :giver and t.status = 'RETURNED'
                and t.fiscal_year = :year and
            """ + Reach.over("t");

    private final JdbcClient jdbc;
    private final Mandates mandates;

    HandedTargets(JdbcClient jdbc, Mandates mandates) {
        this.jdbc = jdbc;
        this.mandates = mandates;
    }

    @Override
    public List<HandoverLine> of(Giver giver, UUID taker) {
        List<HandoverLine> lines = new ArrayList<>();
        for (int year : years(giver)) {
            Mandate mandate = mandates.of(giver.acting(), year);
            if (mandate.fillsIn()) {
                lines.addAll(typed(giver, taker, year, mandate.filled()));
                lines.addAll(returned(giver, year, mandate.filled()));
            }
        }
        return lines;
    }

    private List<Integer> years(Giver giver) {
        return jdbc.sql("""
                select t.fiscal_year from target_draft d
                join target t on t.tenant_id = d.tenant_id and t.id = d.target_id
                where d.tenant_id = jx_own_tenant() and d.person_id = :giver
                union
                select t.fiscal_year from review_case c
                join target t on t.tenant_id = c.tenant_id and t.id = c.record_id and c.record_kind = 'TARGET'
                where c.tenant_id = jx_own_tenant() and c.submitted_by = :giver and t.status = 'RETURNED'
                """)
                .param("giver", giver.personId())
                .query(Integer.class)
                .list();
    }

    private List<HandoverLine> typed(Giver giver, UUID taker, int year, Reach reach) {
        return jdbc.sql(TYPED)
                .param("giver", giver.personId())
                .param("taker", taker)
                .param("year", year)
                .param("reach", reach.array())
                .query((row, n) -> new HandoverLine(
                        HandoverLine.Kind.DRAFT,
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getBoolean(3) ? HandoverLine.Stays.TAKER_HAS_OWN : null))
                .list();
    }

    private List<HandoverLine> returned(Giver giver, int year, Reach reach) {
        return jdbc.sql(RETURNED)
                .param("giver", giver.personId())
                .param("year", year)
                .param("reach", reach.array())
                .query((row, n) -> new HandoverLine(
                        HandoverLine.Kind.RETURNED_FORM,
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        HandoverLine.Stays.WITH_BODY))
                .list();
    }

    @Override
    public void pass(Giver giver, UUID taker, String takerName, List<HandoverLine> going) {
        jdbc.sql("""
                update target_draft set person_id = :taker
                where tenant_id = jx_own_tenant() and person_id = :giver and target_id = any (:targets)
                """)
                .param("taker", taker)
                .param("giver", giver.personId())
                .param("targets", going.stream().map(HandoverLine::recordId).toArray(UUID[]::new))
                .update();
    }
}
