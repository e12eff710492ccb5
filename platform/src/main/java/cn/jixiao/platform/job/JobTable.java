package cn.jixiao.platform.job;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Post;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of jobs. Every call runs in a transaction of the caller, as OWN. */
final class JobTable {

    /** A job at work. */
    record Work(
            UUID id,
            String kind,
            Job.State state,
            String payload,
            @Nullable String place,
            int steps,
            int attempts,
            long done,
            Acting acting) {}

    /** Whose it is: who took it over, or who set it going. */
    private static final String HELD = "(holder_id = :person or holder_id is null and person_id = :person)";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock system;

    JobTable(JdbcClient jdbc, JsonMapper json, Clock system) {
        this.jdbc = jdbc;
        this.json = json;
        this.system = system;
    }

    private Timestamp now() {
        return Timestamp.from(system.instant());
    }

    void insert(UUID id, String kind, String title, @Nullable String lane, Object payload, Acting acting) {
        jdbc.sql("""
                insert into job (tenant_id, id, kind, title, lane, state, payload, steps, attempts, done, person_id, person_name,
                    post_id, role, org_unit_id, org_unit_name, created_at)
                values (:tenant, :id, :kind, :title, :lane, 'QUEUED', cast(:payload as jsonb), 0, 0, 0, :person, :name,
                    :post, :role, :unit, :unitName, :now)
                """)
                .param("tenant", acting.bureauId())
                .param("id", id)
                .param("kind", kind)
                .param("title", title)
                .param("lane", lane)
                .param("payload", json.writeValueAsString(payload))
                .param("person", acting.personId())
                .param("name", acting.name())
                .param("post", acting.post().id())
                .param("role", acting.post().role())
                .param("unit", acting.post().orgUnitId())
                .param("unitName", acting.post().orgUnitName())
                .param("now", now())
                .update();
    }

    Optional<Work> work(UUID id) {
        return jdbc.sql("select * from job where id = ?")
                .param(id)
                .query((row, n) -> new Work(
                        id,
                        row.getString("kind"),
                        Job.State.valueOf(row.getString("state")),
                        row.getString("payload"),
                        row.getString("place"),
                        row.getInt("steps"),
                        row.getInt("attempts"),
                        row.getLong("done"),
                        new Acting(
                                row.getObject("person_id", UUID.class),
                                row.getString("person_name"),
                                row.getString("tenant_id"),
                                new Post(
                                        row.getObject("post_id", UUID.class),
                                        row.getString("role"),
                                        row.getObject("org_unit_id", UUID.class),
                                        row.getString("org_unit_name")))))
                .optional();
    }

    /** Begins a job unless its lane is taken or another waits before it. */
    boolean start(UUID id) {
        try {
            return jdbc.sql("""
                    update job j set state = 'RUNNING', started_at = ?
                    where j.id = ? and j.state = 'QUEUED' and not exists (
                        select from job o where o.lane = j.lane
                            and (o.state = 'RUNNING' or o.state = 'QUEUED' and o.id < j.id))
                    """).params(now(), id).update() == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Keeps the place reached; false when the job was cancelled or another worker did this step. */
    boolean keep(Work before, JobStep.More more) {
        return jdbc.sql(
                                "update job set place = :place, done = :done, total = coalesce(:total, total), steps = steps + 1,"
                                        + " attempts = 0 where id = :id and steps = :steps and state = 'RUNNING'")
                        .param("place", more.place())
                        .param("done", more.done())
                        .param("total", more.total())
                        .param("id", before.id())
                        .param("steps", before.steps())
                        .update()
                == 1;
    }

    boolean finish(Work before, JobStep.Finished finished) {
        return jdbc.sql(
                                "update job set state = 'DONE', done = :done, result = cast(:result as jsonb), finished_at = :now,"
                                        + " steps = steps + 1 where id = :id and steps = :steps and state = 'RUNNING'")
                        .param("done", finished.done())
                        .param("result", finished.result() == null ? null : json.writeValueAsString(finished.result()))
                        .param("now", now())
                        .param("id", before.id())
                        .param("steps", before.steps())
                        .update()
                == 1;
    }

    void tried(UUID id) {
        jdbc.sql("update job set attempts = attempts + 1 where id = ?")
                .param(id)
                .update();
    }

    void fail(UUID id, Job.Failure why) {
        jdbc.sql("update job set state = 'FAILED', problem = cast(? as jsonb), finished_at = ?"
                        + " where id = ? and state in ('QUEUED', 'RUNNING')")
                .params(json.writeValueAsString(why), now(), id)
                .update();
    }

    /** Ends a job of this person; false when it is over already. */
    boolean cancel(UUID id) {
        return jdbc.sql(
                                "update job set state = 'CANCELLED', finished_at = ? where id = ? and state in ('QUEUED', 'RUNNING')")
                        .params(now(), id)
                        .update()
                == 1;
    }

    List<Job> newest(UUID person, int limit) {
        return jdbc.sql("select * from job where " + HELD + " order by id desc limit :limit")
                .param("person", person)
                .param("limit", limit)
                .query(this::shown)
                .list();
    }

    Optional<Job> of(UUID person, UUID id) {
        return jdbc.sql("select * from job where " + HELD + " and id = :id")
                .param("person", person)
                .param("id", id)
                .query(this::shown)
                .optional();
    }

    /** Those that a person set going in a post, or took over with it, and that are not over; oldest first. */
    List<Job> underWay(UUID person, UUID post) {
        return jdbc.sql("select * from job where " + HELD
                        + " and post_id = :post and state in ('QUEUED', 'RUNNING') order by id for update")
                .param("person", person)
                .param("post", post)
                .query(this::shown)
                .list();
    }

    void pass(List<UUID> ids, UUID to) {
        jdbc.sql("update job set holder_id = ? where id = any (?)")
                .params(to, ids.toArray(UUID[]::new))
                .update();
    }

    /** Lets nobody else of the bureau set a job of this kind going until the transaction ends. */
    void takeTurn(String tenant, String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('job:' || ? || ':' || ?, 0))")
                .params(tenant, kind)
                .query((row, n) -> true)
                .single();
    }

    /** The bureau's newest of a kind; with an id that one only. */
    List<BureauJob> ofBureau(String kind, @Nullable UUID id, int limit) {
        return jdbc.sql("""
                select * from job where tenant_id = jx_own_tenant() and kind = :kind
                    and (cast(:id as uuid) is null or id = :id)
                order by id desc limit :limit
                """)
                .param("kind", kind)
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> new BureauJob(
                        row.getObject("person_id", UUID.class), row.getString("person_name"), shown(row, n)))
                .list();
    }

    Optional<JsonNode> newestResult(String kind) {
        return jdbc.sql("select result from job where tenant_id = jx_own_tenant() and kind = ? and state = 'DONE'"
                        + " and result is not null order by id desc limit 1")
                .param(kind)
                .query(String.class)
                .optional()
                .map(json::readTree);
    }

    private Job shown(ResultSet row, int number) throws SQLException {
        String problem = row.getString("problem");
        String result = row.getString("result");
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                Job.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                problem == null ? null : json.readValue(problem, Job.Failure.class),
                result == null ? null : json.readTree(result));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
