package cn.jixiao.core.target;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person typed and did not save yet: one buffer a person and target, overwritten, in no trail. */
@Repository
class Drafts {

    /** A buffer. */
    record Draft(JsonNode content, String baseEtag, Instant savedAt) {}

    private static final String REACHED =
            "exists (select 1 from target t where t.tenant_id = d.tenant_id and t.id = d.target_id and "
                    + Reach.over("t") + ")";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock systemClock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = systemClock;
    }

    @Transactional
    public Optional<Draft> find(UUID target, UUID person, Reach reach) {
        return jdbc.sql("""
                select content, base_etag, saved_at from target_draft d
                where tenant_id = jx_own_tenant() and target_id = :target and person_id = :person and
                """ + REACHED)
                .param("target", target)
                .param("person", person)
                .param("reach", reach.array())
                .query((row, n) -> new Draft(
                        json.readTree(row.getString(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    /**
     * Overwrites the buffer.
     *
     * @throws Refusal 404 when the target is out of reach
     */
    @Transactional
    public Instant keep(UUID target, UUID person, JsonNode content, String baseEtag, Reach reach) {
        Instant now = clock.instant();
        int kept = jdbc.sql("""
                insert into target_draft (tenant_id, id, target_id, org_unit_id, person_id, content, base_etag, saved_at)
                select t.tenant_id, :id, t.id, t.org_unit_id, :person, cast(:content as jsonb), :etag, :now
                from target t where t.tenant_id = jx_own_tenant() and t.id = :target and
                """ + Reach.over("t") + """
                 on conflict (tenant_id, target_id, person_id) do update set content = excluded.content,
                    base_etag = excluded.base_etag, saved_at = excluded.saved_at
                """)
                .param("id", Ids.next())
                .param("person", person)
                .param("content", json.writeValueAsString(content))
                .param("etag", baseEtag)
                .param("now", Timestamp.from(now))
                .param("target", target)
                .param("reach", reach.array())
                .update();
        if (kept != 1) {
            throw Refusal.notFound();
        }
        return now;
    }

    @Transactional
    public void drop(UUID target, UUID person, Reach reach) {
        jdbc.sql("""
                delete from target_draft d
                where tenant_id = jx_own_tenant() and target_id = :target and person_id = :person and
                """ + REACHED)
                .param("target", target)
                .param("person", person)
                .param("reach", reach.array())
                .update();
    }
}
