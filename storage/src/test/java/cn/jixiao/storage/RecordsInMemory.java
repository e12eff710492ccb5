package cn.jixiao.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Records that keep the contract without a database. */
class RecordsInMemory implements ObjectRecords {

    private final Map<ObjectKey, ObjectRecord> rows = new LinkedHashMap<>();

    @Override
    public synchronized void pending(PendingObject object) {
        rows.put(object.key(), new ObjectRecord(object, ObjectStatus.PENDING, null, null, null));
    }

    @Override
    public boolean stored(StoredObject object, Instant at) {
        return move(
                object.key(),
                ObjectStatus.PENDING,
                row -> new ObjectRecord(row.announced(), ObjectStatus.STORED, object, null, null));
    }

    @Override
    public boolean abandoned(ObjectKey key, DeletionTrace trace) {
        return move(
                key,
                ObjectStatus.PENDING,
                row -> new ObjectRecord(row.announced(), ObjectStatus.DELETED, null, null, trace));
    }

    @Override
    public synchronized boolean deleted(ObjectKey key, DeletionTrace trace) {
        var row = rows.get(key);
        if (row != null && row.retainUntil() != null && row.retainUntil().isAfter(trace.at())) {
            return false;
        }
        return move(
                key,
                ObjectStatus.STORED,
                before -> new ObjectRecord(
                        before.announced(), ObjectStatus.DELETED, before.stored(), before.retainUntil(), trace));
    }

    @Override
    public boolean retained(ObjectKey key, RetentionHold hold) {
        return move(key, ObjectStatus.STORED, row -> {
            var before = row.retainUntil();
            var until = before != null && before.isAfter(hold.until()) ? before : hold.until();
            return new ObjectRecord(row.announced(), row.status(), row.stored(), until, null);
        });
    }

    @Override
    public synchronized Optional<ObjectRecord> find(ObjectKey key) {
        return Optional.ofNullable(rows.get(key));
    }

    @Override
    public synchronized List<PendingObject> pendingBefore(String tenant, Instant before, int limit) {
        return rows.values().stream()
                .filter(row -> row.status() == ObjectStatus.PENDING)
                .map(ObjectRecord::announced)
                .filter(row -> row.key().tenant().equals(tenant) && row.at().isBefore(before))
                .sorted(Comparator.comparing(PendingObject::at))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<ObjectKey, ObjectStatus> statuses(String tenant, Collection<ObjectKey> keys) {
        var statuses = new HashMap<ObjectKey, ObjectStatus>();
        for (var key : keys) {
            var row = rows.get(key);
            if (row != null && key.tenant().equals(tenant)) {
                statuses.put(key, row.status());
            }
        }
        return statuses;
    }

    synchronized List<ObjectRecord> all() {
        return List.copyOf(rows.values());
    }

    private synchronized boolean move(ObjectKey key, ObjectStatus from, UnaryOperator<ObjectRecord> transition) {
        var row = rows.get(key);
        if (row == null || row.status() != from) {
            return false;
        }
        rows.put(key, transition.apply(row));
        return true;
    }
}
