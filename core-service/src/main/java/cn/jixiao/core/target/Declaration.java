package cn.jixiao.core.target;

import cn.jixiao.core.budget.Project;
import cn.jixiao.core.budget.Projects;
import cn.jixiao.core.check.Finding;
import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.directory.PostHolders;
import cn.jixiao.core.review.Moved;
import cn.jixiao.core.review.Reviews;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those do who ask for the money: open, save, submit, withdraw (Art. 19). */
@Service
@Articles({"18", "19"})
class Declaration {

    private final Projects projects;
    private final Targets targets;
    private final Desk desk;
    private final Dossiers dossiers;
    private final ContentStore contents;
    private final Checking checking;
    private final Reviews reviews;
    private final PostHolders holders;
    private final Transitions transitions;
    private final Trail trail;

    Declaration(
            Projects projects,
            Targets targets,
            Desk desk,
            Dossiers dossiers,
            ContentStore contents,
            Checking checking,
            Reviews reviews,
            PostHolders holders,
            Transitions transitions,
            Trail trail) {
        this.projects = projects;
        this.targets = targets;
        this.desk = desk;
        this.dossiers = dossiers;
        this.contents = contents;
        this.checking = checking;
        this.reviews = reviews;
        this.holders = holders;
        this.transitions = transitions;
        this.trail = trail;
    }

    /**
     * Opens the target of a project.
     *
     * @throws Refusal 404 for a project out of reach, 403 where its unit has not entrusted the post with filling in, 409 when the
     *     project has a target
     */
    @Transactional
    public Dossier open(UUID subject, Acting acting, Mandate mandate) {
        Project project = projects.find(subject, mandate.reach()).orElseThrow(Refusal::notFound);
        boolean entrusted = mandate.requireToFillIn(
                Capability.TARGET_WRITE, project.orgUnit().id());
        UUID id = Ids.next();
        Target target = new Target(
                id,
                project.id(),
                project.orgUnit().id(),
                project.department().id(),
                project.fiscalYear(),
                project.amount(),
                transitions.now(),
                Hand.of(acting, entrusted));
        try {
            targets.add(target, mandate.reach());
        } catch (DataIntegrityViolationException | ConstraintViolationException e) {
            throw Refusal.conflict("TARGET_EXISTS", project.name());
        }
        TargetContent content = TargetContent.empty(project.attribute(), project.amount());
        contents.insert(id, 1, content, checking.rules(project.fiscalYear()).version(), mandate.reach());
        trail.append(TrailEntry.of("TARGET_OPENED", Target.RECORD_KIND, id));
        transitions.announce(target);
        return dossiers.of(new Held(target, mandate));
    }

    /** Saves what was filled in; never refused for what is missing. */
    @Transactional
    public Dossier save(UUID id, @Nullable String match, TargetContent typed, Acting acting) {
        Held held = desk.hold(acting, id);
        boolean entrusted = held.requireToFillIn(Capability.TARGET_WRITE);
        int read = desk.version(match);
        Target target = held.target();
        target.requireOpen();
        target.requireVersion(read);
        Dossier before = dossiers.of(held);
        TargetContent content = ContentLimits.storable(typed);
        String rules = checking.rules(before.record()).version();
        List<Finding> findings = checking.check(content, before.record());
        BigDecimal declared =
                content.annualAmount() == null ? before.record().subject().amount() : content.annualAmount();
        target.saved(Tally.of(findings), declared, transitions.now(), Hand.of(acting, entrusted));
        targets.flush();
        contents.replace(
                id, target.currentVersion(), content, rules, held.mandate().reach());
        trail.append(new TrailEntry(
                "TARGET_SAVED",
                Target.RECORD_KIND,
                id,
                target.currentVersion(),
                null,
                null,
                null,
                "sha256=" + transitions.digest(content)));
        return new Dossier(before.record().saved(target, content, rules), before.standing(), before.mandate());
    }

    /**
     * Submits the current version and freezes it. What the department submits for a unit goes to the unit's head, who confirms it.
     *
     * @throws Refusal 422 while something must be mended, with all findings (Art. 20), and where the unit has nobody who can confirm
     */
    @Transactional
    public Dossier submit(UUID id, @Nullable String match, Acting acting) {
        Held held = desk.hold(acting, id);
        boolean entrusted = held.requireToFillIn(Capability.TARGET_SUBMIT);
        int read = desk.version(match);
        Target target = held.target();
        target.taken(Hand.of(acting, entrusted));
        Dossier before = dossiers.of(held);
        target.requireOpen();
        target.requireVersion(read);
        String rules = checking.rules(before.record()).version();
        List<Finding> findings = checking.check(before.record());
        long open = findings.stream().filter(Finding::blocks).count();
        if (open > 0) {
            throw Refusal.rule("CHECKS_FAILED", open)
                    .article("20")
                    .field(findings.getFirst().field())
                    .with(Map.of("open", open));
        }
        if (entrusted) {
            requireHead(target);
        }
        Moved moved = reviews.submit(before.standing(), acting, held.mandate());
        Instant now = transitions.now();
        String digest = transitions.digest(before.record().content());
        contents.freeze(
                id,
                target.currentVersion(),
                digest,
                rules,
                now,
                Transitions.releases(moved.move()),
                held.mandate().reach());
        target.submitted(moved.move(), now, acting.name());
        transitions.done(target, "TARGET_SUBMITTED", moved.move(), null);
        transitions.announce(target);
        return new Dossier(before.record().frozen(target, now, digest, rules), moved.standing(), held.mandate());
    }

    /** Takes one's own submission back; the next version is open. */
    @Transactional
    public Dossier withdraw(UUID id, @Nullable String match, Acting acting) {
        Held held = desk.hold(acting, id);
        held.requireToFillIn(Capability.TARGET_SUBMIT);
        int read = desk.version(match);
        Target target = held.target();
        Dossier before = dossiers.of(held);
        target.requireVersion(read);
        Moved moved = reviews.withdraw(before.standing(), acting, held.mandate());
        target.reopened(TargetStatus.DRAFT, null, transitions.now(), acting.name());
        transitions.done(target, "TARGET_WITHDRAWN", moved.move(), null);
        contents.insert(
                id,
                target.currentVersion(),
                before.record().content(),
                before.record().ruleSet(),
                held.mandate().reach());
        transitions.announce(target);
        return new Dossier(before.record().reopened(target), moved.standing(), held.mandate());
    }

    /** A head who had no hand in it confirms what was filled in for the unit; a unit without one is named to those who find people. */
    private void requireHead(Target target) {
        Set<UUID> heads =
                new HashSet<>(holders.at(target.orgUnitId(), Capability.TARGET_AGREE_UNIT, target.fiscalYear()));
        heads.removeAll(target.filledBy());
        if (heads.isEmpty()) {
            throw Refusal.rule("HEAD_MISSING").article("6").field("orgUnit");
        }
    }
}
