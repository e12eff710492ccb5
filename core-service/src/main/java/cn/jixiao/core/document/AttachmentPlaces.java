package cn.jixiao.core.document;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which record an attachment belongs to, and nothing else. Reach depends on the year of the record, so the record is
 * asked for before anything of the attachment is read; within the bureau only, as every statement.
 */
@Component
class AttachmentPlaces {

    /** The record of an attachment. */
    record Where(UUID recordId, String recordKind) {}

    private final JdbcClient jdbc;

    AttachmentPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    Optional<Where> of(UUID attachment) {
        return jdbc.sql("select record_id, record_kind from attachment where tenant_id = jx_own_tenant() and id = ?")
                .param(attachment)
                .query((row, n) -> new Where(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }
}
