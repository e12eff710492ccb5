package cn.jixiao.core.review;

import cn.jixiao.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one record stands in its chain, and the only place that knows how it moves.
 *
 * @param step the step it waits at; null while those who declare have it
 * @param returners the steps that returned it and get it straight back, the last one on top; each stands behind the one above
 * @param submittedBy who submitted it, and so may not review it
 * @param standIn who took the submitter's post over since, and may take the submission back as well
 * @param opened whether the waiting step has looked at it
 * @param rowVersion for the one who comes second
 */
record ReviewCase(
        UUID id,
        Reviewed record,
        Chain chain,
        @Nullable String step,
        List<String> returners,
        UUID submittedBy,
        @Nullable UUID standIn,
        boolean opened,
        int rowVersion) {

    /** A case in which nothing has happened yet. */
    static ReviewCase fresh(UUID id, Reviewed record, Chain chain, UUID by) {
        return new ReviewCase(id, record, chain, null, List.of(), by, null, false, 0);
    }

    /** Goes where it was returned from, or begins; what was filled in for its body is confirmed by the body's head first. */
    Move submit() {
        boolean first = returners.isEmpty() || record.fillIn();
        String to = first ? chain.firstReview().key() : returners.getLast();
        return new Move(chain.declaring().key(), to, false);
    }

    Move agree(UUID person) {
        String at = waiting();
        notOwn(person);
        if (!returners.isEmpty()) {
            return new Move(at, returners.getLast(), false);
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

    /**
     * Takes a submission back.
     *
     * @param justSubmitted whether nothing has happened since it was submitted
     */
    Move withdraw(UUID person, boolean justSubmitted) {
        String at = waiting();
        if (!mayWithdraw(person)) {
            throw Refusal.conflict("WITHDRAW_NOT_YOURS");
        }
        if (opened || !justSubmitted) {
            throw Refusal.conflict("WITHDRAW_TOO_LATE", name(at));
        }
        return new Move(at, null, false);
    }

    /** The case after it went forward; who gets it back is no longer waited for. */
    ReviewCase forward(Move move, UUID submitter) {
        boolean back = !returners.isEmpty() && returners.getLast().equals(move.to());
        return after(move, back ? returners.subList(0, returners.size() - 1) : returners, submitter);
    }

    /** The case after it went backward; the step that it left gets it straight back. */
    ReviewCase backward(Move move) {
        List<String> more = new ArrayList<>(returners);
        more.add(move.from());
        return after(move, more, submittedBy);
    }

    private ReviewCase after(Move move, List<String> to, UUID submitter) {
        UUID beside = submitter.equals(submittedBy) ? standIn : null;
        return new ReviewCase(id, record, chain, move.to(), List.copyOf(to), submitter, beside, false, rowVersion + 1);
    }

    /** Whether it is this person's to take back. */
    boolean mayWithdraw(UUID person) {
        return person.equals(submittedBy) || person.equals(standIn);
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
        if (record.filledInBy().contains(person)) {
            throw Refusal.of(422, "OWN_FILLING").article("20");
        }
    }
}
