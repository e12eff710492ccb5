package cn.jixiao.storage;

import java.io.IOException;

/** Carries our own refusal through the client, which only lets {@link IOException} out of a stream and then cleans up. */
final class IntakeAborted extends IOException {

    private static final long serialVersionUID = 1L;
    private final StorageException refusal;

    IntakeAborted(StorageException refusal) {
        super(refusal.getMessage(), refusal);
        this.refusal = refusal;
    }

    StorageException refusal() {
        return refusal;
    }
}
