package cn.jixiao.core.review;

import cn.jixiao.core.directory.Reach;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what happened to a record. Events and comments are only ever added. */
@Repository
public class ReviewLog {

    /**
     * One transition, with who made it in which post.
     *
     * @param grades answers to the questions of the review, by question; null where none were given
     * @param fillIn whether it moved what others had filled in for the body (代编): its submission, and the word of the body's head
     */
    public record Event(
            UUID id,
            String action,
            String fromStep,
            @Nullable String toStep,
            @Nullable String reason,
            @Nullable Map<String, String> grades,
            int versionNo,
            String personName,
            String role,
            String orgUnitName,
            Instant at,
            Instant businessAt,
            boolean fillIn) {

        boolean isOpinion() {
            return action.equals("AGREE") && (reason != null || grades != null);
        }
    }

    /** A comment on a field of a version. */
    public record Comment(
            UUID id,
            String field,
            String text,
            int versionNo,
            String personName,
            String role,
            String orgUnitName,
            Instant at,
            boolean resolved) {}

    /** An event as the JSON that {@link Event} is read from. */
    static final String EVENT = """
            jsonb_build_object('id', e.id, 'action', e.action, 'fromStep', e.from_step, 'toStep', e.to_step,
                'reason', e.reason, 'grades', e.grades, 'versionNo', e.version_no, 'personName', e.person_name,
                'role', e.role, 'orgUnitName', e.org_unit_name, 'at', e.at, 'businessAt', e.business_at,
                'fillIn', e.fill_in)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReviewLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Everything that happened to a record, oldest first. */
    public List<Event> events(UUID record, Reach reach) {
        return jdbc.sql("select " + EVENT + """
                from review_event e join review_case c on c.tenant_id = e.tenant_id and c.id = e.case_id
                where e.tenant_id = jx_own_tenant() and e.record_id = :record and
                """ + Reach.over("c") + """
                 order by e.id
                """)
                .param("record", record)
                .param("reach", reach.array())
                .query((row, n) -> json.readValue(row.getString(1), Event.class))
                .list();
    }
}
