package cn.jixiao.core.budget;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project of a fiscal year with its responsible unit.
 *
 * @param code the budget system's 21 characters
 * @param amount what is asked for, in yuan; the sum of its funding lines
 */
public record Project(
        UUID id,
        int fiscalYear,
        String code,
        String name,
        String attribute,
        OrgRef orgUnit,
        OrgRef department,
        BigDecimal amount,
        @Nullable Leader leader,
        @Nullable TargetState target) {

    /** Who answers for it now (Art. 14 (2)). */
    public record Leader(UUID id, String name) {}

    /** Its target, as a list shows it; a void one is none. */
    public record TargetState(
            UUID id, String status, @Nullable String step, int version) {}
}
