package cn.jixiao.platform.trail;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a bureau's own trail of one service. Who may is the caller's to ask; reach does not narrow it. */
public final class TrailPages {

    /**
     * One entry of the trail.
     *
     * @param seq its number in the bureau's chain, from 1
     * @param role in which it was done
     * @param orgUnitName the body of the post in which it was done, as it is called now; null for what the service did itself
     * @param hash its link in the chain, as hexadecimal digits
     */
    @Schema(name = "TrailEvent")
    public record Event(
            long seq,
            Instant at,
            Instant businessAt,
            String personName,
            String role,
            @Nullable String orgUnitName,
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
    public record Filter(@Nullable UUID record, @Nullable String person) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String page;

    /**
     * Over the trail of a service.
     *
     * @param posts the service's table of posts, with {@code org_unit_id}
     * @param bodies its table of bodies, with {@code name}
     */
    public TrailPages(JdbcClient jdbc, PlatformTransactionManager transactions, String posts, String bodies) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.page = """
                select e.seq, e.at, e.business_at, e.person_name, e.role, u.name as body, e.action, e.record_kind, e.record_id,
                    e.version, e.from_step, e.to_step, e.reason, e.detail, e.request_id, e.hash
                from trail_event e
                left join %s p on p.tenant_id = e.tenant_id and p.id = e.post_id
                left join %s u on u.tenant_id = p.tenant_id and u.id = p.org_unit_id
                where e.tenant_id = jx_own_tenant() and e.seq < :before
                    and (cast(:record as uuid) is null or e.record_id = :record)
                    and (cast(:person as text) is null or starts_with(e.person_name, :person))
                order by e.seq desc limit :limit
                """.formatted(posts, bodies);
    }

    /** The latest entries before a number, newest first. */
    public List<Event> page(Filter filter, long before, int limit) {
        return transaction.execute(status -> jdbc.sql(page)
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
                        row.getString("body"),
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
                .list());
    }
}
