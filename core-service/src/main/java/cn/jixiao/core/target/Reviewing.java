package cn.jixiao.core.target;

import cn.jixiao.core.budget.BudgetReplies;
import cn.jixiao.core.budget.Project;
import cn.jixiao.core.budget.Projects;
import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.document.Evidence;
import cn.jixiao.core.review.Moved;
import cn.jixiao.core.review.Opinion;
import cn.jixiao.core.review.Remark;
import cn.jixiao.core.review.Reviews;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those do who distribute the money: agree, return, and approve target and budget together (Art. 20, 22). */
@Service
@Articles({"20", "22"})
class Reviewing {

    private static final String REPLY_STEP = "BUDGET_REPLY";

    private final Projects projects;
    private final Desk desk;
    private final Dossiers dossiers;
    private final ContentStore contents;
    private final Reviews reviews;
    private final BudgetReplies replies;
    private final Evidence evidence;
    private final Transitions transitions;

    Reviewing(
            Projects projects,
            Desk desk,
            Dossiers dossiers,
            ContentStore contents,
            Reviews reviews,
            BudgetReplies replies,
            Evidence evidence,
            Transitions transitions) {
        this.projects = projects;
        this.desk = desk;
        this.dossiers = dossiers;
        this.contents = contents;
        this.reviews = reviews;
        this.replies = replies;
        this.evidence = evidence;
        this.transitions = transitions;
    }

    /** Agrees at the step that the target waits at; the budget's reply is no agreement but an approval. */
    @Transactional
    public Dossier agree(UUID id, @Nullable String match, TargetController.AgreeRequest said, Acting acting) {
        Held held = desk.hold(acting, id).require(Capability.TARGET_READ);
        Opinion opinion = QualityForm.opinion(said.opinion(), said.grades());
        Dossier before = waiting(held, match);
        Target target = held.target();
        if (REPLY_STEP.equals(target.step())) {
            throw Refusal.conflict("REPLY_NEEDED").article("22");
        }
        if (Steps.of(held.mandate()).contains(target.step())) { // everybody else is refused for another reason
            QualityForm.require(target.step(), opinion);
        }
        Moved moved = reviews.agree(before.standing(), opinion, acting, held.mandate());
        if (Transitions.releases(moved.move())) {
            contents.release(id, target.currentVersion(), held.mandate().reach());
        }
        target.agreed(moved.move(), transitions.now(), acting.name());
        transitions.done(target, "TARGET_AGREED", moved.move(), opinion.text());
        return new Dossier(before.record().after(target), moved.standing(), held.mandate());
    }

    /** Returns the target with comments on its fields; from the declaring step the next version is opened by copy. */
    @Transactional
    public Dossier giveBack(
            UUID id,
            @Nullable String match,
            @Nullable String toStep,
            @Nullable String reason,
            List<Remark> remarks,
            Acting acting) {
        Held held = desk.hold(acting, id).require(Capability.TARGET_READ);
        Dossier before = waiting(held, match);
        Target target = held.target();
        Mandate mandate = held.mandate();
        Moved moved = reviews.giveBack(before.standing(), toStep, reason, remarks, acting, mandate);
        TargetRecord record = before.record();
        if (moved.move().to() == null) {
            target.reopened(TargetStatus.RETURNED, acting.post().orgUnitName(), transitions.now(), acting.name());
            transitions.done(target, "TARGET_RETURNED", moved.move(), reason);
            contents.insert(id, target.currentVersion(), record.content(), record.ruleSet(), mandate.reach());
            transitions.announce(target);
            return new Dossier(record.reopened(target), moved.standing(), mandate);
        }
        target.sentBack(moved.move(), transitions.now(), acting.name());
        transitions.done(target, "TARGET_RETURNED", moved.move(), reason);
        return new Dossier(record.after(target), moved.standing(), mandate);
    }

    /**
     * Enters the budget's reply: budget and target are approved in this one transaction, or neither is (Art. 22).
     *
     * @throws Refusal 422 when the amount is not the target's
     */
    @Transactional
    public Dossier reply(UUID id, @Nullable String match, TargetController.ReplyRequest request, Acting acting) {
        Held held = desk.hold(acting, id).require(Capability.BUDGET_REPLY);
        BudgetReplies.Reply reply = new BudgetReplies.Reply(
                desk.text(request.number(), "number"),
                desk.needed(request.date(), "date"),
                desk.needed(request.amount(), "amount"));
        Dossier before = waiting(held, match);
        Target target = held.target();
        Mandate mandate = held.mandate();
        if (!REPLY_STEP.equals(target.step())) {
            throw Refusal.conflict("NOT_REVIEWED").article("22");
        }
        BigDecimal declared = before.record().content().annualAmount();
        if (declared == null || declared.compareTo(reply.amount()) != 0) {
            throw Refusal.rule("REPLY_AMOUNT_DIFFERS", String.valueOf(declared))
                    .article("22")
                    .field("amount");
        }
        Project project = projects.find(target.subjectId(), mandate.reach()).orElseThrow(Refusal::notFound);
        Moved moved = reviews.agree(before.standing(), Opinion.of(reply.number()), acting, mandate);
        replies.enter(project, reply, acting, mandate.reach());
        contents.approve(id, target.currentVersion(), reply.date(), mandate.reach());
        evidence.keep(id, target.currentVersion(), mandate.reach());
        target.approved(reply.date(), transitions.now(), acting.name());
        transitions.done(target, "TARGET_APPROVED", moved.move(), reply.number());
        transitions.announce(target);
        TargetRecord.Reply entered = new TargetRecord.Reply(reply.number(), reply.date(), declared);
        return new Dossier(before.record().replied(target, entered), moved.standing(), mandate);
    }

    /** A target under review as the reviewer read it; who read an older one learns who was first. */
    private Dossier waiting(Held held, @Nullable String match) {
        int read = desk.version(match);
        Dossier before = dossiers.of(held);
        if (held.target().rowVersion() != read) {
            throw reviews.somebodyWasFirst(before.standing());
        }
        if (held.target().status() != TargetStatus.SUBMITTED) {
            throw Refusal.conflict("NOT_UNDER_REVIEW").article("20");
        }
        if (!before.standing().waitsAt(held.target().step())) {
            // The head was read before another's decision was committed, the case after it.
            throw reviews.somebodyWasFirst(before.standing());
        }
        return before;
    }
}
