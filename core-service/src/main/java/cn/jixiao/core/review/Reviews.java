package cn.jixiao.core.review;

import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves records along their chains. Called inside the transaction of the record's own change; it checks capability, the own
 * submission and the order of steps, and appends who, in which post, when and why.
 */
@Service
@Articles("20")
@Transactional(propagation = Propagation.MANDATORY)
public class Reviews {

    private final Chains chains;
    private final ReviewCases cases;
    private final ReviewLog log;
    private final Clock clock;

    Reviews(Chains chains, ReviewCases cases, ReviewLog log, Clock systemClock) {
        this.chains = chains;
        this.cases = cases;
        this.log = log;
        this.clock = systemClock;
    }

    /** The chain a record has, or would have if it were submitted now. */
    public Chain chain(Reviewed record, Reach reach) {
        return cases.find(record, reach).map(ReviewCase::chain).orElseGet(() -> chains.of(record.kind()));
    }

    /** Sends a record on its way; resubmission goes straight back to whoever returned it. */
    public Move submit(Reviewed record, Acting acting, Mandate mandate) {
        ReviewCase at = cases.find(record, mandate.reach())
                .orElseGet(() -> cases.open(record, chains.of(record.kind()), acting.personId()));
        if (at.step() != null) {
            throw Refusal.conflict("ALREADY_SUBMITTED", at.name(at.step()));
        }
        Move move = at.submit();
        cases.move(at, move.to(), at.returnStep(), acting.personId());
        log.add(at, "SUBMIT", move, null, acting);
        return move;
    }

    /**
     * Agrees at the step that the record waits at.
     *
     * @param opinion what the reviewer says, or null
     */
    public Move agree(Reviewed record, @Nullable String opinion, Acting acting, Mandate mandate) {
        ReviewCase at = waitingFor(record, mandate);
        Move move = at.agree(acting.personId());
        boolean back = move.to() != null && move.to().equals(at.returnStep());
        cases.move(at, move.to(), back || move.passed() ? null : at.returnStep(), at.submittedBy());
        log.add(at, move.passed() ? "REPLY" : "AGREE", move, opinion, acting);
        return move;
    }

    /**
     * Returns the record to an earlier step, or to those who declare.
     *
     * @throws Refusal 422 without a reason and without comments: a return says what is wrong
     */
    public Move giveBack(
            Reviewed record,
            @Nullable String toStep,
            @Nullable String reason,
            List<Remark> remarks,
            Acting acting,
            Mandate mandate) {
        ReviewCase at = waitingFor(record, mandate);
        if ((reason == null || reason.isBlank()) && remarks.isEmpty()) {
            throw Refusal.rule("REASON_REQUIRED").field("reason").article("20");
        }
        Move move = at.giveBack(acting.personId(), toStep);
        cases.move(at, move.to(), move.from(), at.submittedBy());
        log.add(at, "RETURN", move, reason, acting);
        log.remark(at, remarks, acting);
        return move;
    }

    /** Takes one's own submission back before anybody has opened it. */
    public Move withdraw(Reviewed record, Acting acting, Mandate mandate) {
        ReviewCase at = cases.find(record, mandate.reach()).orElseThrow(Refusal::notFound);
        Move move = at.withdraw(acting.personId());
        cases.move(at, null, at.returnStep(), at.submittedBy());
        log.add(at, "WITHDRAW", move, null, acting);
        return move;
    }

    /** Notes that somebody who may act at this step has opened the record. */
    public void opened(UUID record, String step, Reach reach) {
        cases.opened(record, step, clock.instant(), reach);
    }

    /** Who submitted a record; null when nobody has. */
    public @Nullable UUID submitter(Reviewed record, Reach reach) {
        return cases.find(record, reach).map(ReviewCase::submittedBy).orElse(null);
    }

    private ReviewCase waitingFor(Reviewed record, Mandate mandate) {
        ReviewCase at = cases.find(record, mandate.reach()).orElseThrow(() -> Refusal.conflict("NOT_UNDER_REVIEW"));
        String step = at.step();
        if (step == null) {
            throw Refusal.conflict("NOT_UNDER_REVIEW").article("20");
        }
        ChainStep waiting = at.chain().step(step).orElseThrow();
        mandate.require(Objects.requireNonNull(waiting).capability());
        return at;
    }
}
