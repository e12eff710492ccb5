package cn.jixiao.core.review;

import cn.jixiao.platform.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one record stands in its chain, and the only place that knows how it moves.
 *
 * @param step the step it waits at; null while those who declare have it
 * @param returnStep who returned it and gets it straight back
 * @param submittedBy who submitted it, and so may not review it
 * @param opened whether the waiting step has looked at it
 * @param rowVersion for the one who comes second
 */
record ReviewCase(
        UUID id,
        Reviewed record,
        Chain chain,
        @Nullable String step,
        @Nullable String returnStep,
        UUID submittedBy,
        boolean opened,
        int rowVersion) {

    Move submit() {
        String to = returnStep != null && chain.position(returnStep) > 0
                ? returnStep
                : chain.firstReview().key();
        return new Move(chain.declaring().key(), to, false);
    }

    Move agree(UUID person) {
        String at = waiting();
        notOwn(person);
        if (returnStep != null && chain.position(returnStep) > chain.position(at)) {
            return new Move(at, returnStep, false);
        }
        return chain.after(at).map(next -> new Move(at, next.key(), false)).orElseGet(() -> new Move(at, null, true));
    }

    Move giveBack(UUID person, @Nullable String toStep) {
        String at = waiting();
        notOwn(person);
        String to = toStep == null ? chain.declaring().key() : toStep;
        int place = chain.position(to);
        if (place < 0 || place >= chain.position(at)) {
            throw Refusal.rule("RETURN_NOT_EARLIER").field("toStep").article("20");
        }
        return new Move(at, place == 0 ? null : to, false);
    }

    Move withdraw(UUID person) {
        String at = waiting();
        if (!submittedBy.equals(person)) {
            throw Refusal.conflict("WITHDRAW_NOT_YOURS");
        }
        boolean untouched =
                at.equals(returnStep) || at.equals(chain.firstReview().key());
        if (opened || !untouched) {
            throw Refusal.conflict("WITHDRAW_TOO_LATE", name(at));
        }
        return new Move(at, null, false);
    }

    String name(String key) {
        return chain.step(key).map(ChainStep::name).orElse(key);
    }

    private String waiting() {
        if (step == null) {
            throw Refusal.conflict("NOT_UNDER_REVIEW").article("20");
        }
        return step;
    }

    private void notOwn(UUID person) {
        if (submittedBy.equals(person)) {
            throw Refusal.of(422, "OWN_SUBMISSION").article("20");
        }
    }
}
