package cn.jixiao.core.budget;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The replies that approve budgets. A reply is entered only together with the target that it approves (Art. 22). */
@Repository
@Articles("22")
public class BudgetReplies {

    /**
     * A reply.
     *
     * @param number the document's number
     * @param date its day, which is the day of approval
     * @param amount approved, in yuan
     */
    @Schema(name = "BudgetReply")
    public record Reply(String number, LocalDate date, BigDecimal amount) {

        private boolean says(Reply other) {
            return number.equals(other.number) && date.equals(other.date) && amount.compareTo(other.amount) == 0;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    BudgetReplies(JdbcClient jdbc, Clock systemClock) {
        this.jdbc = jdbc;
        this.clock = systemClock;
    }

    /**
     * Enters the reply of a project in the transaction of the target's approval. One that the budget system has handed over
     * before stands, if it is the same.
     *
     * @throws Refusal 409 when the project has been replied to before, otherwise
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Project project, Reply reply, Acting acting, Reach reach) {
        if (!reach.covers(project.orgUnit().id(), project.id())) {
            throw Refusal.notFound();
        }
        int entered = jdbc.sql("""
                insert into budget_reply
                    (tenant_id, id, subject_id, org_unit_id, number, reply_date, amount, entered_by, entered_at)
                values (jx_own_tenant(), ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, subject_id) do nothing
                """)
                .params(
                        Ids.next(),
                        project.id(),
                        project.orgUnit().id(),
                        reply.number(),
                        reply.date(),
                        reply.amount(),
                        acting.personId(),
                        Timestamp.from(clock.instant()))
                .update();
        if (entered == 0) {
            demandSame(project, reply, reach);
        }
    }

    private void demandSame(Project project, Reply reply, Reach reach) {
        Reply imported = imported(project.id(), reach)
                .orElseThrow(() ->
                        Refusal.conflict("ALREADY_REPLIED", project.name()).article("22"));
        if (!imported.says(reply)) {
            throw Refusal.conflict(
                            "REPLY_IMPORTED",
                            imported.number(),
                            imported.date().toString(),
                            imported.amount().toPlainString())
                    .article("22");
        }
    }

    private Optional<Reply> imported(UUID subject, Reach reach) {
        return jdbc.sql("""
                select number, reply_date, amount from budget_reply r
                where tenant_id = jx_own_tenant() and subject_id = :subject and run_id is not null and
                """ + Reach.over("r"))
                .param("subject", subject)
                .param("reach", reach.array())
                .query(BudgetReplies::reply)
                .optional();
    }

    private static Reply reply(ResultSet row, int n) throws SQLException {
        return new Reply(row.getString(1), row.getObject(2, LocalDate.class), row.getBigDecimal(3));
    }

    /** The reply of a project, if there is one within the reach. */
    @Transactional
    public Optional<Reply> of(UUID subject, Reach reach) {
        return jdbc.sql("""
                select number, reply_date, amount from budget_reply r
                where tenant_id = jx_own_tenant() and subject_id = :subject and
                """ + Reach.over("r"))
                .param("subject", subject)
                .param("reach", reach.array())
                .query(BudgetReplies::reply)
                .optional();
    }
}
