package cn.jixiao.tenant.handover;

import cn.jixiao.tenant.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The handovers of the scope's bureau: only ever added. */
@Repository
class Handovers {

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The handovers before this one, the newest first.
     *
     * @param party only those that this person gave or took; null for all
     * @param before an id, or null for the newest
     */
    List<Handover> page(@Nullable UUID party, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                select * from handover where tenant_id = jx_own_tenant() and id < :before
                    and (cast(:party as uuid) is null or giver_id = :party or taker_id = :party)
                order by id desc limit :limit
                """)
                .param("party", party)
                .param("before", before == null ? LAST : before)
                .param("limit", limit)
                .query(Handovers::row)
                .list();
    }

    /** One of them. */
    Optional<Handover> find(UUID id) {
        return jdbc.sql("select * from handover where tenant_id = jx_own_tenant() and id = ?")
                .param(id)
                .query(Handovers::row)
                .optional();
    }

    /** What of the directory it was about, in the order in which it was found. */
    List<Duty> duties(UUID id) {
        return jdbc.sql("""
                select kind, label, stays from handover_duty where tenant_id = jx_own_tenant() and handover_id = ?
                order by position
                """)
                .param(id)
                .query((row, n) -> new Duty(
                        Duty.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3) == null ? null : Duty.Stays.valueOf(row.getString(3))))
                .list();
    }

    void add(Handover h, List<Duty> duties) {
        jdbc.sql("""
                insert into handover (tenant_id, id, post_id, taken_post_id, org_unit_id, org_unit_code, org_unit_name, role,
                    fiscal_year, giver_id, giver_name, taker_id, taker_name, last_day, granted, reason, made_at, made_on,
                    made_by, made_in)
                values (jx_own_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        h.id(),
                        h.postId(),
                        h.takenPostId(),
                        h.orgUnitId(),
                        h.orgUnitCode(),
                        h.orgUnitName(),
                        h.role().name(),
                        h.fiscalYear(),
                        h.giverId(),
                        h.giverName(),
                        h.takerId(),
                        h.takerName(),
                        h.lastDay(),
                        h.granted(),
                        h.reason(),
                        Timestamp.from(h.madeAt()),
                        h.madeOn(),
                        h.madeBy(),
                        h.madeIn().name()))
                .update();
        for (int n = 0; n < duties.size(); n++) {
            Duty duty = duties.get(n);
            jdbc.sql("""
                    insert into handover_duty (tenant_id, handover_id, position, kind, label, stays)
                    values (jx_own_tenant(), ?, ?, ?, ?, ?)
                    """)
                    .params(Arrays.asList(
                            h.id(),
                            n + 1,
                            duty.kind().name(),
                            duty.label(),
                            duty.stays() == null ? null : duty.stays().name()))
                    .update();
        }
    }

    private static Handover row(ResultSet row, int n) throws SQLException {
        return new Handover(
                id(row, "id"),
                id(row, "post_id"),
                id(row, "taken_post_id"),
                id(row, "org_unit_id"),
                row.getString("org_unit_code"),
                row.getString("org_unit_name"),
                Role.valueOf(row.getString("role")),
                row.getObject("fiscal_year", Integer.class),
                id(row, "giver_id"),
                row.getString("giver_name"),
                id(row, "taker_id"),
                row.getString("taker_name"),
                Objects.requireNonNull(row.getObject("last_day", LocalDate.class)),
                row.getBoolean("granted"),
                row.getString("reason"),
                row.getTimestamp("made_at").toInstant(),
                Objects.requireNonNull(row.getObject("made_on", LocalDate.class)),
                row.getString("made_by"),
                Role.valueOf(row.getString("made_in")));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}
