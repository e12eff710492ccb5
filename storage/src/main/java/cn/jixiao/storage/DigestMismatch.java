package cn.jixiao.storage;

/** The bytes are not those that were announced or recorded: damaged on the way, or changed in the store. */
public final class DigestMismatch extends StorageException {

    private static final long serialVersionUID = 1L;
    private final String expected;
    private final String actual;

    DigestMismatch(String expected, String actual) {
        super("DIGEST_MISMATCH", "Expected SHA-256 " + expected + ", found " + actual, null);
        this.expected = expected;
        this.actual = actual;
    }

    /** {@return SHA-256 as announced or recorded} */
    public String expected() {
        return expected;
    }

    /** {@return SHA-256 of the bytes that came} */
    public String actual() {
        return actual;
    }
}
