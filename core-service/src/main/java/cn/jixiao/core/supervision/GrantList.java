package cn.jixiao.core.supervision;

import cn.jixiao.platform.time.BusinessClock;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The grants a bureau has given to those above, whether or not they are in force today. */
@Repository
class GrantList {

    /** One grant as the bureau that gave it sees it. */
    record Grant(
            UUID id,
            String supervisor,
            String supervisorName,
            String topic,
            @Nullable List<Integer> years,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String legalBasis,
            String state) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    GrantList(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public List<Grant> all() {
        LocalDate today = clock.today();
        return jdbc.sql("""
                select g.id, g.supervisor, coalesce(b.name, g.supervisor) as name, g.topic, g.years, g.valid_from,
                    g.valid_to, g.legal_basis
                from supervision_grant g left join dir_bureau b on b.id = g.supervisor
                where g.tenant_id = jx_own_tenant() order by g.supervisor, g.topic, g.valid_from
                """)
                .query((row, n) -> {
                    LocalDate from = Objects.requireNonNull(row.getObject("valid_from", LocalDate.class));
                    LocalDate to = row.getObject("valid_to", LocalDate.class);
                    return new Grant(
                            row.getObject("id", UUID.class),
                            row.getString("supervisor"),
                            row.getString("name"),
                            row.getString("topic"),
                            years(row.getArray("years")),
                            from,
                            to,
                            row.getString("legal_basis"),
                            state(from, to, today));
                })
                .list();
    }

    private static @Nullable List<Integer> years(@Nullable Array years) throws SQLException {
        return years == null ? null : Arrays.asList((Integer[]) years.getArray());
    }

    private static String state(LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (today.isBefore(from)) {
            return "NOT_YET";
        }
        return to != null && to.isBefore(today) ? "EXPIRED" : "IN_FORCE";
    }
}
