package cn.jixiao.core.target;

import cn.jixiao.core.budget.BudgetReplies;
import cn.jixiao.core.budget.Project;
import cn.jixiao.core.budget.Projects;
import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.review.Move;
import cn.jixiao.core.review.Remark;
import cn.jixiao.core.review.Reviews;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import java.time.Clock;
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
    private final Targets targets;
    private final TargetReader reader;
    private final ContentStore contents;
    private final Reviews reviews;
    private final BudgetReplies replies;
    private final Transitions transitions;
    private final Clock clock;

    Reviewing(
            Projects projects,
            Targets targets,
            TargetReader reader,
            ContentStore contents,
            Reviews reviews,
            BudgetReplies replies,
            Transitions transitions,
            Clock systemClock) {
        this.projects = projects;
        this.targets = targets;
        this.reader = reader;
        this.contents = contents;
        this.reviews = reviews;
        this.replies = replies;
        this.transitions = transitions;
        this.clock = systemClock;
    }

    /** Agrees at the step that the target waits at; the budget's reply is no agreement but an approval. */
    @Transactional
    public TargetRecord agree(UUID id, int readVersion, @Nullable String opinion, Acting acting, Mandate mandate) {
        Target target = waiting(id, readVersion, mandate);
        if (REPLY_STEP.equals(target.step())) {
            throw Refusal.conflict("REPLY_NEEDED").article("22");
        }
        Move move = reviews.agree(target.reviewed(), opinion, acting, mandate);
        transitions.releaseAt(target, move, mandate);
        target.agreed(move, clock.instant(), acting.name());
        return transitions.done(target, "TARGET_AGREED", move, opinion, mandate);
    }

    /** Returns the target with comments on its fields; from the declaring step the next version is opened by copy. */
    @Transactional
    public TargetRecord giveBack(
            UUID id,
            int readVersion,
            @Nullable String toStep,
            @Nullable String reason,
            List<Remark> remarks,
            Acting acting,
            Mandate mandate) {
        TargetRecord before = reader.current(id, mandate.reach()).orElseThrow(Refusal::notFound);
        Target target = waiting(id, readVersion, mandate);
        Move move = reviews.giveBack(target.reviewed(), toStep, reason, remarks, acting, mandate);
        if (move.to() == null) {
            target.reopened(TargetStatus.RETURNED, acting.post().orgUnitName(), clock.instant(), acting.name());
            contents.insert(id, target.currentVersion(), before.content(), before.ruleSet(), mandate.reach());
        } else {
            target.sentBack(move, clock.instant(), acting.name());
        }
        return transitions.done(target, "TARGET_RETURNED", move, reason, mandate);
    }

    /**
     * Enters the budget's reply: budget and target are approved in this one transaction, or neither is (Art. 22).
     *
     * @throws Refusal 422 when the amount is not the target's
     */
    @Transactional
    public TargetRecord reply(UUID id, int readVersion, BudgetReplies.Reply reply, Acting acting, Mandate mandate) {
        mandate.require(Capability.BUDGET_REPLY);
        TargetRecord before = reader.current(id, mandate.reach()).orElseThrow(Refusal::notFound);
        if (!REPLY_STEP.equals(before.step())) {
            throw Refusal.conflict("NOT_REVIEWED").article("22");
        }
        if (before.content().annualAmount() == null
                || before.content().annualAmount().compareTo(reply.amount()) != 0) {
            throw Refusal.rule(
                            "REPLY_AMOUNT_DIFFERS",
                            String.valueOf(before.content().annualAmount()))
                    .article("22")
                    .field("amount");
        }
        Target target = waiting(id, readVersion, mandate);
        Project project = projects.find(target.subjectId(), mandate.reach()).orElseThrow(Refusal::notFound);
        Move move = reviews.agree(target.reviewed(), reply.number(), acting, mandate);
        replies.enter(project, reply, acting, mandate.reach());
        contents.approve(id, target.currentVersion(), reply.date(), mandate.reach());
        target.approved(reply.date(), clock.instant(), acting.name());
        return transitions.done(target, "TARGET_APPROVED", move, reply.number(), mandate);
    }

    private Target waiting(UUID id, int readVersion, Mandate mandate) {
        Target target = targets.find(id, mandate.reach()).orElseThrow(Refusal::notFound);
        if (target.status() != TargetStatus.SUBMITTED) {
            throw Refusal.conflict("NOT_UNDER_REVIEW").article("20");
        }
        target.requireVersion(readVersion);
        return target;
    }
}
