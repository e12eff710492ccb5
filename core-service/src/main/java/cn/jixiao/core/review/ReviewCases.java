package cn.jixiao.core.review;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.time.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a move with its event and its comments in one statement. The statement names the row version that it was decided
 * on; who comes second gets nothing written, not even the event.
 */
@Repository
class ReviewCases {

    private static final String OPENED = """
            with moved as (
                insert into review_case (tenant_id, id, record_kind, record_id, org_unit_id, subject_id, chain, step, submitted_by,
                    row_version)
                values (jx_own_tenant(), :case, :kind, :record, :body, :subject, cast(:chain as jsonb), :to, :submitter, :next)
                on conflict (tenant_id, record_kind, record_id) do nothing
                returning tenant_id, id, record_id)
            """;

    private static final String MOVED = """
            with moved as (
                update review_case set step = :to, return_steps = :returners, submitted_by = :submitter, stand_in = :standIn,
                    opened_at = null, chain = cast(:chain as jsonb), row_version = :next
                where tenant_id = jx_own_tenant() and id = :case and row_version = :next - 1
                returning tenant_id, id, record_id)
            """;

    private static final String NOTED = """
            , noted as (
                insert into review_event (tenant_id, id, case_id, record_id, version_no, action, from_step, to_step, reason,
                    grades, person_id, person_name, post_id, role, org_unit_name, at, business_at, fill_in)
                select tenant_id, :event, id, record_id, :version, :action, :from, :to, :reason, cast(:grades as jsonb),
                    :person, :name, :post, :role, :unit, :at, :businessAt, :fillIn
                from moved returning 1)
            , remarked as (
                insert into review_comment (tenant_id, id, case_id, record_id, version_no, field, text, person_id,
                    person_name, role, org_unit_name, at)
                select tenant_id, r.id, moved.id, record_id, :version, r.field, r.text, :person, :name, :role, :unit, :at
                from moved, jsonb_to_recordset(cast(:remarks as jsonb)) as r(id uuid, field text, text text))
            select count(*) from noted
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BusinessClock business;

    ReviewCases(JdbcClient jdbc, JsonMapper json, BusinessClock business) {
        this.jdbc = jdbc;
        this.json = json;
        this.business = business;
    }

    /** When, to the microsecond that the database keeps. */
    Instant businessNow() {
        return business.now().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Writes the move.
     *
     * @param after the case as it shall be
     * @return false when somebody else moved or opened it first
     */
    boolean write(ReviewCase after, ReviewLog.Event event, List<ReviewLog.Comment> comments, Acting acting) {
        boolean first = after.rowVersion() == 1;
        JdbcClient.StatementSpec statement = jdbc.sql((first ? OPENED : MOVED) + NOTED)
                .param("case", after.id())
                .param("to", after.step())
                .param("submitter", after.submittedBy())
                .param("next", after.rowVersion())
                .param("event", event.id())
                .param("version", event.versionNo())
                .param("action", event.action())
                .param("from", event.fromStep())
                .param("reason", event.reason())
                .param("grades", text(event.grades()))
                .param("person", acting.personId())
                .param("name", acting.name())
                .param("post", acting.post().id())
                .param("role", acting.post().role())
                .param("unit", acting.post().orgUnitName())
                .param("at", Timestamp.from(event.at()))
                .param("businessAt", Timestamp.from(event.businessAt()))
                .param("fillIn", event.fillIn())
                .param("chain", chain(after.chain()))
                .param("remarks", text(comments));
        statement = first
                ? statement
                        .param("kind", after.record().kind())
                        .param("record", after.record().id())
                        .param("body", after.record().orgUnitId())
                        .param("subject", after.record().subjectId())
                : statement
                        .param("returners", after.returners().toArray(String[]::new))
                        .param("standIn", after.standIn());
        return statement.query(Integer.class).single() == 1;
    }

    /** Notes that the waiting step has looked; from then on it cannot be withdrawn. */
    void opened(UUID record, String step, Instant at, Reach reach) {
        jdbc.sql("""
                update review_case c set opened_at = :at
                where tenant_id = jx_own_tenant() and record_id = :record and step = :step and opened_at is null and
                """ + Reach.over("c"))
                .param("at", Timestamp.from(at))
                .param("record", record)
                .param("step", step)
                .param("reach", reach.array())
                .update();
    }

    private String chain(Chain chain) {
        return json.writeValueAsString(chain.steps().stream()
                .map(step -> new Standings.Kept(
                        step.key(), step.name(), step.capability().name()))
                .toList());
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }
}
