package cn.jixiao.platform.testing.isolation;

import java.util.List;
import java.util.Set;

/**
 * How a matrix asks its rows, and what about.
 *
 * @param <C> the columns: who asks
 * @param <R> the rows: what is asked
 * @param <S> the subjects: what it is asked for
 */
public interface Questions<C extends Enum<C>, R extends Row<C>, S> {

    /** What the row is asked for; one of its own for who may change it. */
    S subject(R row, C column, Expected expected);

    /** The same question about something that nobody has. */
    S nobodys();

    /** Asks. */
    Reply ask(R row, C column, S subject);

    /** Whether an answer of 2xx has the subject in it, or did what was asked. */
    boolean shows(R row, Reply reply, S subject);

    /** What no answer contains to who must not see the subject, unless he said it himself. */
    List<String> secrets(R row, S subject);

    /** Members of a refusal that only repeat what was asked. */
    Set<String> echoes(R row);

    /** Whether who is refused so may know that the subject is there. */
    boolean known(R row, Expected refusal);
}
