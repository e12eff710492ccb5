package cn.jixiao.storage;

import java.time.Instant;

/**
 * Who keeps an archived object, and until when.
 *
 * @param until the first instant at which it may go
 * @param holder who refuses a deletion before
 */
public record RetentionHold(Instant until, Holder holder) {

    /** Who refuses. */
    public enum Holder {
        /** The store itself, even for its own administrators; the records refuse as well. */
        SERVER,
        /** Our records only: the store cannot lock, and its administrators could delete. */
        RECORDS
    }
}
