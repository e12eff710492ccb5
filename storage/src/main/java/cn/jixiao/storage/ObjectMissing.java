package cn.jixiao.storage;

import org.jspecify.annotations.Nullable;

/** There is no such object, or no record of it in this bureau. */
public final class ObjectMissing extends StorageException {

    private static final long serialVersionUID = 1L;

    ObjectMissing(String what, @Nullable Throwable cause) {
        super("OBJECT_MISSING", "No such object: " + what, cause);
    }
}
