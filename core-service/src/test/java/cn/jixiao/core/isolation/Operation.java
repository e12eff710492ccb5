package cn.jixiao.core.isolation;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.running.Client;
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
 * @param state how far the record it is about has come
 * @param changes whether it changes the record where it is allowed
 * @param call asks it
 * @param shows whether an answer of 2xx has the record in it
 */
record Operation(
        String id,
        String note,
        @Nullable Capability capability,
        Rule rule,
        World.State state,
        boolean changes,
        Call call,
        BiPredicate<Reply, Subject> shows)
        implements Row<Column> {

    /** Asks an operation for a subject. */
    interface Call {
        Client.Answer ask(Client client, Subject subject);
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
