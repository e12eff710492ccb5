package cn.jixiao.storage;

/** The store answered and said no: wrong credentials, missing rights, something it cannot do. An operator must act. */
public final class StoreRefused extends StorageException {

    private static final long serialVersionUID = 1L;
    private final String storeCode;

    StoreRefused(String what, String storeCode, Throwable cause) {
        super("STORE_REFUSED", "The object store refused: " + what + " (" + storeCode + ")", cause);
        this.storeCode = storeCode;
    }

    /** Wrong credentials or missing rights say nothing about what the store can do. */
    boolean isAboutRights() {
        return switch (storeCode) {
            case "AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "RequestTimeTooSkewed" -> true;
            default -> false;
        };
    }

    /** {@return the store's own word for it, such as {@code SignatureDoesNotMatch}; for logs, not for people} */
    public String storeCode() {
        return storeCode;
    }
}
