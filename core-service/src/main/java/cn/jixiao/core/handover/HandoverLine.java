package cn.jixiao.core.handover;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that hangs on a person by his post, or that one might think does.
 *
 * @param kind what it is
 * @param recordId the target, project, invitation or task
 * @param label which one, in words
 * @param stays why it does not go along; null where it does
 */
public record HandoverLine(
        Kind kind, UUID recordId, String label, @Nullable Stays stays) {

    /** What can hang on a person. */
    public enum Kind {
        /** What was typed into a target and not saved yet. */
        DRAFT,
        /** A submission that may still be taken back. */
        SENT_FORM,
        /** A target that came back to who submitted it. */
        RETURNED_FORM,
        /** To answer for a project as its leader (Art. 14 (2)). */
        PROJECT_LEADER,
        /** To take part in a project from outside the budget (Art. 13). */
        INVITATION,
        /** A task of the service that is not over. */
        TASK
    }

    /** Why something does not go along. */
    public enum Stays {
        /** It is the body's: whoever holds a post there has it. */
        WITH_BODY,
        /** The taker has one of his own, which must not be lost. */
        TAKER_HAS_OWN
    }

    /** Whether it goes along. */
    public boolean moves() {
        return stays == null;
    }
}
