package cn.jixiao.core.target;

import cn.jixiao.core.budget.OrgRef;
import cn.jixiao.platform.Articles;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Targets for those above: of each one the last version that reached the performance section or was approved, with the names
 * it had on that day. Works under SUPERVISION alone; PostgreSQL shows no other version, no draft and no head row.
 */
@Repository
@Articles("42")
@Transactional(propagation = Propagation.MANDATORY)
public class ReleasedTargets {

    /** What a target is of; the amount in yuan is the one asked for. */
    @Schema(name = "ReleasedSubject")
    public record Subject(UUID id, String code, String name, String attribute, BigDecimal amount) {}

    /** Names that a version froze with it. */
    private record Identity(String kind, int fiscalYear, Subject subject, OrgRef orgUnit, OrgRef department) {}

    /**
     * One row of a list.
     *
     * @param amount declared for the year, in yuan
     * @param status SUBMITTED or APPROVED, as of this version
     * @param updatedAt since when those above may see it
     */
    @Schema(name = "ReleasedTarget")
    public record Row(
            UUID id,
            Subject subject,
            OrgRef orgUnit,
            OrgRef department,
            BigDecimal amount,
            TargetStatus status,
            int version,
            Instant updatedAt) {}

    /** One version as it was frozen: nothing of its reviewing, nothing that could be done. */
    public record Frozen(
            UUID id,
            String kind,
            int fiscalYear,
            Subject subject,
            OrgRef orgUnit,
            OrgRef department,
            TargetStatus status,
            int version,
            @Nullable Integer approvedVersion,
            JsonNode content,
            Instant updatedAt,
            String digest) {}

    /**
     * A frozen version and when.
     *
     * @param approvedAt beginning of the day of approval, null while not approved
     * @param digest SHA-256 over the content, in hex
     */
    public record Snapshot(
            Frozen snapshot,
            int versionNo,
            Instant frozenAt,
            @Nullable Instant approvedAt,
            String digest) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String LAST = """
             from target_version v
            where v.tenant_id = any (jx_supervised('SUBMITTED_RECORDS')) and v.released_at is not null
                and not exists (select 1 from target_version n where n.tenant_id = v.tenant_id
                    and n.target_id = v.target_id and n.version_no > v.version_no and n.released_at is not null)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReleasedTargets(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A year's targets behind one, in the order in which they were opened. */
    public List<Row> page(int year, @Nullable UUID after, int limit) {
        return jdbc.sql("select v.target_id, v.version_no, v.identity, v.annual_amount, v.approved_on, v.released_at"
                        + LAST
                        + " and v.fiscal_year = :year and v.target_id > :after order by v.target_id limit :limit")
                .params(Map.of("year", year, "after", after == null ? new UUID(0, 0) : after, "limit", limit))
                .query((row, n) -> row(row))
                .list();
    }

    /** How many there are of a year, counted up to a limit. */
    public long count(int year, int limit) {
        return jdbc.sql("select count(*) from (select 1" + LAST + " and v.fiscal_year = :year limit :limit) as counted")
                .params(Map.of("year", year, "limit", limit))
                .query(Long.class)
                .single();
    }

    /** One target; empty for a draft, a random id and a bureau without a grant alike. */
    public Optional<Snapshot> find(UUID target) {
        return jdbc.sql(
                        "select v.target_id, v.version_no, v.identity, v.approved_on, v.released_at, v.frozen_at, v.digest, "
                                + TargetReader.CONTENT + " as content" + LAST + " and v.target_id = :target")
                .param("target", target)
                .query((row, n) -> snapshot(row))
                .optional();
    }

    private Row row(ResultSet row) throws SQLException {
        Identity identity = identity(row);
        BigDecimal declared = row.getBigDecimal("annual_amount");
        return new Row(
                row.getObject("target_id", UUID.class),
                identity.subject(),
                identity.orgUnit(),
                identity.department(),
                declared == null ? identity.subject().amount() : declared,
                status(row),
                row.getInt("version_no"),
                row.getTimestamp("released_at").toInstant());
    }

    private Snapshot snapshot(ResultSet row) throws SQLException {
        Identity identity = identity(row);
        int version = row.getInt("version_no");
        LocalDate approved = row.getObject("approved_on", LocalDate.class);
        Frozen frozen = new Frozen(
                row.getObject("target_id", UUID.class),
                identity.kind(),
                identity.fiscalYear(),
                identity.subject(),
                identity.orgUnit(),
                identity.department(),
                status(row),
                version,
                approved == null ? null : version,
                json.readTree(row.getString("content")),
                row.getTimestamp("released_at").toInstant(),
                row.getString("digest"));
        return new Snapshot(
                frozen,
                version,
                row.getTimestamp("frozen_at").toInstant(),
                approved == null ? null : approved.atStartOfDay(ZONE).toInstant(),
                row.getString("digest"));
    }

    private Identity identity(ResultSet row) throws SQLException {
        return json.readValue(row.getString("identity"), Identity.class);
    }

    private static TargetStatus status(ResultSet row) throws SQLException {
        return row.getObject("approved_on") == null ? TargetStatus.SUBMITTED : TargetStatus.APPROVED;
    }
}
