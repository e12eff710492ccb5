package cn.jixiao.storage;

import org.jspecify.annotations.Nullable;

/** What can go wrong with an object; a service turns each kind into its own problem by {@link #code()}. */
public abstract sealed class StorageException extends RuntimeException
        permits StoreUnavailable,
                StoreRefused,
                TooLarge,
                TypeRefused,
                ArchiveRefused,
                DigestMismatch,
                ObjectMissing,
                RetentionHolds,
                UploadBroken {

    private static final long serialVersionUID = 1L;
    private final String code;

    StorageException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** {@return a stable code in capitals, fit for a problem's {@code code}} */
    public String code() {
        return code;
    }

    /** {@return whether the same call may work a little later without anyone doing anything} */
    public boolean retriable() {
        return false;
    }
}
