package cn.jixiao.platform.trail;

import cn.jixiao.platform.identity.Acting;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act, as the trail keeps it.
 *
 * @param action what was done, for example {@code TARGET_SUBMITTED}
 * @param recordKind kind of the record, for example {@code TARGET}
 * @param recordId the record
 * @param version the record's version, or null where it has none
 * @param from step or status before
 * @param to step or status after
 * @param reason what the person gave as the reason
 * @param detail further facts or the digest of a batch's rows
 */
public record TrailEntry(
        String action,
        String recordKind,
        UUID recordId,
        @Nullable Integer version,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        @Nullable String detail) {

    /** An act that moves nothing and needs no reason. */
    public static TrailEntry of(String action, String recordKind, UUID recordId) {
        return new TrailEntry(action, recordKind, recordId, null, null, null, null, null);
    }

    /** Who did it: a person in a post, or a job on behalf of the bureau. */
    record Actor(
            @Nullable UUID personId, String name, @Nullable UUID postId, String role) {

        static Actor current() {
            return Acting.find()
                    .map(a -> new Actor(
                            a.personId(), a.name(), a.post().id(), a.post().role()))
                    .orElseGet(() -> new Actor(null, "系统", null, "SYSTEM"));
        }
    }
}
