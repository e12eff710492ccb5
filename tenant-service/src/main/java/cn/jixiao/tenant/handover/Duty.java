package cn.jixiao.tenant.handover;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something of the directory that hangs on a person by his post.
 *
 * @param kind what it is
 * @param label which one, in words
 * @param stays why it is not handed over; null where it is
 */
@Schema(name = "HandedDuty")
record Duty(Kind kind, String label, @Nullable Stays stays) {

    /** What can hang on a person. */
    @Schema(name = "HandedDutyKind")
    enum Kind {
        /** A department that a leader of the bureau is in charge of, in one year. */
        DEPARTMENT_IN_CHARGE,
        /** To be the liaison of the body's lead section (Art. 10). */
        LIAISON,
        /** A seat in the body's leading group (Art. 10). */
        LEADING_GROUP
    }

    /** Why something is left where it is. */
    enum Stays {
        /** The giver keeps another post there by which he has it too. */
        GIVER_REMAINS,
        /** Somebody else of the body has the same name, so nobody can tell whose it is. */
        NAME_SHARED,
        /** The taker has one already. */
        TAKER_HAS_OWN
    }

    boolean moves() {
        return stays == null;
    }
}
