package cn.jixiao.core.review;

import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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

    private final Standings standings;
    private final ReviewCases cases;
    private final FirstComer firstComer;
    private final Clock clock;

    Reviews(Standings standings, ReviewCases cases, FirstComer firstComer, Clock systemClock) {
        this.standings = standings;
        this.cases = cases;
        this.firstComer = firstComer;
        this.clock = systemClock;
    }

    /** Where a record stands. */
    public Standing standing(Reviewed record, Reach reach) {
        return standings.of(record, reach);
    }

    /** 409 that tells who was first, and when; for the one whose view of the record is older than the last event. */
    public Refusal somebodyWasFirst(Standing now) {
        return firstComer.refusal(now);
    }

    /** Sends a record on its way; resubmission goes straight back to whoever returned it last. */
    public Moved submit(Standing now, Acting acting, Mandate mandate) {
        ReviewCase known = now.place();
        ReviewCase at =
                known == null ? ReviewCase.fresh(Ids.next(), now.record(), now.chain(), acting.personId()) : known;
        if (at.step() != null) {
            throw Refusal.conflict("ALREADY_SUBMITTED", at.name(at.step()));
        }
        Move move = at.submit();
        return write(
                now, at.forward(move, acting.personId()), "SUBMIT", move, Opinion.of(null), List.of(), acting, mandate);
    }

    /** Agrees at the step that the record waits at; where it was returned from behind, it goes straight back there. */
    public Moved agree(Standing now, Opinion opinion, Acting acting, Mandate mandate) {
        ReviewCase at = waitingFor(now, mandate);
        Move move = at.agree(acting.personId());
        String action = move.passed() ? "REPLY" : "AGREE";
        return write(now, at.forward(move, at.submittedBy()), action, move, opinion, List.of(), acting, mandate);
    }

    /**
     * Returns the record to an earlier step, or to those who declare.
     *
     * @throws Refusal 422 without a reason and without comments: a return says what is wrong
     */
    public Moved giveBack(
            Standing now,
            @Nullable String toStep,
            @Nullable String reason,
            List<Remark> remarks,
            Acting acting,
            Mandate mandate) {
        ReviewCase at = waitingFor(now, mandate);
        if ((reason == null || reason.isBlank()) && remarks.isEmpty()) {
            throw Refusal.rule("REASON_REQUIRED").field("reason").article("20");
        }
        Move move = at.giveBack(acting.personId(), toStep);
        return write(now, at.backward(move), "RETURN", move, Opinion.of(reason), remarks, acting, mandate);
    }

    /** Takes one's own submission back before anybody has opened it. */
    public Moved withdraw(Standing now, Acting acting, Mandate mandate) {
        ReviewCase at = now.place();
        if (at == null) {
            throw Refusal.conflict("NOT_UNDER_REVIEW").article("20");
        }
        ReviewLog.Event last = now.last();
        Move move = at.withdraw(acting.personId(), last != null && last.action().equals("SUBMIT"));
        return write(now, at.backward(move), "WITHDRAW", move, Opinion.of(null), List.of(), acting, mandate);
    }

    /** Notes that somebody who may act at this step has opened the record. */
    public void opened(UUID record, String step, Reach reach) {
        cases.opened(record, step, clock.instant(), reach);
    }

    private static ReviewCase waitingFor(Standing now, Mandate mandate) {
        ReviewCase at = now.place();
        if (at == null || at.step() == null) {
            throw Refusal.conflict("NOT_UNDER_REVIEW").article("20");
        }
        mandate.require(at.chain().step(at.step()).orElseThrow().capability());
        return at;
    }

    private Moved write(
            Standing before,
            ReviewCase after,
            String action,
            Move move,
            Opinion said,
            List<Remark> remarks,
            Acting acting,
            Mandate mandate) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, String> grades = said.grades().isEmpty() ? null : said.grades();
        int version = before.record().versionNo();
        String role = acting.post().role();
        String unit = acting.post().orgUnitName();
        ReviewLog.Event event = new ReviewLog.Event(
                Ids.next(),
                action,
                move.from(),
                move.to(),
                said.text(),
                grades,
                version,
                acting.name(),
                role,
                unit,
                at,
                cases.businessNow(),
                before.record().fillIn() && before.chain().position(move.from()) <= 1);
        List<ReviewLog.Comment> comments = remarks.stream()
                .map(r -> new ReviewLog.Comment(
                        Ids.next(), r.field(), r.text(), version, acting.name(), role, unit, at, false))
                .toList();
        if (!cases.write(after, event, comments, acting)) {
            throw firstComer.refusal(standings.of(before.record(), mandate.reach()));
        }
        return new Moved(move, before.after(after, event, comments));
    }
}
