package cn.jixiao.core.review;

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
 * What somebody submitted and nobody has opened yet only he may take back: his successor may then as well. Who submitted it
 * stays who he is, so that he never reviews it.
 */
@Repository
class HandedSubmissions implements HandoverPart {

    private static final String SENT = """
            select c.record_id, s.code || ' ' || s.name from review_case c
            join performance_subject s on s.tenant_id = c.tenant_id and s.id = c.subject_id
            where c.tenant_id = jx_own_tenant() and :giver in (c.submitted_by, c.stand_in) and c.step is not null
                and c.opened_at is null and s.fiscal_year = :year and
            """ + Reach.over("c") + " for update of c";

    private final JdbcClient jdbc;
    private final Mandates mandates;

    HandedSubmissions(JdbcClient jdbc, Mandates mandates) {
        this.jdbc = jdbc;
        this.mandates = mandates;
    }

    @Override
    public List<HandoverLine> of(Giver giver, UUID taker) {
        List<HandoverLine> lines = new ArrayList<>();
        for (int year : years(giver)) {
            Mandate mandate = mandates.of(giver.acting(), year);
            if (mandate.fillsIn()) {
                lines.addAll(sent(giver, year, mandate.filled()));
            }
        }
        return lines;
    }

    private List<Integer> years(Giver giver) {
        return jdbc.sql("""
                select distinct s.fiscal_year from review_case c
                join performance_subject s on s.tenant_id = c.tenant_id and s.id = c.subject_id
                where c.tenant_id = jx_own_tenant() and :giver in (c.submitted_by, c.stand_in) and c.step is not null
                """)
                .param("giver", giver.personId())
                .query(Integer.class)
                .list();
    }

    private List<HandoverLine> sent(Giver giver, int year, Reach reach) {
        return jdbc.sql(SENT)
                .param("giver", giver.personId())
                .param("year", year)
                .param("reach", reach.array())
                .query((row, n) -> new HandoverLine(
                        HandoverLine.Kind.SENT_FORM, row.getObject(1, UUID.class), row.getString(2), null))
                .list();
    }

    @Override
    public void pass(Giver giver, UUID taker, String takerName, List<HandoverLine> going) {
        jdbc.sql(
                        "update review_case set stand_in = :taker where tenant_id = jx_own_tenant() and record_id = any (:records)"
                                + " and step is not null")
                .param("taker", taker)
                .param("records", going.stream().map(HandoverLine::recordId).toArray(UUID[]::new))
                .update();
    }
}
