package cn.jixiao.core.target;

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
import cn.jixiao.core.review.ReviewLog;
import cn.jixiao.core.review.Reviewed;
import cn.jixiao.core.review.Reviews;
import cn.jixiao.platform.identity.Acting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the view of a target for the acting post: steps, findings in the reader's language, and what may be done. */
@Component
class TargetViews {

    private final Checking checking;
    private final Reviews reviews;
    private final ReviewLog log;
    private final FindingTexts texts = new FindingTexts();

    TargetViews(Checking checking, Reviews reviews, ReviewLog log) {
        this.checking = checking;
        this.reviews = reviews;
        this.log = log;
    }

    /** The view; also notes that the waiting step has opened the target. */
    @Transactional
    public TargetView of(TargetRecord record, Acting acting, Mandate mandate) {
        Reviewed reviewed =
                new Reviewed(Target.RECORD_KIND, record.id(), record.orgUnit().id(), record.version());
        Chain chain = reviews.chain(reviewed, mandate.reach());
        boolean mine = mayAct(record, chain, mandate);
        UUID submitter =
                record.status() == TargetStatus.SUBMITTED ? reviews.submitter(reviewed, mandate.reach()) : null;
        if (mine && record.step() != null && !acting.personId().equals(submitter)) {
            reviews.opened(record.id(), record.step(), mandate.reach());
        }
        List<Finding> findings =
                checking.check(record.content(), record.subject().amount());
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
                steps(record, chain),
                record.content(),
                views(findings),
                weights(record.content()),
                TargetChecks.quantitativeShare(Checking.indicators(record.content())),
                log.comments(record.id(), mandate.reach()).stream()
                        .map(TargetView.CommentView::of)
                        .toList(),
                allowed(record, mine, acting, submitter, mandate),
                record.updatedAt(),
                record.updatedBy(),
                record.reply(),
                record.digest());
    }

    /** Findings in the reader's language. */
    List<TargetView.FindingView> views(List<Finding> findings) {
        Locale locale = LocaleContextHolder.getLocale();
        return findings.stream()
                .map(f -> new TargetView.FindingView(
                        f.key(),
                        f.rule(),
                        checking.rules().version(),
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
    Map<String, TargetView.Weight> weights(TargetContent content) {
        List<CheckedIndicator> indicators = Checking.indicators(content);
        Map<String, TargetView.Weight> weights = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        Map<Level1, BigDecimal> have = TargetChecks.weights(indicators);
        for (Level1 level : Level1.values()) {
            BigDecimal want = checking.rules().weights().getOrDefault(level, BigDecimal.ZERO);
            BigDecimal points = have.getOrDefault(level, BigDecimal.ZERO);
            sum = sum.add(points);
            if (want.signum() > 0 || points.signum() > 0) {
                weights.put(level.name(), new TargetView.Weight(points, want));
            }
        }
        weights.put("TOTAL", new TargetView.Weight(sum, checking.rules().total()));
        return weights;
    }

    private static boolean mayAct(TargetRecord record, Chain chain, Mandate mandate) {
        return record.status() == TargetStatus.SUBMITTED
                && record.step() != null
                && chain.step(record.step())
                        .map(step -> mandate.can(step.capability()))
                        .orElse(false);
    }

    private static List<TargetView.StepView> steps(TargetRecord record, Chain chain) {
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
            views.add(new TargetView.StepView(step.key(), step.name(), state));
        }
        return views;
    }

    private static List<String> allowed(
            TargetRecord record, boolean mine, Acting acting, @Nullable UUID submitter, Mandate mandate) {
        List<String> verbs = new ArrayList<>(List.of("export"));
        boolean open = record.status() == TargetStatus.DRAFT || record.status() == TargetStatus.RETURNED;
        if (open && mandate.can(Capability.TARGET_WRITE)) {
            verbs.addAll(List.of("save", "attach"));
        }
        if (open && mandate.can(Capability.TARGET_SUBMIT)) {
            verbs.add("submit");
        }
        if (record.status() == TargetStatus.SUBMITTED && acting.personId().equals(submitter)) {
            verbs.add("withdraw");
        }
        if (mine && !acting.personId().equals(submitter)) {
            verbs.add("return");
            verbs.add("BUDGET_REPLY".equals(record.step()) ? "reply" : "agree");
        }
        return verbs;
    }
}
