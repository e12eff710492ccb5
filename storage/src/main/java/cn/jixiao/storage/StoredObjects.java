package cn.jixiao.storage;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Objects through their records: what has no record in this bureau is not there. */
public final class StoredObjects {

    private final DocumentStore store;
    private final ObjectRecords records;
    private final Clock clock;

    /** Objects of this store, recorded here; the clock is the system's, not the business's. */
    public StoredObjects(DocumentStore store, ObjectRecords records, Clock clock) {
        this.store = store;
        this.records = records;
        this.clock = clock;
    }

    /**
     * What the records say of a stored object.
     *
     * @throws ObjectMissing if it is not recorded as STORED
     */
    public StoredObject find(ObjectKey key) {
        var stored = stored(key).stored();
        if (stored == null) {
            throw new ObjectMissing(key.toString(), null);
        }
        return stored;
    }

    /**
     * {@return the bytes, to be closed; they are checked against the recorded digest as they pass}
     *
     * @throws ObjectMissing if it is not recorded as STORED
     */
    public InputStream open(ObjectKey key) {
        return store.open(find(key));
    }

    /**
     * Deletes an object and keeps its record with who and why. If the store goes away in the middle, the object is gone for
     * everybody at once and its bytes go with the next sweep.
     *
     * @param by who: a post
     * @param why the reason given
     * @return whether the bytes are gone already
     * @throws RetentionHolds if it must be kept until a date; nothing is changed then
     */
    public boolean remove(ObjectKey key, String by, String why) {
        var row = stored(key);
        var object = find(key);
        var now = clock.instant();
        demandFree(row.retainUntil(), now);
        if (object.bucket() == Bucket.ARCHIVE) {
            // A lock that the records do not know of still counts.
            demandFree(store.retainedUntil(object).orElse(null), now);
        }
        if (!records.deleted(key, new DeletionTrace(now, by, why))) {
            throw new ObjectMissing(key.toString(), null);
        }
        try {
            store.delete(object);
            return true;
        } catch (StoreUnavailable away) {
            return false;
        }
    }

    /**
     * Keeps an archived object until a date. The records hold in any case, the store too where it can.
     *
     * @param until the first instant at which it may go
     * @throws RetentionHolds if it is already kept for longer
     */
    public RetentionHold retain(ObjectKey key, Instant until) {
        var row = stored(key);
        var before = row.retainUntil();
        if (before != null && before.isAfter(until)) {
            throw new RetentionHolds(before);
        }
        var hold = store.retain(find(key), until);
        if (!records.retained(key, hold)) {
            throw new ObjectMissing(key.toString(), null);
        }
        return hold;
    }

    private ObjectRecord stored(ObjectKey key) {
        return records.find(key)
                .filter(row -> row.status() == ObjectStatus.STORED)
                .orElseThrow(() -> new ObjectMissing(key.toString(), null));
    }

    private static void demandFree(@Nullable Instant until, Instant now) {
        if (until != null && until.isAfter(now)) {
            throw new RetentionHolds(until);
        }
    }
}
