package cn.jixiao.core.document;

import cn.jixiao.storage.Bucket;
import cn.jixiao.storage.ObjectKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of evidence on its way into the archive, of the bureau whose turn it is. */
@Repository
class KeptRows {

    /** A file to be archived, and where its bytes are now. */
    record Kept(UUID attachment, Instant from, Bucket bucket, ObjectKey key, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptRows(JdbcClient jdbc, Clock systemClock) {
        this.jdbc = jdbc;
        this.clock = systemClock;
    }

    @Transactional
    List<Kept> toArchive(String tenant, int limit) {
        return jdbc.sql("""
                select a.id, a.kept_from, o.bucket, o.object_key, o.file_name
                from attachment a join stored_object o on o.tenant_id = a.tenant_id and o.id = a.object_id
                where a.tenant_id = jx_own_tenant() and a.kept_from is not null and a.archived_at is null and o.status = 'STORED'
                order by a.kept_from, a.id limit :limit
                """)
                .param("limit", limit)
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("kept_from").toInstant(),
                        Bucket.valueOf(row.getString("bucket")),
                        ObjectKey.parse(tenant, row.getString("object_key")),
                        row.getString("file_name")))
                .list();
    }

    /** The attachment's bytes are the copy's from now on. The working copy is nobody's: if it is not removed, the sweep does. */
    @Transactional
    void moved(Kept kept, ObjectKey copy) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                with taken as (
                    update stored_object set claimed_at = ? where tenant_id = jx_own_tenant() and object_key = ? returning id)
                update attachment a set object_id = taken.id from taken
                where a.tenant_id = jx_own_tenant() and a.id = ?
                """).params(now, copy.toString(), kept.attachment()).update();
        jdbc.sql("update stored_object set claimed_at = null where tenant_id = jx_own_tenant() and object_key = ?")
                .params(kept.key().toString())
                .update();
    }

    @Transactional
    void archived(Kept kept) {
        jdbc.sql("update attachment set archived_at = ? where tenant_id = jx_own_tenant() and id = ?")
                .params(Timestamp.from(clock.instant()), kept.attachment())
                .update();
    }
}
