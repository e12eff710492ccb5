package cn.jixiao.storage;

/** The file is not of a type that is welcome, or not what its name says. Nothing was stored. */
public final class TypeRefused extends StorageException {

    /** Why. */
    public enum Reason {
        /** There is no content. */
        EMPTY,
        /** The name has no extension that is known. */
        EXTENSION_UNKNOWN,
        /** The content is of another type than the extension says. */
        CONTENT_DIFFERS,
        /** Name and content agree on a type that is not welcome here. */
        NOT_ALLOWED
    }

    private static final long serialVersionUID = 1L;
    private final Reason reason;
    private final String contentType;

    TypeRefused(Reason reason, String contentType) {
        super("UPLOAD_TYPE_REFUSED", reason + ", content is " + contentType, null);
        this.reason = reason;
        this.contentType = contentType;
    }

    /** {@return why} */
    public Reason reason() {
        return reason;
    }

    /** {@return the media type that the content shows} */
    public String contentType() {
        return contentType;
    }
}
