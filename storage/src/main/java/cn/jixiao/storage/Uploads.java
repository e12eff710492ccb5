package cn.jixiao.storage;

import java.time.Clock;

/**
 * Brings a file in so that at every moment a record knows of every object: the record first, then the object, then the record
 * that it is there. A process that dies in between leaves a PENDING record, which {@link Sweeper} finds.
 */
public final class Uploads {

    private final DocumentStore store;
    private final ObjectRecords records;
    private final Clock clock;

    /** Uploads into this store, recorded here; the clock is the system's, not the business's. */
    public Uploads(DocumentStore store, ObjectRecords records, Clock clock) {
        this.store = store;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Must not be called inside a transaction: sending takes as long as the sender takes.
     *
     * @return what is now in the store and recorded as STORED
     * @throws StorageException as {@link DocumentStore#put}; what was refused keeps a record that says why
     */
    public StoredObject upload(UploadTarget target, IncomingFile file) {
        var key = ObjectKey.next(target.tenant(), target.kind(), target.year());
        records.pending(new PendingObject(target.bucket(), key, file.fileName(), target.by(), clock.instant()));
        var stored = put(target, key, file);
        if (!records.stored(stored, clock.instant())) {
            store.delete(stored);
            throw new UploadBroken("It took so long that it was swept away", null);
        }
        return stored;
    }

    private StoredObject put(UploadTarget target, ObjectKey key, IncomingFile file) {
        try {
            return store.put(target.bucket(), key, file);
        } catch (StoreUnavailable e) {
            // Whether the object got there is unknown: the record stays PENDING for the sweep.
            throw e;
        } catch (StorageException refusal) {
            records.abandoned(key, new DeletionTrace(clock.instant(), target.by(), refusal.code()));
            throw refusal;
        }
    }
}
