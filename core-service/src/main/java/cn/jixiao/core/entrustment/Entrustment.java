package cn.jixiao.core.entrustment;

import cn.jixiao.core.budget.OrgRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a department fills in a unit's targets of one year (代编). Both days belong to it; it may be ended before.
 *
 * @param askedBy who entrusted, in which post
 * @param endedAt when it was ended; null while it has not been, though its last day may be over
 * @param endedBy who ended it; null where it ran out
 */
record Entrustment(
        UUID id,
        OrgRef orgUnit,
        OrgRef department,
        int fiscalYear,
        String reason,
        LocalDate validFrom,
        LocalDate validTo,
        Asker askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        int rowVersion) {

    /** A person in a post. */
    record Asker(String name, String role, String orgUnit) {}

    /** Whether it counts on a day. */
    boolean inForce(LocalDate day) {
        return endedAt == null && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** How the trail tells it. */
    String told() {
        return orgUnit.name() + " → " + department.name() + "（" + fiscalYear + "） " + validFrom + " – " + validTo;
    }
}
