package cn.jixiao.platform.testing.isolation;

/**
 * One row of a matrix: an operation, asked in one way.
 *
 * @param <C> the columns
 */
public interface Row<C extends Enum<C>> {

    /** The operation's id in the published description. */
    String id();

    /** Tells rows of one operation apart, or empty. */
    String note();

    /** The capability asked for, as the table names it. */
    String asksFor();

    /** How the operation decides, as the table names it. */
    String decides();

    /** What a column must be answered. */
    Expected expected(C column);

    /** For messages. */
    default String name() {
        return note().isEmpty() ? id() : id() + " (" + note() + ")";
    }
}
