package cn.jixiao.platform.outbox;

import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an entry back through the door of its bureau to every listener of its type that has not yet acted on it. */
public final class OutboxDelivery {

    private final List<OutboxListener> listeners;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock system;

    public OutboxDelivery(
            List<OutboxListener> listeners, JdbcClient jdbc, PlatformTransactionManager transactions, Clock system) {
        this.listeners = List.copyOf(listeners);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.system = system;
    }

    /** Delivers; throws what the first failing listener threw, and may be called again. */
    public void deliver(OutboxEvent event) {
        Door.run(
                new Scope.Own(event.tenant()),
                () -> listeners.stream()
                        .filter(listener -> listener.type().equals(event.type()))
                        .forEach(listener -> transaction.executeWithoutResult(status -> once(listener, event))));
    }

    private void once(OutboxListener listener, OutboxEvent event) {
        int first = jdbc.sql("insert into outbox_done (tenant_id, outbox_id, listener, at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(event.tenant(), event.id(), listener.name(), Timestamp.from(system.instant()))
                .update();
        if (first == 1) {
            listener.on(event);
        }
    }
}
