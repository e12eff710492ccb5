package cn.jixiao.core.review;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads where a record stands, with comments, opinions and the last event, in one statement. */
@Repository
class Standings {

    /** A step as a case keeps it. */
    record Kept(String key, String name, String capability) {}

    private static final String STANDING = """
            select c.id, c.chain, c.step, c.return_steps, c.submitted_by, c.stand_in, c.opened_at, c.row_version,
                (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'field', r.field, 'text', r.text,
                        'versionNo', r.version_no, 'personName', r.person_name, 'role', r.role,
                        'orgUnitName', r.org_unit_name, 'at', r.at, 'resolved', r.resolved) order by r.id), '[]')
                    from review_comment r where r.tenant_id = c.tenant_id and r.case_id = c.id) as comments,
                (select coalesce(jsonb_agg(EVENT order by e.id), '[]') from review_event e
                    where e.tenant_id = c.tenant_id and e.case_id = c.id and e.action = 'AGREE'
                        and (e.reason is not null or e.grades is not null)) as opinions,
                (select EVENT from review_event e where e.tenant_id = c.tenant_id and e.case_id = c.id
                    order by e.id desc limit 1) as last
            from review_case c
            where c.tenant_id = jx_own_tenant() and c.record_kind = :kind and c.record_id = :record
                and
            """.replace("EVENT", ReviewLog.EVENT) + Reach.over("c");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Chains chains;

    Standings(JdbcClient jdbc, JsonMapper json, Chains chains) {
        this.jdbc = jdbc;
        this.json = json;
        this.chains = chains;
    }

    Standing of(Reviewed record, Reach reach) {
        return jdbc.sql(STANDING)
                .param("kind", record.kind())
                .param("record", record.id())
                .param("reach", reach.array())
                .query((row, n) -> standing(record, row))
                .optional()
                .orElseGet(() -> new Standing(record, chains.of(record), null, List.of(), List.of(), null));
    }

    private Standing standing(Reviewed record, ResultSet row) throws SQLException {
        Chain kept = chain(row.getString("chain"));
        Chain chain = record.fillIn() ? kept.headFirst() : kept;
        ReviewCase place = new ReviewCase(
                row.getObject("id", UUID.class),
                record,
                chain,
                row.getString("step"),
                List.copyOf(
                        Arrays.asList((String[]) row.getArray("return_steps").getArray())),
                row.getObject("submitted_by", UUID.class),
                row.getObject("stand_in", UUID.class),
                row.getTimestamp("opened_at") != null,
                row.getInt("row_version"));
        String last = row.getString("last");
        return new Standing(
                record,
                chain,
                place,
                json.readValue(row.getString("comments"), new TypeReference<List<ReviewLog.Comment>>() {}),
                json.readValue(row.getString("opinions"), new TypeReference<List<ReviewLog.Event>>() {}),
                last == null ? null : json.readValue(last, ReviewLog.Event.class));
    }

    private Chain chain(String text) {
        List<Kept> kept = json.readValue(text, new TypeReference<>() {});
        return new Chain(kept.stream()
                .map(step -> new ChainStep(step.key(), step.name(), Capability.valueOf(step.capability())))
                .toList());
    }
}
