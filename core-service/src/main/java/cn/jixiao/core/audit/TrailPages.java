package cn.jixiao.core.audit;

import cn.jixiao.platform.trail.TrailVerifier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the acting bureau's own trail. */
@Repository
class TrailPages {

    /**
     * One entry of the trail.
     *
     * @param seq its number in the bureau's chain, from 1
     * @param role in which it was done
     * @param hash its link in the chain, as hexadecimal digits
     */
    @Schema(name = "TrailEvent")
    record Event(
            long seq,
            Instant at,
            Instant businessAt,
            String personName,
            String role,
            String action,
            String recordKind,
            UUID recordId,
            @Nullable Integer version,
            @Nullable String fromStep,
            @Nullable String toStep,
            @Nullable String reason,
            @Nullable String detail,
            String requestId,
            String hash) {}

    /**
     * What to show.
     *
     * @param record only what was done to this record
     * @param person only what was done by people whose name begins so
     */
    record Filter(@Nullable UUID record, @Nullable String person) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate connections;

    TrailPages(JdbcClient jdbc, JdbcTemplate connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    /** The latest entries before a number, newest first. */
    @Transactional
    public List<Event> page(Filter filter, long before, int limit) {
        return jdbc.sql("""
                select seq, at, business_at, person_name, role, action, record_kind, record_id, version, from_step, to_step,
                    reason, detail, request_id, hash
                from trail_event
                where tenant_id = jx_own_tenant() and seq < :before
                    and (cast(:record as uuid) is null or record_id = :record)
                    and (cast(:person as text) is null or starts_with(person_name, :person))
                order by seq desc limit :limit
                """)
                .param("before", before)
                .param("record", filter.record())
                .param("person", filter.person())
                .param("limit", limit)
                .query((row, n) -> new Event(
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("business_at").toInstant(),
                        row.getString("person_name"),
                        row.getString("role"),
                        row.getString("action"),
                        row.getString("record_kind"),
                        row.getObject("record_id", UUID.class),
                        row.getObject("version", Integer.class),
                        row.getString("from_step"),
                        row.getString("to_step"),
                        row.getString("reason"),
                        row.getString("detail"),
                        row.getString("request_id"),
                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .list();
    }

    /** Number of the last entry; 0 for none. */
    @Transactional
    public long length() {
        return jdbc.sql("select coalesce(max(seq), 0) from trail_event where tenant_id = jx_own_tenant()")
                .query(Long.class)
                .single();
    }

    /** Recomputes the next rows of the bureau's chain. */
    @Transactional
    public TrailVerifier.Walked verify(String bureau, TrailVerifier.Stand from, int rows) {
        return Objects.requireNonNull(connections.execute((ConnectionCallback<TrailVerifier.Walked>)
                connection -> TrailVerifier.page(connection, bureau, from, rows)));
    }
}
