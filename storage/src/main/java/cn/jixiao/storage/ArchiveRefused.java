package cn.jixiao.storage;

/** A zip archive, or an office file which is one inside, that is unsafe to unpack. Nothing was stored. */
public final class ArchiveRefused extends StorageException {

    /** Why. */
    public enum Reason {
        /** More entries than allowed. */
        TOO_MANY_ENTRIES,
        /** Unpacked it is larger than allowed. */
        EXPANDS_TOO_LARGE,
        /** An entry is packed more tightly than honest content is. */
        PACKED_TOO_TIGHTLY,
        /** Its table of contents lists other entries than the archive holds. */
        CONTENTS_DIFFER,
        /** It is damaged, cut off or encrypted, so nobody can look into it. */
        UNREADABLE
    }

    private static final long serialVersionUID = 1L;
    private final Reason reason;

    ArchiveRefused(Reason reason, String detail) {
        super("UPLOAD_ARCHIVE_REFUSED", reason + ": " + detail, null);
        this.reason = reason;
    }

    /** {@return why} */
    public Reason reason() {
        return reason;
    }
}
