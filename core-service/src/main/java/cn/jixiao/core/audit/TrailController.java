package cn.jixiao.core.audit;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.job.Jobs;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.trail.TrailPages;
import cn.jixiao.platform.web.Cursor;
import cn.jixiao.platform.web.Page;
import cn.jixiao.platform.web.PageQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The trail of the acting bureau, for its auditor. Reach does not narrow it: who audits sees every act and no record. */
@RestController
@RequestMapping("/api/v1/core/trail")
class TrailController {

    private static final String LIST = "trail/latest";

    private final Mandates mandates;
    private final TrailPages trail;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final JsonMapper json;

    TrailController(Mandates mandates, TrailPages trail, Jobs jobs, BusinessClock clock, JsonMapper json) {
        this.mandates = mandates;
        this.trail = trail;
        this.jobs = jobs;
        this.clock = clock;
        this.json = json;
    }

    @GetMapping
    Page<TrailPages.Event> list(
            Acting acting,
            @RequestParam(required = false) @Nullable UUID record,
            @RequestParam(required = false) @Nullable String person,
            PageQuery page) {
        require(acting);
        long before = page.after(LIST, 1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        TrailPages.Filter filter =
                new TrailPages.Filter(record, person == null || person.isBlank() ? null : person.strip());
        return Page.of(trail.page(filter, before, page.fetch()), page, event -> Cursor.of(LIST, event.seq()), null);
    }

    /** What the last verification that came to an end found. */
    @GetMapping("/verification")
    TrailVerification.Result verify(Acting acting) {
        require(acting);
        return jobs.newestResult(TrailVerification.KIND)
                .map(result -> json.treeToValue(result, TrailVerification.Result.class))
                .orElseThrow(Refusal::notFound);
    }

    private void require(Acting acting) {
        mandates.of(acting, clock.today().getYear()).require(Capability.TRAIL_READ);
    }
}
