package cn.jixiao.storage;

/**
 * How much one upload may bring.
 *
 * @param maxBytes largest size in bytes, from 1 on
 * @param archive limits for files that are zip archives inside (OOXML, OFD, zip)
 */
public record UploadLimits(long maxBytes, ArchiveLimits archive) {

    /** Refuses a limit below one byte with {@link IllegalArgumentException}. */
    public UploadLimits {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("A limit of " + maxBytes + " bytes lets nothing in");
        }
    }

    /** {@return limits with this size and the usual ones for archives} */
    public static UploadLimits ofBytes(long maxBytes) {
        return new UploadLimits(maxBytes, ArchiveLimits.USUAL);
    }
}
