package cn.jixiao.core.target;

import cn.jixiao.core.check.TargetChecks;
import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.review.ReviewLog;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a target: its timeline, its versions and their differences; and its checks without saving. */
@RestController
@RequestMapping("/api/v1/core/targets/{id}")
class TargetHistoryController {

    /**
     * One act in a target's life.
     *
     * @param fillIn whether the department did it for the unit, or the unit's head had the word on what it did (代编)
     */
    record TimelineEntry(
            Instant at,
            Instant businessAt,
            TargetView.Author actor,
            String action,
            String fromStep,
            @Nullable String toStep,
            @Nullable String reason,
            @Nullable Map<String, String> grades,
            int versionNo,
            boolean fillIn) {

        static TimelineEntry of(ReviewLog.Event e) {
            return new TimelineEntry(
                    e.at(),
                    e.businessAt(),
                    new TargetView.Author(e.personName(), e.role(), e.orgUnitName()),
                    e.action(),
                    e.fromStep(),
                    e.toStep(),
                    e.reason(),
                    e.grades(),
                    e.versionNo(),
                    e.fillIn());
        }

        /** An act that moves nothing: it happens, and leaves the target, where it is declared. */
        static TimelineEntry of(TargetActs.Act act) {
            return new TimelineEntry(
                    act.at(),
                    act.businessAt(),
                    new TargetView.Author(act.personName(), act.role(), act.orgUnitName()),
                    act.action(),
                    Steps.DECLARING,
                    Steps.DECLARING,
                    null,
                    null,
                    act.versionNo(),
                    act.fillIn());
        }
    }

    /** One version as it was. */
    record VersionView(
            int version,
            TargetContent content,
            @Nullable Instant frozenAt,
            @Nullable String digest) {}

    /** What the checks find. */
    record CheckView(
            List<TargetView.FindingView> findings,
            Map<String, TargetView.Weight> weights,
            BigDecimal quantitativeShare) {}

    private final Desk desk;
    private final TargetReader reader;
    private final TargetHistory history;
    private final ReviewLog log;
    private final TargetActs acts;
    private final Checking checking;
    private final TargetViews views;

    TargetHistoryController(
            Desk desk,
            TargetReader reader,
            TargetHistory history,
            ReviewLog log,
            TargetActs acts,
            Checking checking,
            TargetViews views) {
        this.desk = desk;
        this.reader = reader;
        this.history = history;
        this.log = log;
        this.acts = acts;
        this.checking = checking;
        this.views = views;
    }

    @GetMapping("/timeline")
    List<TimelineEntry> timeline(Acting acting, @PathVariable UUID id) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.TARGET_READ);
        return desk.read(() -> Stream.concat(
                        log.events(id, mandate.reach()).stream().map(TimelineEntry::of),
                        acts.of(id, mandate.reach()).stream().map(TimelineEntry::of)))
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }

    @GetMapping("/versions/{no}")
    VersionView version(Acting acting, @PathVariable UUID id, @PathVariable int no) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.TARGET_READ);
        TargetRecord record =
                desk.read(() -> reader.version(id, no, mandate.reach()).orElseThrow(Refusal::notFound));
        return new VersionView(record.version(), record.content(), record.frozenAt(), record.digest());
    }

    @GetMapping("/diff")
    List<TargetHistory.Difference> diff(
            Acting acting, @PathVariable UUID id, @RequestParam int from, @RequestParam int to) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.TARGET_READ);
        return desk.read(() -> history.between(id, from, to, mandate.reach()));
    }

    @PostMapping("/checks")
    CheckView check(
            Acting acting, @PathVariable UUID id, @RequestBody(required = false) @Nullable TargetContent typed) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.TARGET_READ);
        TargetRecord record =
                desk.read(() -> reader.current(id, mandate.reach()).orElseThrow(Refusal::notFound));
        TargetContent content = typed == null ? record.content() : ContentLimits.storable(typed);
        return new CheckView(
                views.views(checking.check(content, record), record),
                views.weights(content, record),
                TargetChecks.quantitativeShare(Checking.indicators(content, record.attachments())));
    }
}
