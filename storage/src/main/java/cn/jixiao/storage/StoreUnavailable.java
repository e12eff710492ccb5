package cn.jixiao.storage;

/** The store is away, overloaded or silent. Nothing was stored that a sweep does not find. Retriable. */
public final class StoreUnavailable extends StorageException {

    private static final long serialVersionUID = 1L;

    StoreUnavailable(String what, Throwable cause) {
        super("STORE_UNAVAILABLE", "The object store did not answer: " + what, cause);
    }

    @Override
    public boolean retriable() {
        return true;
    }
}
