package cn.jixiao.core.target;

import cn.jixiao.core.check.CheckRules;
import cn.jixiao.core.check.CheckedIndicator;
import cn.jixiao.core.check.Finding;
import cn.jixiao.core.check.FindingTexts;
import cn.jixiao.core.check.Level1;
import cn.jixiao.core.check.Severity;
import cn.jixiao.core.check.TargetChecks;
import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.review.Chain;
import cn.jixiao.core.review.ChainStep;
import cn.jixiao.core.review.Standing;
import cn.jixiao.platform.identity.Acting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the view of a target for the acting post: steps, findings in the reader's language, and what may be done. */
@Component
class TargetViews {

    private final Checking checking;
    private final MessageSource messages;
    private final FindingTexts texts = new FindingTexts();

    TargetViews(Checking checking, MessageSource messages) {
        this.checking = checking;
        this.messages = messages;
    }

    /** The view; asks the database nothing. */
    TargetView of(Dossier dossier, Acting acting) {
        TargetRecord record = dossier.record();
        Standing standing = dossier.standing();
        return new TargetView(
                record.id(),
                "PROJECT",
                record.fiscalYear(),
                record.subject(),
                record.orgUnit(),
                record.department(),
                record.status(),
                record.step(),
                record.version(),
                record.approvedVersion(),
                "\"v" + record.rowVersion() + "\"",
                steps(record, standing.chain()),
                record.content(),
                views(checking.check(record), record),
                weights(record.content(), record),
                TargetChecks.quantitativeShare(Checking.indicators(record.content(), record.attachments())),
                standing.comments().stream().map(TargetView.CommentView::of).toList(),
                standing.opinions().stream().map(TargetView.OpinionView::of).toList(),
                record.attachments(),
                allowed(dossier, acting),
                record.updatedAt(),
                record.updatedBy(),
                record.fillIn(),
                record.entrusted(),
                record.reply(),
                record.digest());
    }

    /** Findings in the reader's language, with the version of the rules that hold for the target. */
    List<TargetView.FindingView> views(List<Finding> findings, TargetRecord of) {
        Locale locale = LocaleContextHolder.getLocale();
        String version = checking.rules(of).version();
        return findings.stream()
                .map(f -> new TargetView.FindingView(
                        f.key(),
                        f.rule(),
                        version,
                        f.severity().name(),
                        f.article(),
                        f.field(),
                        texts.position(f, locale),
                        texts.detail(f, locale),
                        texts.remedy(f, locale),
                        f.fix(),
                        f.severity() == Severity.SHOULD,
                        f.excuse()))
                .toList();
    }

    /** Points by first level, and in all under {@code TOTAL}. */
    Map<String, TargetView.Weight> weights(TargetContent content, TargetRecord of) {
        CheckRules rules = checking.rules(of);
        List<CheckedIndicator> indicators = Checking.indicators(content, List.of());
        Map<String, TargetView.Weight> weights = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        Map<Level1, BigDecimal> have = TargetChecks.weights(indicators);
        for (Level1 level : Level1.values()) {
            BigDecimal want = rules.weights().getOrDefault(level, BigDecimal.ZERO);
            BigDecimal points = have.getOrDefault(level, BigDecimal.ZERO);
            sum = sum.add(points);
            if (want.signum() > 0 || points.signum() > 0) {
                weights.put(level.name(), new TargetView.Weight(points, want));
            }
        }
        weights.put("TOTAL", new TargetView.Weight(sum, rules.total()));
        return weights;
    }

    private List<TargetView.StepView> steps(TargetRecord record, Chain chain) {
        boolean confirmed = record.fillIn() != null && !record.fillIn().takenOver();
        int current =
                switch (record.status()) {
                    case APPROVED -> chain.steps().size();
                    case SUBMITTED -> record.step() == null ? 0 : chain.position(record.step());
                    case DRAFT, RETURNED, VOID -> 0;
                };
        List<TargetView.StepView> views = new ArrayList<>();
        for (ChainStep step : chain.steps()) {
            int place = views.size();
            String state = place < current ? "DONE" : place == current ? "CURRENT" : "TODO";
            boolean confirms = confirmed && step.equals(chain.firstReview());
            views.add(new TargetView.StepView(step.key(), confirms ? confirming() : step.name(), state, confirms));
        }
        return views;
    }

    /** What the unit's head does with a target that was filled in for the unit, in a word of its own. */
    private String confirming() {
        return messages.getMessage("step.CONFIRM", null, LocaleContextHolder.getLocale());
    }

    private static List<String> allowed(Dossier dossier, Acting acting) {
        TargetRecord record = dossier.record();
        Mandate mandate = dossier.mandate();
        boolean own = dossier.standing().isOwn(acting.personId());
        UUID body = record.orgUnit().id();
        List<String> verbs = new ArrayList<>(List.of("export"));
        boolean open = record.status() == TargetStatus.DRAFT || record.status() == TargetStatus.RETURNED;
        if (open && mandate.fillsIn(Capability.TARGET_WRITE, body)) {
            verbs.addAll(List.of("save", "attach"));
        }
        if (open && mandate.fillsIn(Capability.TARGET_SUBMIT, body)) {
            verbs.add("submit");
        }
        if (dossier.standing().mayWithdraw(acting.personId()) && mandate.fillsIn(Capability.TARGET_SUBMIT, body)) {
            verbs.add("withdraw");
        }
        if (!own && Dossiers.mayAct(dossier)) {
            verbs.add("return");
            verbs.add("BUDGET_REPLY".equals(record.step()) ? "reply" : "agree");
        }
        return verbs;
    }
}
