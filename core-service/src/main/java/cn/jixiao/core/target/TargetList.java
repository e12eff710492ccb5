package cn.jixiao.core.target;

import cn.jixiao.core.budget.OrgRef;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists of targets with their tabs, worst risk first, by key and never by offset. */
@Repository
class TargetList {

    /** One row of a list. */
    @Schema(name = "TargetRow")
    record Row(
            UUID id,
            TargetRecord.Subject subject,
            OrgRef orgUnit,
            OrgRef department,
            BigDecimal amount,
            TargetStatus status,
            @Nullable String step,
            int version,
            int must,
            int should,
            int hint,
            int risk,
            @Nullable String riskReason,
            @Nullable String returnedBy,
            Instant updatedAt,
            @Nullable FillIn fillIn) {}

    /** Behind which row a page begins. */
    record After(int risk, UUID id) {

        static final After NOTHING = new After(Integer.MAX_VALUE, new UUID(0, 0));
    }

    /**
     * Whose list.
     *
     * @param person the acting person, for what he handled
     * @param steps the steps that the acting post may act on
     * @param entrusted the units that it fills in for
     */
    record For(UUID person, List<String> steps, Reach reach, Reach entrusted) {

        static For of(UUID person, Mandate mandate) {
            return new For(person, Steps.of(mandate), mandate.reach(), mandate.entrusted());
        }
    }

    private static final String WITHIN = """
             where t.tenant_id = jx_own_tenant() and t.fiscal_year = :year and t.status <> 'VOID' and
            """ + Reach.over("t");

    private static final String FROM = """
            from target t
            join performance_subject s on s.tenant_id = t.tenant_id and s.id = t.subject_id
            join dir_org_unit u on u.tenant_id = t.tenant_id and u.id = t.org_unit_id
            join dir_org_unit d on d.tenant_id = t.tenant_id and d.id = t.department_id
            """ + WITHIN;

    private final JdbcClient jdbc;

    TargetList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public List<Row> page(int year, Tab tab, @Nullable String text, After after, int limit, For who) {
        return jdbc.sql("""
                select t.id, t.status, t.step, t.current_version, t.amount, t.must_count, t.should_count, t.hint_count,
                    t.risk, t.risk_reason, t.returned_by, t.updated_at,
                    t.fill_in_name, t.fill_in_body, t.fill_in_held,
                    s.id as subject_id, s.code, s.name, s.attribute, s.amount as asked,
                    u.id as unit_id, u.code as unit_code, u.name as unit_name,
                    d.id as dept_id, d.code as dept_code, d.name as dept_name
                """ + FROM + " and " + tab.condition() + """
                 and (t.risk < :risk or (t.risk = :risk and t.id > :id))
                 and (cast(:text as text) is null or s.name like '%' || :text || '%' or s.code like :text || '%'
                    or u.name like '%' || :text || '%')
                order by
                """
                        + who.reach().order(" t.risk desc, t.id", " t.risk + 0 desc, t.id") + " limit :limit")
                .param("reach", who.reach().array())
                .param("entrusted", who.entrusted().array())
                .param("year", year)
                .param("person", who.person())
                .param("steps", who.steps().toArray(String[]::new))
                .param("risk", after.risk())
                .param("id", after.id())
                .param("text", text)
                .param("limit", limit)
                .query(TargetList::row)
                .list();
    }

    /** How many targets each tab holds; all of them counted in one statement. */
    @Transactional
    public Map<String, Integer> counts(int year, For who) {
        StringBuilder select = new StringBuilder("select ");
        for (Tab tab : Tab.values()) {
            select.append("count(*) filter (where ")
                    .append(tab.condition())
                    .append(") as ")
                    .append(tab.name());
            select.append(tab == Tab.ALL ? " " : ", ");
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        WideReach.plan(jdbc);
        jdbc.sql(select + "from target t" + WITHIN)
                .param("reach", who.reach().array())
                .param("entrusted", who.entrusted().array())
                .param("year", year)
                .param("person", who.person())
                .param("steps", who.steps().toArray(String[]::new))
                .query((row, n) -> {
                    for (Tab tab : Tab.values()) {
                        counts.put(tab.name(), row.getInt(tab.name().toLowerCase(Locale.ROOT)));
                    }
                    return Ids.next();
                })
                .single();
        return counts;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new TargetRecord.Subject(
                        row.getObject("subject_id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("attribute"),
                        row.getBigDecimal("asked")),
                new OrgRef(
                        row.getObject("unit_id", UUID.class), row.getString("unit_code"), row.getString("unit_name")),
                new OrgRef(
                        row.getObject("dept_id", UUID.class), row.getString("dept_code"), row.getString("dept_name")),
                row.getBigDecimal("amount"),
                TargetStatus.valueOf(row.getString("status")),
                row.getString("step"),
                row.getInt("current_version"),
                row.getInt("must_count"),
                row.getInt("should_count"),
                row.getInt("hint_count"),
                row.getInt("risk"),
                row.getString("risk_reason"),
                row.getString("returned_by"),
                row.getTimestamp("updated_at").toInstant(),
                TargetReader.fillIn(row));
    }
}
