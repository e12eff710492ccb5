package cn.jixiao.tenant.isolation;

import cn.jixiao.platform.testing.isolation.Expected;
import cn.jixiao.platform.testing.isolation.Reply;
import cn.jixiao.platform.testing.isolation.Row;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the matrix.
 *
 * @param id the operation's id in the published description
 * @param note tells rows of one operation apart, or empty
 * @param capability what it asks for; null where nothing is asked for
 * @param rule how it decides
 * @param uses what it changes where it is allowed, which must then be made for it alone
 * @param call asks it
 * @param shows whether an answer of 2xx has the subject in it
 */
record Operation(
        String id,
        String note,
        Duty.@Nullable May capability,
        Rule rule,
        Uses uses,
        Call call,
        BiPredicate<Reply, Subject> shows)
        implements Row<Column> {

    /** What an operation wears out. */
    enum Uses {
        NOTHING,
        UNIT,
        POST,
        BUREAU
    }

    /** Asks an operation for a subject. */
    interface Call {
        Reply ask(Asking asking, Subject subject);
    }

    @Override
    public String asksFor() {
        return capability == null ? "—" : capability.name();
    }

    @Override
    public String decides() {
        return rule.label();
    }

    @Override
    public Expected expected(Column column) {
        return rule.answer(capability, column);
    }
}
