package cn.jixiao.core.target;

import cn.jixiao.core.budget.OrgRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target as it was read in one statement: head, subject and the content of one version. */
record TargetRecord(
        UUID id,
        int fiscalYear,
        Subject subject,
        OrgRef orgUnit,
        OrgRef department,
        TargetStatus status,
        @Nullable String step,
        int version,
        @Nullable Integer approvedVersion,
        int rowVersion,
        TargetContent content,
        @Nullable Instant frozenAt,
        @Nullable String digest,
        String ruleSet,
        Instant updatedAt,
        String updatedBy,
        @Nullable Reply reply) {

    /** What the target is of, with what is asked for it in yuan. */
    record Subject(UUID id, String code, String name, String attribute, BigDecimal amount) {}

    /** The reply that approved it. */
    record Reply(String number, LocalDate date, BigDecimal amount) {}

    TargetRecord with(TargetContent other, int newRowVersion, Instant at, String by) {
        return new TargetRecord(
                id,
                fiscalYear,
                subject,
                orgUnit,
                department,
                status,
                step,
                version,
                approvedVersion,
                newRowVersion,
                other,
                frozenAt,
                digest,
                ruleSet,
                at,
                by,
                reply);
    }
}
