package cn.jixiao.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows about objects, kept by the service that owns them: one row an object, never removed.
 *
 * <p>Every method runs in a short transaction of its own that is committed when it returns: the store cannot be rolled back, so
 * a row must not be either. Each transition is conditional on the status before it, so that of two who try one wins.
 */
public interface ObjectRecords {

    /** Writes a row with status PENDING. */
    void pending(PendingObject object);

    /**
     * PENDING to STORED.
     *
     * @return false if the row is no longer PENDING: the upload took so long that it was swept
     */
    boolean stored(StoredObject object, Instant at);

    /**
     * PENDING to DELETED: the upload was refused or never finished.
     *
     * @return false if the row is no longer PENDING
     */
    boolean abandoned(ObjectKey key, DeletionTrace trace);

    /**
     * STORED to DELETED, unless it is retained at the time of the trace.
     *
     * @return false if the row is not STORED any more or is retained
     */
    boolean deleted(ObjectKey key, DeletionTrace trace);

    /**
     * Keeps a STORED object until a date; a date that is already later stays.
     *
     * @return false if the row is not STORED
     */
    boolean retained(ObjectKey key, RetentionHold hold);

    /** {@return the row, if there is one} */
    Optional<ObjectRecord> find(ObjectKey key);

    /** {@return rows of a bureau that are PENDING and were announced before this time, the oldest first, at most {@code limit}} */
    List<PendingObject> pendingBefore(String tenant, Instant before, int limit);

    /** {@return the status of each of these keys of a bureau that has a row} */
    Map<ObjectKey, ObjectStatus> statuses(String tenant, Collection<ObjectKey> keys);
}
