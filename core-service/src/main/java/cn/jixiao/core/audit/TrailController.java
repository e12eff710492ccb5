package cn.jixiao.core.audit;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.trail.TrailVerifier;
import cn.jixiao.platform.web.Cursor;
import cn.jixiao.platform.web.Page;
import cn.jixiao.platform.web.PageQuery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail of the acting bureau, for its auditor. Reach does not narrow it: who audits sees every act and no record. */
@RestController
@RequestMapping("/api/v1/core/trail")
class TrailController {

    private static final String LIST = "trail/latest";

    /**
     * Whether the chain holds.
     *
     * @param events entries that were recomputed
     * @param anchors noted heads that they were compared with
     * @param brokenAt number of the first entry that does not hold; null when all do
     * @param fault what does not hold there, a {@link TrailVerifier.Fault}
     */
    @Schema(name = "TrailVerification")
    record Verification(
            boolean whole,
            long events,
            int anchors,
            @Nullable Long brokenAt,
            @Nullable String fault) {}

    private final Mandates mandates;
    private final TrailPages trail;
    private final BusinessClock clock;

    TrailController(Mandates mandates, TrailPages trail, BusinessClock clock) {
        this.mandates = mandates;
        this.trail = trail;
        this.clock = clock;
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

    @GetMapping("/verification")
    Verification verify(Acting acting) {
        require(acting);
        TrailVerifier.Outcome chain = trail.verify(acting.bureauId());
        // A bureau in which nothing was done yet has no chain: nothing is missing, as no head of it was ever noted.
        boolean empty = chain.fault() == TrailVerifier.Fault.MISSING && chain.anchors() == 0;
        return new Verification(
                empty || chain.whole(),
                chain.events(),
                chain.anchors(),
                empty ? null : chain.brokenAt(),
                empty || chain.fault() == null ? null : chain.fault().name());
    }

    private void require(Acting acting) {
        mandates.of(acting, clock.today().getYear()).require(Capability.TRAIL_READ);
    }
}
