package cn.jixiao.platform.dispatch;

import cn.jixiao.platform.time.HourlyDuty;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets what has served: expired idempotency keys, and which listener acted on entries long delivered. */
final class Sweep implements HourlyDuty {

    private static final Duration DELIVERED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock system;

    Sweep(JdbcClient jdbc, Clock system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    @Override
    public void run(Instant hour) {
        jdbc.sql("delete from idempotency_key where expires_at <= ?")
                .param(Timestamp.from(system.instant()))
                .update();
        jdbc.sql("delete from outbox_done where at <= ?")
                .param(Timestamp.from(system.instant().minus(DELIVERED)))
                .update();
    }
}
