package cn.jixiao.core.isolation;

/** The answer that a cell of the matrix stands for. */
enum Expected {
    /** Done or shown: 2xx, and the record is in it. */
    SHOWN("✓"),
    /** 2xx, and nothing of the record is in it. */
    EMPTY("空"),
    /** 403 {@code CAPABILITY_REQUIRED}, the same for any id. */
    FORBIDDEN("403"),
    /** 404, the same as for a random id. */
    HIDDEN("404"),
    /** 422, the same as for a reference that nobody has. */
    UNKNOWN("422"),
    /** 401. */
    SIGN_IN("401");

    private final String mark;

    Expected(String mark) {
        this.mark = mark;
    }

    String mark() {
        return mark;
    }
}
