package cn.jixiao.core.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lower bureau's log of who looked at it. */
@Repository
class ReadLog {

    /** One look. */
    record Look(
            UUID id,
            Instant at,
            Instant businessAt,
            String readerBureau,
            String readerBureauName,
            String readerName,
            String readerRole,
            String topic,
            String recordKind,
            @Nullable UUID recordId,
            @Nullable String recordName) {}

    private final JdbcClient jdbc;

    ReadLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest looks behind one, newest first. */
    @Transactional
    public List<Look> page(Instant before, UUID after, int limit) {
        return jdbc.sql("""
                select r.id, r.at, r.business_at, r.reader_bureau, coalesce(b.name, r.reader_bureau) as bureau_name,
                    r.reader_name, r.reader_role, r.topic, r.record_kind, r.record_id, r.record_name
                from supervision_read r left join dir_bureau b on b.id = r.reader_bureau
                where r.tenant_id = jx_own_tenant() and (r.at < :before or (r.at = :before and r.id > :after))
                order by r.at desc, r.id
                limit :limit
                """)
                .param("before", Timestamp.from(before))
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Look(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("business_at").toInstant(),
                        row.getString("reader_bureau"),
                        row.getString("bureau_name"),
                        row.getString("reader_name"),
                        row.getString("reader_role"),
                        row.getString("topic"),
                        row.getString("record_kind"),
                        row.getObject("record_id", UUID.class),
                        row.getString("record_name")))
                .list();
    }
}
