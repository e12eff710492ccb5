package cn.jixiao.core.budget.intake;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.Articles;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the bodies that rows name. One of another bureau is answered like one that nobody has. */
@Repository
@Articles("5")
class Bodies {

    /** A body that can be responsible for money. */
    record Body(
            UUID id,
            UUID department,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean inForceOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    private final JdbcClient jdbc;

    Bodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The bodies of these codes; of several that had a code the one in force on the day, or else the last. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Body> find(Collection<String> codes, LocalDate day, Reach reach) {
        record Named(String code, Body body) {}
        return jdbc
                .sql("""
                select distinct on (u.code) u.code, u.id, d.id, u.valid_from, u.valid_to from dir_org_unit u
                join dir_org_unit d on d.tenant_id = u.tenant_id and d.id = u.parent_id and d.kind = 'DEPARTMENT'
                where u.tenant_id = jx_own_tenant() and u.kind in ('UNIT', 'OUTSIDE_USER') and u.code = any (:codes)
                    and u.id = any (:reach)
                order by u.code, (u.valid_from <= :day and (u.valid_to is null or u.valid_to >= :day)) desc, u.valid_from desc
                """)
                .param("codes", codes.toArray(String[]::new))
                .param("day", day)
                .param("reach", reach.array())
                .query((row, n) -> new Named(
                        row.getString(1),
                        new Body(
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::code, Named::body));
    }
}
