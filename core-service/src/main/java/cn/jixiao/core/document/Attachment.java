package cn.jixiao.core.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a record.
 *
 * @param size in bytes
 * @param contentType media type found in the content, never the one claimed
 * @param sha256 digest in hexadecimal
 * @param lineId the record's line that it proves, or null
 * @param field the record's field that it belongs to, or null
 * @param by who added it
 * @param keptUntil once it is evidence in the archive: the last day of its retention
 * @param state STORED, or DELETED where it was part of an earlier version only and its bytes are gone
 */
public record Attachment(
        UUID id,
        String name,
        long size,
        String contentType,
        String sha256,
        @Nullable UUID lineId,
        @Nullable String field,
        Instant at,
        String by,
        @Nullable LocalDate keptUntil,
        String state) {

    Attachment deleted() {
        return new Attachment(id, name, size, contentType, sha256, lineId, field, at, by, null, "DELETED");
    }
}
