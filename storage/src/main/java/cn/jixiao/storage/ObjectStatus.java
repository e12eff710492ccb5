package cn.jixiao.storage;

/** Where an object's record stands. It only ever moves forward. */
public enum ObjectStatus {
    /** Announced; its bytes may or may not be in the store. */
    PENDING,
    /** Its bytes are in the store. */
    STORED,
    /** Gone, or about to be; the record stays and says who and why. */
    DELETED
}
