package cn.jixiao.core.budget;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.Articles;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of projects' money: asked for, replied, changed and paid, in yuan, each amount with the row of the file that it
 * came from. The adjusted budget is the reply with all changes; of it the executed amount is the share that the execution rate
 * says.
 */
@Repository
@Articles("3")
class MoneyBook {

    /** The row of a run's file that an amount came from; null for what a person entered. */
    @Schema(name = "MoneySource")
    record Source(UUID runId, String fileName, String sheet, int row) {}

    /** What an entry is. */
    @Schema(name = "MoneyEntryKind")
    enum Kind {
        REQUEST,
        REPLY,
        CHANGE,
        PAYMENT
    }

    /**
     * One entry of a project's money.
     *
     * @param code the budget system's; null for what a person entered
     * @param number the document's
     * @param note stage of a request, reason of a change, payee or purpose of a payment
     */
    record MoneyEntry(
            Kind kind,
            @Nullable String code,
            LocalDate date,
            BigDecimal amount,
            @Nullable String number,
            @Nullable String note,
            @Nullable Source source) {}

    /**
     * A project's sums.
     *
     * @param initial of the reply; null without one
     * @param adjusted the reply with all changes; null without one
     */
    record MoneySums(
            @Nullable BigDecimal initial,
            BigDecimal changed,
            @Nullable BigDecimal adjusted,
            BigDecimal executed) {}

    /** A project with its sums. */
    record ProjectSums(UUID projectId, String code, String name, OrgRef orgUnit, BigDecimal amount, MoneySums sums) {}

    private static final String ENTRIES = """
            select e.*, b.file_name from (
                select 'REQUEST' as kind, tenant_id, subject_id, org_unit_id, code, request_date as day, amount,
                    doc_no as number, stage as note, run_id, source_sheet, source_row from budget_request
                union all
                select 'REPLY', tenant_id, subject_id, org_unit_id, code, reply_date, amount, number, null, run_id,
                    source_sheet, source_row from budget_reply
                union all
                select 'CHANGE', tenant_id, subject_id, org_unit_id, code, change_date, amount, doc_no, reason, run_id,
                    source_sheet, source_row from budget_change
                union all
                select 'PAYMENT', tenant_id, subject_id, org_unit_id, code, pay_date, amount, null,
                    coalesce(payee, summary), run_id, source_sheet, source_row from payment
            ) e left join budget_run b on b.tenant_id = e.tenant_id and b.id = e.run_id
            where e.tenant_id = jx_own_tenant() and e.subject_id = :subject and
            """ + Reach.over("e") + " order by e.day, e.kind, e.code limit :limit";

    private static final String SUMS = """
            select s.id, s.code, s.name, s.amount, u.id as unit_id, u.code as unit_code, u.name as unit_name,
                (select r.amount from budget_reply r where r.tenant_id = s.tenant_id and r.subject_id = s.id) as initial,
                (select coalesce(sum(c.amount), 0) from budget_change c
                    where c.tenant_id = s.tenant_id and c.subject_id = s.id) as changed,
                (select coalesce(sum(p.amount), 0) from payment p
                    where p.tenant_id = s.tenant_id and p.subject_id = s.id) as executed
            from performance_subject s
            join dir_org_unit u on u.tenant_id = s.tenant_id and u.id = s.org_unit_id
            where s.tenant_id = jx_own_tenant() and s.kind = 'PROJECT' and
            """ + Reach.over("s.org_unit_id", "s.id");

    private final JdbcClient jdbc;

    MoneyBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries of a project, the earliest first. */
    @Transactional
    public List<MoneyEntry> entries(UUID project, int limit, Reach reach) {
        return jdbc.sql(ENTRIES)
                .param("subject", project)
                .param("limit", limit)
                .param("reach", reach.array())
                .query(MoneyBook::entry)
                .list();
    }

    /** The sums of a project. */
    @Transactional
    public ProjectSums sums(UUID project, Reach reach) {
        return jdbc.sql(SUMS + " and s.id = :id")
                .param("id", project)
                .param("reach", reach.array())
                .query(MoneyBook::sums)
                .single();
    }

    /** The sums of a year's projects by code; a page begins behind a code. */
    @Transactional
    public List<ProjectSums> sums(int year, @Nullable String text, String after, int limit, Reach reach) {
        return jdbc.sql(SUMS + """
                 and s.fiscal_year = :year and s.code > :after
                 and (cast(:text as text) is null or s.name like '%' || :text || '%' or s.code like :text || '%')
                order by
                """ + reach.order(" s.code", " s.code || ''") + " limit :limit")
                .param("year", year)
                .param("text", text)
                .param("after", after)
                .param("limit", limit)
                .param("reach", reach.array())
                .query(MoneyBook::sums)
                .list();
    }

    private static MoneyEntry entry(ResultSet row, int n) throws SQLException {
        return new MoneyEntry(
                Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("number"),
                row.getString("note"),
                source(row));
    }

    /** Where a row came from. */
    static @Nullable Source source(ResultSet row) throws SQLException {
        UUID run = row.getObject("run_id", UUID.class);
        return run == null
                ? null
                : new Source(run, row.getString("file_name"), row.getString("source_sheet"), row.getInt("source_row"));
    }

    private static ProjectSums sums(ResultSet row, int n) throws SQLException {
        BigDecimal initial = row.getBigDecimal("initial");
        BigDecimal changed = row.getBigDecimal("changed");
        return new ProjectSums(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                new OrgRef(
                        row.getObject("unit_id", UUID.class), row.getString("unit_code"), row.getString("unit_name")),
                row.getBigDecimal("amount"),
                new MoneySums(
                        initial,
                        changed,
                        initial == null ? null : initial.add(changed),
                        row.getBigDecimal("executed")));
    }
}
