package cn.jixiao.storage;

/** The two places for objects. */
public enum Bucket {
    /** What is being worked with: attachments, imported workbooks, exports. */
    WORK("jixiao-work"),
    /** What must stay: archived evidence and reports, kept until a date and locked by the server where it can. */
    ARCHIVE("jixiao-archive");

    private final String storeName;

    Bucket(String storeName) {
        this.storeName = storeName;
    }

    /** {@return the name that the store knows, also used in records} */
    public String storeName() {
        return storeName;
    }
}
