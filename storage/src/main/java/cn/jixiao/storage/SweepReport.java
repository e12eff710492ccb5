package cn.jixiao.storage;

import java.util.List;

/**
 * What a sweep over one bureau found and did.
 *
 * @param tenant the bureau
 * @param unfinished uploads that never finished; their records now say so and their bytes are gone
 * @param removed objects without a living record that were removed
 * @param kept objects without a living record that could not be removed, or were not because there are too many
 * @param halted true if so many objects have no record that the records are the likelier fault: none was removed
 */
public record SweepReport(
        String tenant, List<ObjectKey> unfinished, List<Orphan> removed, List<Orphan> kept, boolean halted) {

    /**
     * An object without a living record.
     *
     * @param bucket where it was found
     * @param name its name in the store
     * @param size in bytes
     * @param reason why it should not be there
     */
    public record Orphan(Bucket bucket, String name, long size, Reason reason) {}

    /** Why an object should not be there. */
    public enum Reason {
        /** No row tells of it. */
        NO_RECORD,
        /** Its row says that it was deleted. */
        DELETED_RECORD,
        /** Its name is none of ours, so it is only reported. */
        FOREIGN_NAME
    }
}
