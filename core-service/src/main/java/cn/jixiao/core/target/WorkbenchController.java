package cn.jixiao.core.target;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The first page of every role: what waits for this post, and how far the bodies in its reach have come. */
@RestController
@RequestMapping("/api/v1/core/workbench")
class WorkbenchController {

    private static final int QUEUE = 8;
    private static final int MINE = 50;

    /**
     * What waits, worst first, and the progress of each department in reach.
     *
     * @param mine what the post fills in: a unit's own, or that of the units which entrusted it (代编)
     * @param undeclared what it has not begun of it
     */
    record Workbench(
            String role,
            int fiscalYear,
            LocalDate today,
            Map<String, Integer> tabs,
            List<TargetList.Row> queue,
            List<TargetList.Row> mine,
            List<Undeclared.Row> undeclared,
            List<Progress.Row> progress) {}

    private final Desk desk;
    private final TargetList list;
    private final Undeclared undeclared;
    private final Progress progress;
    private final BusinessClock clock;

    WorkbenchController(Desk desk, TargetList list, Undeclared undeclared, Progress progress, BusinessClock clock) {
        this.desk = desk;
        this.list = list;
        this.undeclared = undeclared;
        this.progress = progress;
        this.clock = clock;
    }

    @GetMapping
    Workbench workbench(Acting acting, @RequestParam int year) {
        Mandate mandate = desk.mandate(acting, year);
        if (!mandate.can(Capability.TARGET_READ)) {
            return new Workbench(
                    acting.post().role(), year, clock.today(), Map.of(), List.of(), List.of(), List.of(), List.of());
        }
        TargetList.For who = TargetList.For.of(acting.personId(), mandate);
        boolean declares = mandate.can(Capability.TARGET_WRITE);
        TargetList.After first = TargetList.After.NOTHING;
        Tab mine = declares ? Tab.ALL : Tab.FILL_IN;
        return new Workbench(
                acting.post().role(),
                year,
                clock.today(),
                list.counts(year, who),
                declares ? List.of() : list.page(year, Tab.PENDING, null, first, QUEUE, who),
                mandate.fillsIn() ? list.page(year, mine, null, first, MINE, who) : List.of(),
                mandate.fillsIn() ? undeclared.of(year, MINE, mandate.filled()) : List.of(),
                progress.of(year, mandate.reach()));
    }
}
