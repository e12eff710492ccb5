package cn.jixiao.core.budget.intake;

import cn.jixiao.core.directory.Reach;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the projects that rows name. */
@Repository
class Subjects {

    /**
     * A project as it is.
     *
     * @param said its name, category, attribute, first and last day and amount, as a row says them
     * @param replied whether its budget has been replied to
     * @param leader who leads it now
     * @param lines its funding lines, by name and amount
     * @param sum of the lines; null where it has none
     */
    record Subject(
            UUID id,
            String code,
            UUID unit,
            String unitCode,
            UUID department,
            BigDecimal amount,
            List<@Nullable String> said,
            boolean replied,
            @Nullable UUID leader,
            List<String> lines,
            @Nullable BigDecimal sum) {}

    private static final String FIND = """
            select s.id, s.code, s.org_unit_id, u.code as unit_code, s.department_id, s.amount,
                array[s.name, s.category, s.attribute, s.period_from::text, s.period_to::text, s.amount::text] as said,
                exists (select 1 from budget_reply r where r.tenant_id = s.tenant_id and r.subject_id = s.id) as replied,
                (select l.person_id from subject_leader l where l.tenant_id = s.tenant_id and l.subject_id = s.id
                    and l.valid_to is null) as leader,
                array(select coalesce(f.code, '第' || f.position || '行') || ' ' || f.amount from funding_line f
                    where f.tenant_id = s.tenant_id and f.subject_id = s.id order by f.position) as lines,
                (select sum(f.amount) from funding_line f where f.tenant_id = s.tenant_id and f.subject_id = s.id) as sum
            from performance_subject s
            join dir_org_unit u on u.tenant_id = s.tenant_id and u.id = s.org_unit_id
            where s.tenant_id = jx_own_tenant() and s.kind = 'PROJECT' and s.fiscal_year = :year and s.code = any (:codes)
                and
            """ + Reach.over("s.org_unit_id", "s.id") + " order by s.id";

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The projects of a year with these codes.
     *
     * @param hold whether nobody else may change or reply to them until the transaction ends
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Subject> find(int year, Collection<String> codes, boolean hold, Reach reach) {
        return jdbc
                .sql(hold ? FIND + " for no key update of s" : FIND)
                .param("year", year)
                .param("codes", codes.toArray(String[]::new))
                .param("reach", reach.array())
                .query(Subjects::subject)
                .list()
                .stream()
                .collect(Collectors.toMap(Subject::code, found -> found));
    }

    private static Subject subject(ResultSet row, int n) throws SQLException {
        return new Subject(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("org_unit_id", UUID.class),
                row.getString("unit_code"),
                row.getObject("department_id", UUID.class),
                row.getBigDecimal("amount"),
                Arrays.asList((@Nullable String[]) row.getArray("said").getArray()),
                row.getBoolean("replied"),
                row.getObject("leader", UUID.class),
                List.of(Objects.requireNonNull((String[]) row.getArray("lines").getArray())),
                row.getBigDecimal("sum"));
    }
}
