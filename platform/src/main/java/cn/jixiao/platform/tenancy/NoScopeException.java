package cn.jixiao.platform.tenancy;

/** Work on a database was begun outside the door: always a defect, never an empty answer. */
public final class NoScopeException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NoScopeException() {
        super("no scope is bound: enter the door first");
    }
}
