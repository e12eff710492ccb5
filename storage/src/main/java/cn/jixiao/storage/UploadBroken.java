package cn.jixiao.storage;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The sender stopped sending, or the upload took so long that it was swept away. Nothing was stored. */
public final class UploadBroken extends StorageException {

    private static final long serialVersionUID = 1L;

    UploadBroken(String why, @Nullable IOException cause) {
        super("UPLOAD_BROKEN", why, cause);
    }
}
