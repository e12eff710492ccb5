package cn.jixiao.storage;

/** More bytes came than are allowed; the put was broken off and left nothing. */
public final class TooLarge extends StorageException {

    private static final long serialVersionUID = 1L;
    private final long maxBytes;

    TooLarge(long maxBytes) {
        super("UPLOAD_TOO_LARGE", "More than " + maxBytes + " bytes", null);
        this.maxBytes = maxBytes;
    }

    /** {@return the limit in bytes} */
    public long maxBytes() {
        return maxBytes;
    }
}
