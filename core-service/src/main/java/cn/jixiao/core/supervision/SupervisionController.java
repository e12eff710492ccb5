package cn.jixiao.core.supervision;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.web.Cursor;
import cn.jixiao.platform.web.Page;
import cn.jixiao.platform.web.PageQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The city's board, the grants seen from both sides, the lower bureau's log of looks, and the noted chain heads. */
@RestController
@RequestMapping("/api/v1/core")
class SupervisionController {

    private static final String LOG = "supervision-reads/latest";

    private final Mandates mandates;
    private final Board board;
    private final GrantList grants;
    private final ReadLog log;
    private final NotedHeads heads;
    private final Clock clock;
    private final BusinessClock business;

    SupervisionController(
            Mandates mandates,
            Board board,
            GrantList grants,
            ReadLog log,
            NotedHeads heads,
            Clock systemClock,
            BusinessClock business) {
        this.mandates = mandates;
        this.board = board;
        this.grants = grants;
        this.log = log;
        this.heads = heads;
        this.clock = systemClock;
        this.business = business;
    }

    @GetMapping("/supervision/board")
    Board.View board(Acting acting, @RequestParam int year) {
        mandates.of(acting, year).require(Capability.SUPERVISE);
        return board.of(acting, year);
    }

    /** Noted chain heads of this bureau, of those above and of those below: for the auditor, to hold one against another. */
    @GetMapping("/trail/anchors")
    List<NotedHeads.Head> anchors(Acting acting) {
        mandates.of(acting, business.today().getYear()).require(Capability.TRAIL_READ);
        return heads.of(acting);
    }

    @GetMapping("/grants")
    List<GrantList.Grant> grants(Acting acting) {
        mandates.of(acting, business.today().getYear()).require(Capability.GRANT_READ);
        return grants.all();
    }

    @GetMapping("/supervision-reads")
    Page<ReadLog.Look> reads(Acting acting, PageQuery page) {
        mandates.of(acting, business.today().getYear()).require(Capability.READ_LOG_READ);
        Optional<Cursor> after = page.after(LOG, 2);
        Instant before =
                after.map(cursor -> cursor.instant(0)).orElse(clock.instant().plusSeconds(1));
        UUID id = after.map(cursor -> cursor.id(1)).orElse(new UUID(0, 0));
        return Page.of(log.page(before, id, page.fetch()), page, look -> Cursor.of(LOG, look.at(), look.id()), null);
    }
}
