package cn.jixiao.platform.trail;

import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.time.HourlyDuty;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes the head of the bureau's chain once an hour, unless nothing was done since. */
public final class TrailAnchoring implements HourlyDuty {

    private final JdbcClient jdbc;

    public TrailAnchoring(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(Instant hour) {
        jdbc.sql("insert into trail_anchor (tenant_id, at, seq, hash) values (?, ?, 0, '') on conflict do nothing")
                .params(Door.current().tenant(), Timestamp.from(hour))
                .update();
    }
}
