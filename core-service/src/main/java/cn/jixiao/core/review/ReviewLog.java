package cn.jixiao.core.review;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.time.BusinessClock;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events and comments of a record: only ever added. */
@Repository
public class ReviewLog {

    /** One transition, with who made it in which post. */
    public record Event(
            String action,
            String fromStep,
            @Nullable String toStep,
            @Nullable String reason,
            int versionNo,
            String personName,
            String role,
            String orgUnitName,
            Instant at,
            Instant businessAt) {}

    /** A comment on a field of a version. */
    public record Comment(
            UUID id,
            String field,
            String text,
            int versionNo,
            String personName,
            String role,
            String orgUnitName,
            Instant at,
            boolean resolved) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BusinessClock business;

    ReviewLog(JdbcClient jdbc, Clock systemClock, BusinessClock business) {
        this.jdbc = jdbc;
        this.clock = systemClock;
        this.business = business;
    }

    void add(ReviewCase at, String action, Move move, @Nullable String reason, Acting acting) {
        jdbc.sql("""
                insert into review_event (tenant_id, id, case_id, record_id, version_no, action, from_step, to_step, reason,
                    person_id, person_name, post_id, role, org_unit_name, at, business_at)
                values (jx_own_tenant(), :id, :case, :record, :version, :action, :from, :to, :reason,
                    :person, :name, :post, :role, :unit, :at, :businessAt)
                """)
                .param("id", Ids.next())
                .param("case", at.id())
                .param("record", at.record().id())
                .param("version", at.record().versionNo())
                .param("action", action)
                .param("from", move.from())
                .param("to", move.to())
                .param("reason", reason)
                .param("person", acting.personId())
                .param("name", acting.name())
                .param("post", acting.post().id())
                .param("role", acting.post().role())
                .param("unit", acting.post().orgUnitName())
                .param("at", Timestamp.from(clock.instant()))
                .param("businessAt", Timestamp.from(business.now()))
                .update();
    }

    void remark(ReviewCase at, List<Remark> remarks, Acting acting) {
        for (Remark remark : remarks) {
            jdbc.sql("""
                    insert into review_comment (tenant_id, id, case_id, record_id, version_no, field, text, person_id,
                        person_name, role, org_unit_name, at)
                    values (jx_own_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            Ids.next(),
                            at.id(),
                            at.record().id(),
                            at.record().versionNo(),
                            remark.field(),
                            remark.text(),
                            acting.personId(),
                            acting.name(),
                            acting.post().role(),
                            acting.post().orgUnitName(),
                            Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** Everything that happened to a record, oldest first. */
    public List<Event> events(UUID record, Reach reach) {
        return jdbc.sql("""
                select e.* from review_event e join review_case c on c.tenant_id = e.tenant_id and c.id = e.case_id
                where e.tenant_id = jx_own_tenant() and e.record_id = :record and c.org_unit_id = any (:reach)
                order by e.id
                """)
                .param("record", record)
                .param("reach", reach.array())
                .query((row, n) -> new Event(
                        row.getString("action"),
                        row.getString("from_step"),
                        row.getString("to_step"),
                        row.getString("reason"),
                        row.getInt("version_no"),
                        row.getString("person_name"),
                        row.getString("role"),
                        row.getString("org_unit_name"),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("business_at").toInstant()))
                .list();
    }

    /** Comments on a record, oldest first. */
    public List<Comment> comments(UUID record, Reach reach) {
        return jdbc.sql("""
                select r.* from review_comment r join review_case c on c.tenant_id = r.tenant_id and c.id = r.case_id
                where r.tenant_id = jx_own_tenant() and r.record_id = :record and c.org_unit_id = any (:reach)
                order by r.id
                """)
                .param("record", record)
                .param("reach", reach.array())
                .query((row, n) -> new Comment(
                        row.getObject("id", UUID.class),
                        row.getString("field"),
                        row.getString("text"),
                        row.getInt("version_no"),
                        row.getString("person_name"),
                        row.getString("role"),
                        row.getString("org_unit_name"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("resolved")))
                .list();
    }
}
