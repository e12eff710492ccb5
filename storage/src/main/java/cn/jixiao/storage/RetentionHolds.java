package cn.jixiao.storage;

import java.time.Instant;

/** The object must be kept until a date and was not deleted, or its date was not brought forward. */
public final class RetentionHolds extends StorageException {

    private static final long serialVersionUID = 1L;
    private final Instant until;

    RetentionHolds(Instant until) {
        super("RETENTION_HOLDS", "Kept until " + until, null);
        this.until = until;
    }

    /** {@return the first instant at which it may go} */
    public Instant until() {
        return until;
    }
}
