package cn.jixiao.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Passes everything on, so that a test can break one thing. */
class ForwardingRecords implements ObjectRecords {

    private final ObjectRecords records;

    ForwardingRecords(ObjectRecords records) {
        this.records = records;
    }

    @Override
    public void pending(PendingObject object) {
        records.pending(object);
    }

    @Override
    public boolean stored(StoredObject object, Instant at) {
        return records.stored(object, at);
    }

    @Override
    public boolean abandoned(ObjectKey key, DeletionTrace trace) {
        return records.abandoned(key, trace);
    }

    @Override
    public boolean deleted(ObjectKey key, DeletionTrace trace) {
        return records.deleted(key, trace);
    }

    @Override
    public boolean retained(ObjectKey key, RetentionHold hold) {
        return records.retained(key, hold);
    }

    @Override
    public Optional<ObjectRecord> find(ObjectKey key) {
        return records.find(key);
    }

    @Override
    public List<PendingObject> pendingBefore(String tenant, Instant before, int limit) {
        return records.pendingBefore(tenant, before, limit);
    }

    @Override
    public Map<ObjectKey, ObjectStatus> statuses(String tenant, Collection<ObjectKey> keys) {
        return records.statuses(tenant, keys);
    }
}
