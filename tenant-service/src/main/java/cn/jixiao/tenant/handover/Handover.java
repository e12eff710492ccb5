package cn.jixiao.tenant.handover;

import cn.jixiao.tenant.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that was handed over, as it was then.
 *
 * @param postId the giver's post
 * @param takenPostId the taker's
 * @param lastDay the last day of the giver's post
 * @param granted whether the taker was given the post in the same act
 * @param madeOn the business day of the act
 * @param madeBy who carried it out
 * @param madeIn his role
 */
record Handover(
        UUID id,
        UUID postId,
        UUID takenPostId,
        UUID orgUnitId,
        String orgUnitCode,
        String orgUnitName,
        Role role,
        @Nullable Integer fiscalYear,
        UUID giverId,
        String giverName,
        UUID takerId,
        String takerName,
        LocalDate lastDay,
        boolean granted,
        @Nullable String reason,
        Instant madeAt,
        LocalDate madeOn,
        String madeBy,
        Role madeIn) {}
