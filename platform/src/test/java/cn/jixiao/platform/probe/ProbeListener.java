package cn.jixiao.platform.probe;

import cn.jixiao.platform.outbox.OutboxEvent;
import cn.jixiao.platform.outbox.OutboxListener;
import cn.jixiao.platform.tenancy.Door;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a row for each entry; the first delivery of a record named in {@link #FAILING} fails after the write. */
final class ProbeListener implements OutboxListener {

    static final Map<UUID, Boolean> FAILING = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;

    ProbeListener(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return "PROBED";
    }

    @Override
    public void on(OutboxEvent event) {
        jdbc.sql("insert into probe_record values (?, uuidv7(), ?, ?, 0)")
                .params(Door.current().tenant(), "heard " + event.recordId(), event.version())
                .update();
        if (FAILING.remove(event.recordId()) != null) {
            throw new IllegalStateException("the first time fails");
        }
    }
}
