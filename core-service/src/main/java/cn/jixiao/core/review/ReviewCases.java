package cn.jixiao.core.review;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the cases. A change names the row version it was decided on; who comes second gets nothing written. */
@Repository
class ReviewCases {

    private record Kept(String key, String name, String capability) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReviewCases(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ReviewCase> find(Reviewed record, Reach reach) {
        return jdbc.sql("""
                select id, chain, step, return_step, submitted_by, opened_at, row_version from review_case
                where tenant_id = jx_own_tenant() and record_kind = :kind and record_id = :record
                    and org_unit_id = any (:reach)
                """)
                .param("kind", record.kind())
                .param("record", record.id())
                .param("reach", reach.array())
                .query((row, n) -> new ReviewCase(
                        row.getObject("id", UUID.class),
                        record,
                        chain(row.getString("chain")),
                        row.getString("step"),
                        row.getString("return_step"),
                        row.getObject("submitted_by", UUID.class),
                        row.getTimestamp("opened_at") != null,
                        row.getInt("row_version")))
                .optional();
    }

    /**
     * Opens the case of a record that is submitted for the first time.
     *
     * @throws Refusal 409 when somebody else submitted it at the same moment
     */
    ReviewCase open(Reviewed record, Chain chain, UUID submittedBy) {
        ReviewCase opened = new ReviewCase(Ids.next(), record, chain, null, null, submittedBy, false, 0);
        int written = jdbc.sql("""
                insert into review_case (tenant_id, id, record_kind, record_id, org_unit_id, chain, submitted_by, row_version)
                values (jx_own_tenant(), :id, :kind, :record, :unit, cast(:chain as jsonb), :by, 0)
                on conflict (tenant_id, record_kind, record_id) do nothing
                """)
                .param("id", opened.id())
                .param("kind", record.kind())
                .param("record", record.id())
                .param("unit", record.orgUnitId())
                .param("chain", text(chain))
                .param("by", submittedBy)
                .update();
        if (written != 1) {
            throw Refusal.conflict("SOMEBODY_WAS_FIRST").article("20");
        }
        return opened;
    }

    /**
     * Moves a case.
     *
     * @throws Refusal 409 when somebody else moved it first
     */
    void move(ReviewCase from, @Nullable String step, @Nullable String returnStep, UUID submittedBy) {
        int moved = jdbc.sql("""
                update review_case set step = :step, return_step = :returnStep, submitted_by = :by, opened_at = null,
                    row_version = row_version + 1
                where tenant_id = jx_own_tenant() and id = :id and row_version = :version
                """)
                .param("step", step)
                .param("returnStep", returnStep)
                .param("by", submittedBy)
                .param("id", from.id())
                .param("version", from.rowVersion())
                .update();
        if (moved != 1) {
            throw Refusal.conflict("SOMEBODY_WAS_FIRST").article("20");
        }
    }

    /** Notes that the waiting step has looked; from then on it cannot be withdrawn. */
    void opened(UUID record, String step, Instant at, Reach reach) {
        jdbc.sql("""
                update review_case set opened_at = :at
                where tenant_id = jx_own_tenant() and record_id = :record and step = :step and opened_at is null
                    and org_unit_id = any (:reach)
                """)
                .param("at", Timestamp.from(at))
                .param("record", record)
                .param("step", step)
                .param("reach", reach.array())
                .update();
    }

    private Chain chain(String text) {
        List<Kept> kept = json.readValue(text, new TypeReference<>() {});
        return new Chain(kept.stream()
                .map(step -> new ChainStep(step.key(), step.name(), Capability.valueOf(step.capability())))
                .toList());
    }

    private String text(Chain chain) {
        return json.writeValueAsString(chain.steps().stream()
                .map(step -> new Kept(step.key(), step.name(), step.capability().name()))
                .toList());
    }
}
