package cn.jixiao.platform.outbox;

import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes what happened beside the change itself, in its transaction: tenant, record and version, no content. */
public final class Outbox {

    private final JdbcClient jdbc;
    private final Clock system;
    private final OutboxSignal signal;

    public Outbox(JdbcClient jdbc, Clock system, OutboxSignal signal) {
        this.jdbc = jdbc;
        this.system = system;
        this.signal = signal;
    }

    /**
     * Notes that something happened to a record of the scope's bureau. {@link OutboxListener}s of the type act on it after
     * the commit.
     *
     * @param type what happened, for example {@code TARGET_APPROVED}
     * @param recordId the record
     * @param version its version, 0 where it has none
     */
    public void publish(String type, UUID recordId, int version) {
        if (!(Door.current() instanceof Scope.Own own)) {
            throw new IllegalStateException("only work on a bureau's own rows publishes");
        }
        jdbc.sql("insert into outbox (tenant_id, id, type, record_id, version, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(own.tenant(), Ids.next(), type, recordId, version, Timestamp.from(system.instant()))
                .update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    signal.raise();
                }
            });
        }
    }
}
