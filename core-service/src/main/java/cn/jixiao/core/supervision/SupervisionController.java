package cn.jixiao.core.supervision;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The city's board, the grants seen from both sides, and the lower bureau's log of looks. */
@RestController
@RequestMapping("/api/v1/core")
class SupervisionController {

    private static final int PAGE = 50;

    /** A page of the read log, newest first. */
    record LogPage(List<ReadLog.Look> items, @Nullable String next) {}

    private final Mandates mandates;
    private final Board board;
    private final GrantList grants;
    private final ReadLog log;
    private final Clock clock;
    private final BusinessClock business;

    SupervisionController(
            Mandates mandates, Board board, GrantList grants, ReadLog log, Clock systemClock, BusinessClock business) {
        this.mandates = mandates;
        this.board = board;
        this.grants = grants;
        this.log = log;
        this.clock = systemClock;
        this.business = business;
    }

    @GetMapping("/supervision/board")
    Board.View board(Acting acting, @RequestParam int year) {
        mandates.of(acting, year).require(Capability.SUPERVISE);
        return board.of(acting, year);
    }

    @GetMapping("/grants")
    List<GrantList.Grant> grants(Acting acting) {
        mandates.of(acting, business.today().getYear()).require(Capability.GRANT_READ);
        return grants.all();
    }

    @GetMapping("/supervision-reads")
    LogPage reads(Acting acting, @RequestParam(required = false) @Nullable String cursor) {
        mandates.of(acting, business.today().getYear()).require(Capability.READ_LOG_READ);
        List<ReadLog.Look> items = log.before(cursor == null ? clock.instant().plusSeconds(1) : parse(cursor), PAGE);
        return new LogPage(
                items, items.size() < PAGE ? null : items.getLast().at().toString());
    }

    private static Instant parse(String cursor) {
        try {
            return Instant.parse(cursor);
        } catch (DateTimeParseException e) {
            throw Refusal.malformed("CURSOR_INVALID").field("cursor");
        }
    }
}
