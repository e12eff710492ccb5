package cn.jixiao.platform.testing.isolation;

/** The answer that a cell of the matrix stands for. */
public enum Expected {
    /** Done or shown: 2xx, and the record is in it. */
    SHOWN("✓"),
    /** 2xx, and nothing of the record is in it. */
    EMPTY("空"),
    /** 403, the same for any id: the capability is missing. */
    FORBIDDEN("403"),
    /** 404, the same as for a random id. */
    HIDDEN("404"),
    /** 422, the same as for a reference that nobody has. */
    UNKNOWN("422"),
    /** 409 {@code ACTING_CHANGED}: the post asserted is not the person's. */
    ACTING_CHANGED("409"),
    /** 401. */
    SIGN_IN("401");

    private final String mark;

    Expected(String mark) {
        this.mark = mark;
    }

    /** How the table shows it. */
    public String mark() {
        return mark;
    }
}
