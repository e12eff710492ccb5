package cn.jixiao.core.handover;

import cn.jixiao.core.directory.HandoverRecorded;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of what went along: only ever added. */
@Repository
class HandoverLines {

    private final JdbcClient jdbc;

    HandoverLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(HandoverRecorded made, List<HandoverLine> lines) {
        for (int n = 0; n < lines.size(); n++) {
            HandoverLine line = lines.get(n);
            jdbc.sql("""
                    insert into handover_line (tenant_id, handover_id, position, kind, record_id, label, stays)
                    values (jx_own_tenant(), ?, ?, ?, ?, ?, ?)
                    """)
                    .params(Arrays.asList(
                            made.id(),
                            n + 1,
                            line.kind().name(),
                            line.recordId(),
                            line.label(),
                            line.stays() == null ? null : line.stays().name()))
                    .update();
        }
    }

    /** When a handover was carried out here; empty while it was not. */
    @Transactional
    public Optional<Instant> movedAt(UUID handover) {
        return jdbc.sql("select moved_at from dir_handover where tenant_id = jx_own_tenant() and id = ?")
                .param(handover)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    @Transactional
    public List<HandoverLine> of(UUID handover) {
        return jdbc.sql("""
                select kind, record_id, label, stays from handover_line
                where tenant_id = jx_own_tenant() and handover_id = ? order by position
                """)
                .param(handover)
                .query((row, n) -> new HandoverLine(
                        HandoverLine.Kind.valueOf(row.getString(1)),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4) == null ? null : HandoverLine.Stays.valueOf(row.getString(4))))
                .list();
    }
}
