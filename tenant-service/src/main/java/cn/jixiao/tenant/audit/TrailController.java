package cn.jixiao.tenant.audit;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.trail.TrailPages;
import cn.jixiao.platform.web.Cursor;
import cn.jixiao.platform.web.Page;
import cn.jixiao.platform.web.PageQuery;
import cn.jixiao.tenant.administration.Administration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Posts granted and handed over, passwords renewed, factors lost: the directory's own trail, beside that of business. */
@RestController
class TrailController {

    private static final String LIST = "trail/latest";

    private final Administration administration;
    private final TrailPages trail;

    TrailController(Administration administration, TrailPages trail) {
        this.administration = administration;
        this.trail = trail;
    }

    @GetMapping("/api/v1/tenant/trail")
    Page<TrailPages.Event> list(
            Acting acting,
            @RequestParam(required = false) @Nullable UUID record,
            @RequestParam(required = false) @Nullable String person,
            PageQuery page) {
        administration.requireAuditor(acting);
        long before = page.after(LIST, 1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        TrailPages.Filter filter =
                new TrailPages.Filter(record, person == null || person.isBlank() ? null : person.strip());
        return Page.of(trail.page(filter, before, page.fetch()), page, event -> Cursor.of(LIST, event.seq()), null);
    }
}
