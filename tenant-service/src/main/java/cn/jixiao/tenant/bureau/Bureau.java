package cn.jixiao.tenant.bureau;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finance bureau: a tenant.
 *
 * @param id its fiscal division code on the day it joined; never changes
 * @param name full name
 * @param region short name shown beside it
 * @param level its level of government
 * @param parentId the bureau above, if it is a tenant too
 * @param divisionCode its fiscal division code today
 * @param status what may be done in it
 * @param partition where its business data live; a city and its counties share one
 * @param joinedOn since when its bodies and posts are valid
 * @param overlays the overlays of rules that it has on, in the order in which they are laid
 * @param handedOverAt when its own administrators took over, or null while the operator still sets it up
 */
public record Bureau(
        String id,
        String name,
        String region,
        Level level,
        @Nullable String parentId,
        String divisionCode,
        Status status,
        String partition,
        LocalDate joinedOn,
        List<String> overlays,
        @Nullable Instant handedOverAt) {

    /** Levels of government that have a bureau. */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        /** A development zone or merged district with a treasury of its own. */
        ZONE
    }

    /** What may be done in a bureau. */
    public enum Status {
        TRIAL,
        ACTIVE,
        /** Everything can be read, nothing written. */
        READ_ONLY,
        /** Nobody of the bureau gets in; its data stay. */
        SUSPENDED,
        /** Ended for good. */
        CLOSED;

        /** Whether an operator may move a bureau from this status to the other. Nothing leads out of CLOSED or back to TRIAL. */
        public boolean leadsTo(Status next) {
            return this != CLOSED && this != next && next != TRIAL;
        }

        /** Where an operator may move a bureau from this status. */
        public List<Status> next() {
            return Arrays.stream(values()).filter(this::leadsTo).toList();
        }
    }
}
