package cn.jixiao.core.document;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.storage.ObjectKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The attachments of records, within a reach. */
@Repository
public class Attachments {

    /** Where an attachment is: its record, its object and the versions it is part of. */
    record Place(UUID recordId, String recordKind, String objectKey, int fromVersion, Attachment attachment) {

        /** The same place when no version has the file any more. */
        Place gone() {
            return new Place(recordId, recordKind, objectKey, fromVersion, attachment.deleted());
        }
    }

    private static final String ROWS = """
            select a.id, o.file_name, o.size, o.content_type, o.sha256, a.line_id, a.field, a.added_at, a.added_by, o.status,
                jx_kept_until(a.archived_at, o.retain_until) as kept_until,
                a.record_id, a.record_kind, o.object_key, a.from_version
            from attachment a join stored_object o on o.tenant_id = a.tenant_id and o.id = a.object_id
            where a.tenant_id = jx_own_tenant() and
            """ + Reach.over("a");

    private final JdbcClient jdbc;
    private final Clock clock;

    Attachments(JdbcClient jdbc, Clock systemClock) {
        this.jdbc = jdbc;
        this.clock = systemClock;
    }

    /**
     * The attachments that are part of one version of a record, oldest first.
     *
     * @param version the version, from 1 on
     */
    @Transactional
    public List<Attachment> of(UUID recordId, int version, Reach reach) {
        return jdbc.sql(ROWS + """
                 and a.record_id = :record and a.from_version <= :version
                and (a.to_version is null or a.to_version >= :version) order by a.id
                """)
                .param("record", recordId)
                .param("version", version)
                .param("reach", reach.array())
                .query((row, n) -> attachment(row))
                .list();
    }

    @Transactional
    Optional<Place> find(UUID id, Reach reach) {
        return jdbc.sql(ROWS + " and a.id = :id")
                .param("id", id)
                .param("reach", reach.array())
                .query((row, n) -> new Place(
                        row.getObject("record_id", UUID.class),
                        row.getString("record_kind"),
                        row.getString("object_key"),
                        row.getInt("from_version"),
                        attachment(row)))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Attachment add(
            AttachmentOwner.Owned record,
            String kind,
            ObjectKey key,
            @Nullable UUID lineId,
            @Nullable String field,
            Acting acting,
            Reach reach) {
        UUID id = Ids.next();
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                with claimed as (
                    update stored_object set claimed_at = :now
                    where tenant_id = jx_own_tenant() and object_key = :key and status = 'STORED' returning id)
                insert into attachment (tenant_id, id, object_id, record_kind, record_id, org_unit_id, subject_id, line_id, field,
                    from_version, added_at, added_by)
                select jx_own_tenant(), :id, claimed.id, :kind, :record, :unit, :subject, :line, :field, :version, :now, :by from claimed
                """)
                .param("now", now)
                .param("key", key.toString())
                .param("id", id)
                .param("kind", kind)
                .param("record", record.recordId())
                .param("unit", record.orgUnitId())
                .param("subject", record.subjectId())
                .param("line", lineId)
                .param("field", field)
                .param("version", record.version())
                .param("by", acting.name())
                .update();
        return find(id, reach).orElseThrow().attachment();
    }

    /** Takes a file out of a record from this version on; earlier versions keep it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean end(UUID id, int version, Reach reach) {
        return jdbc.sql("""
                        update attachment a set to_version = :last
                        where tenant_id = jx_own_tenant() and id = :id and to_version is null and
                        """ + Reach.over("a"))
                        .param("id", id)
                        .param("last", version - 1)
                        .param("reach", reach.array())
                        .update()
                == 1;
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getLong("size"),
                row.getString("content_type"),
                row.getString("sha256"),
                row.getObject("line_id", UUID.class),
                row.getString("field"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by"),
                row.getObject("kept_until", LocalDate.class),
                row.getString("status"));
    }
}
