package cn.jixiao.core.target;

import cn.jixiao.core.budget.OrgRef;
import cn.jixiao.core.directory.Reach;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The projects of a year for which nobody has begun a target: whoever asks for money sets one (Art. 19). */
@Repository
class Undeclared {

    /** A project without a target; the amount asked for in yuan. */
    @Schema(name = "UndeclaredProject")
    record Row(
            UUID id,
            String code,
            String name,
            @Nullable String attribute,
            OrgRef orgUnit,
            @Nullable BigDecimal amount) {}

    private final JdbcClient jdbc;

    Undeclared(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first of them, the dearest before the others. */
    @Transactional
    public List<Row> of(int year, int limit, Reach reach) {
        return jdbc.sql("""
                select s.id, s.code, s.name, s.attribute, s.amount, u.id as unit_id, u.code as unit_code, u.name as unit_name
                from performance_subject s
                join dir_org_unit u on u.tenant_id = s.tenant_id and u.id = s.org_unit_id
                where s.tenant_id = jx_own_tenant() and s.fiscal_year = :year and
                """ + Reach.over("s.org_unit_id", "s.id") + """
                     and not exists (select 1 from target t
                        where t.tenant_id = s.tenant_id and t.subject_id = s.id and t.status <> 'VOID')
                order by s.amount desc nulls last, s.code limit :limit
                """)
                .param("year", year)
                .param("reach", reach.array())
                .param("limit", limit)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("attribute"),
                        new OrgRef(
                                row.getObject("unit_id", UUID.class),
                                row.getString("unit_code"),
                                row.getString("unit_name")),
                        row.getBigDecimal("amount")))
                .list();
    }
}
