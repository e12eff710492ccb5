package cn.jixiao.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row about one object.
 *
 * @param announced what was known before the put
 * @param status where it stands
 * @param stored what was put; absent while pending and for uploads that never finished
 * @param retainUntil the first instant at which it may be deleted, if it must be kept
 * @param deletion who deleted it and why, once it is deleted
 */
public record ObjectRecord(
        PendingObject announced,
        ObjectStatus status,
        @Nullable StoredObject stored,
        @Nullable Instant retainUntil,
        @Nullable DeletionTrace deletion) {}
