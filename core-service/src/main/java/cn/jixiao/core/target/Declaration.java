package cn.jixiao.core.target;

import cn.jixiao.core.budget.Project;
import cn.jixiao.core.budget.Projects;
import cn.jixiao.core.check.Finding;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.review.Move;
import cn.jixiao.core.review.Reviews;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those do who ask for the money: open, save, submit, withdraw (Art. 19). */
@Service
@Articles({"18", "19"})
class Declaration {

    private final Projects projects;
    private final Targets targets;
    private final TargetReader reader;
    private final ContentStore contents;
    private final Checking checking;
    private final Reviews reviews;
    private final Transitions transitions;
    private final Trail trail;
    private final Clock clock;

    Declaration(
            Projects projects,
            Targets targets,
            TargetReader reader,
            ContentStore contents,
            Checking checking,
            Reviews reviews,
            Transitions transitions,
            Trail trail,
            Clock systemClock) {
        this.projects = projects;
        this.targets = targets;
        this.reader = reader;
        this.contents = contents;
        this.checking = checking;
        this.reviews = reviews;
        this.transitions = transitions;
        this.trail = trail;
        this.clock = systemClock;
    }

    /**
     * Opens the target of a project.
     *
     * @throws Refusal 404 for a project out of reach, 409 when the project has a target
     */
    @Transactional
    public TargetRecord open(UUID subject, Acting acting, Mandate mandate) {
        Project project = projects.find(subject, mandate.reach()).orElseThrow(Refusal::notFound);
        UUID id = Ids.next();
        try {
            targets.add(
                    new Target(
                            id,
                            project.id(),
                            project.orgUnit().id(),
                            project.department().id(),
                            project.fiscalYear(),
                            project.amount(),
                            clock.instant(),
                            acting.name()),
                    mandate.reach());
        } catch (DataIntegrityViolationException | org.hibernate.exception.ConstraintViolationException e) {
            throw Refusal.conflict("TARGET_EXISTS", project.name());
        }
        TargetContent content = TargetContent.empty(project.attribute(), project.amount());
        contents.insert(id, 1, content, checking.rules().version(), mandate.reach());
        trail.append(TrailEntry.of("TARGET_OPENED", Target.RECORD_KIND, id));
        transitions.announce(id, project.department().id(), project.fiscalYear(), TargetStatus.DRAFT);
        return reader.current(id, mandate.reach()).orElseThrow();
    }

    /** Saves what was filled in; never refused for what is missing. */
    @Transactional
    public TargetRecord save(UUID id, int readVersion, TargetContent typed, Acting acting, Mandate mandate) {
        TargetRecord before = reader.current(id, mandate.reach()).orElseThrow(Refusal::notFound);
        Target target = targets.find(id, mandate.reach()).orElseThrow(Refusal::notFound);
        target.requireOpen();
        target.requireVersion(readVersion);
        TargetContent content = ContentLimits.storable(typed);
        List<Finding> findings = checking.check(content, before.subject().amount());
        BigDecimal declared = content.annualAmount() == null ? before.subject().amount() : content.annualAmount();
        target.saved(Tally.of(findings), declared, clock.instant(), acting.name());
        targets.flush(mandate.reach());
        contents.replace(id, target.currentVersion(), content, checking.rules().version(), mandate.reach());
        trail.append(new TrailEntry(
                "TARGET_SAVED",
                Target.RECORD_KIND,
                id,
                target.currentVersion(),
                null,
                null,
                null,
                "sha256=" + transitions.digest(content)));
        return before.with(content, target.rowVersion(), clock.instant(), acting.name());
    }

    /**
     * Submits the current version and freezes it.
     *
     * @throws Refusal 422 while something must be mended, with all findings (Art. 20)
     */
    @Transactional
    public TargetRecord submit(UUID id, int readVersion, Acting acting, Mandate mandate) {
        TargetRecord before = reader.current(id, mandate.reach()).orElseThrow(Refusal::notFound);
        Target target = targets.find(id, mandate.reach()).orElseThrow(Refusal::notFound);
        target.requireOpen();
        target.requireVersion(readVersion);
        List<Finding> findings =
                checking.check(before.content(), before.subject().amount());
        long open = findings.stream().filter(Finding::blocks).count();
        if (open > 0) {
            throw Refusal.rule("CHECKS_FAILED", open)
                    .article("20")
                    .field(findings.getFirst().field())
                    .with(Map.of("open", open));
        }
        Move move = reviews.submit(target.reviewed(), acting, mandate);
        contents.freeze(id, target.currentVersion(), transitions.digest(before.content()), mandate.reach());
        transitions.releaseAt(target, move, mandate);
        target.submitted(move, clock.instant(), acting.name());
        return transitions.done(target, "TARGET_SUBMITTED", move, null, mandate);
    }

    /** Takes one's own submission back; the next version is open. */
    @Transactional
    public TargetRecord withdraw(UUID id, int readVersion, Acting acting, Mandate mandate) {
        TargetRecord before = reader.current(id, mandate.reach()).orElseThrow(Refusal::notFound);
        Target target = targets.find(id, mandate.reach()).orElseThrow(Refusal::notFound);
        target.requireVersion(readVersion);
        Move move = reviews.withdraw(target.reviewed(), acting, mandate);
        target.reopened(TargetStatus.DRAFT, null, clock.instant(), acting.name());
        contents.insert(id, target.currentVersion(), before.content(), before.ruleSet(), mandate.reach());
        return transitions.done(target, "TARGET_WITHDRAWN", move, null, mandate);
    }
}
