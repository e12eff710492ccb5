package cn.jixiao.core.document;

import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.storage.Bucket;
import cn.jixiao.storage.DeletionTrace;
import cn.jixiao.storage.ObjectKey;
import cn.jixiao.storage.ObjectRecord;
import cn.jixiao.storage.ObjectRecords;
import cn.jixiao.storage.ObjectStatus;
import cn.jixiao.storage.PendingObject;
import cn.jixiao.storage.RetentionHold;
import cn.jixiao.storage.StoredObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows about objects. Each step commits by itself: the store cannot be rolled back, so its row must not be either. */
@Component
class ObjectRows implements ObjectRecords {

    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    ObjectRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void pending(PendingObject object) {
        in(() -> jdbc.sql("""
                insert into stored_object (tenant_id, id, bucket, object_key, file_name, brought_by, announced_at, status)
                values (jx_own_tenant(), :id, :bucket, :key, :name, :by, :at, 'PENDING')
                """)
                .param("id", of(object.key()).id())
                .param("bucket", object.bucket().name())
                .param("key", object.key().toString())
                .param("name", object.fileName())
                .param("by", object.by())
                .param("at", Timestamp.from(object.at()))
                .update());
    }

    @Override
    public boolean stored(StoredObject object, Instant at) {
        return one(() -> jdbc.sql("""
                update stored_object set status = 'STORED', stored_at = :at, size = :size, content_type = :type,
                    sha256 = :sha256, sm3 = :sm3, version_id = :version
                where tenant_id = jx_own_tenant() and id = :id and status = 'PENDING'
                """)
                .param("id", of(object.key()).id())
                .param("at", Timestamp.from(at))
                .param("size", object.size())
                .param("type", object.contentType())
                .param("sha256", object.sha256())
                .param("sm3", object.sm3())
                .param("version", object.versionId())
                .update());
    }

    @Override
    public boolean abandoned(ObjectKey key, DeletionTrace trace) {
        return one(() -> end("status = 'PENDING'", key, trace));
    }

    @Override
    public boolean deleted(ObjectKey key, DeletionTrace trace) {
        return one(() -> end("status = 'STORED' and (retain_until is null or retain_until <= :at)", key, trace));
    }

    private int end(String when, ObjectKey key, DeletionTrace trace) {
        return jdbc.sql("""
                update stored_object set status = 'DELETED', deleted_at = :at, deleted_by = :by, deleted_why = :why
                where tenant_id = jx_own_tenant() and id = :id and
                """ + when)
                .param("id", of(key).id())
                .param("at", Timestamp.from(trace.at()))
                .param("by", trace.by())
                .param("why", trace.why())
                .update();
    }

    @Override
    public boolean retained(ObjectKey key, RetentionHold hold) {
        return one(() -> jdbc.sql("""
                update stored_object set
                    retained_by = case when retain_until > :until then retained_by else :holder end,
                    retain_until = greatest(retain_until, :until)
                where tenant_id = jx_own_tenant() and id = :id and status = 'STORED'
                """)
                .param("id", of(key).id())
                .param("until", Timestamp.from(hold.until()))
                .param("holder", hold.holder().name())
                .update());
    }

    @Override
    public Optional<ObjectRecord> find(ObjectKey key) {
        return in(() -> jdbc.sql("select * from stored_object where tenant_id = jx_own_tenant() and id = :id")
                .param("id", of(key).id())
                .query((row, n) -> record(row))
                .optional());
    }

    @Override
    public List<PendingObject> pendingBefore(String tenant, Instant before, int limit) {
        demandOwn(tenant);
        return in(() -> jdbc.sql("""
                select * from stored_object where tenant_id = jx_own_tenant() and status = 'PENDING' and announced_at < :before
                order by announced_at, id limit :limit
                """)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, n) -> announced(row))
                .list());
    }

    /** Objects that were stored before this time and that nothing refers to: a process died before it could. */
    List<ObjectKey> unclaimedBefore(String tenant, Instant before, int limit) {
        demandOwn(tenant);
        return in(() -> jdbc.sql("""
                select object_key from stored_object where tenant_id = jx_own_tenant() and status = 'STORED'
                    and claimed_at is null and stored_at < :before order by stored_at limit :limit
                """)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, n) -> ObjectKey.parse(tenant, row.getString(1)))
                .list());
    }

    @Override
    public Map<ObjectKey, ObjectStatus> statuses(String tenant, Collection<ObjectKey> keys) {
        demandOwn(tenant);
        String[] texts = keys.stream().map(ObjectKey::toString).toArray(String[]::new);
        return in(() -> jdbc
                .sql("""
                select object_key, status from stored_object
                where tenant_id = jx_own_tenant() and object_key = any (:keys)
                """)
                .param("keys", texts)
                .query((row, n) ->
                        Map.entry(ObjectKey.parse(tenant, row.getString(1)), ObjectStatus.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static ObjectRecord record(ResultSet row) throws SQLException {
        Instant retained = instant(row.getTimestamp("retain_until"));
        Instant deleted = instant(row.getTimestamp("deleted_at"));
        PendingObject announced = announced(row);
        return new ObjectRecord(
                announced,
                ObjectStatus.valueOf(row.getString("status")),
                row.getString("sha256") == null ? null : stored(row, announced),
                retained,
                deleted == null
                        ? null
                        : new DeletionTrace(deleted, row.getString("deleted_by"), row.getString("deleted_why")));
    }

    private static PendingObject announced(ResultSet row) throws SQLException {
        return new PendingObject(
                Bucket.valueOf(row.getString("bucket")),
                ObjectKey.parse(row.getString("tenant_id"), row.getString("object_key")),
                row.getString("file_name"),
                row.getString("brought_by"),
                row.getTimestamp("announced_at").toInstant());
    }

    private static StoredObject stored(ResultSet row, PendingObject announced) throws SQLException {
        return new StoredObject(
                announced.bucket(),
                announced.key(),
                row.getLong("size"),
                row.getString("content_type"),
                row.getString("sha256"),
                row.getString("sm3"),
                row.getString("version_id"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** A key of another bureau never reaches a statement, though row-level security would hold there too. */
    private static ObjectKey of(ObjectKey key) {
        demandOwn(key.tenant());
        return key;
    }

    private static void demandOwn(String tenant) {
        if (!(Door.current() instanceof Scope.Own scope) || !scope.tenant().equals(tenant)) {
            throw new IllegalStateException("objects are recorded as the bureau that owns them");
        }
    }

    private boolean one(Supplier<Integer> work) {
        return in(work) == 1;
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(own.execute(status -> work.get()));
    }
}
