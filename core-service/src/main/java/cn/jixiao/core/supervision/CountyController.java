package cn.jixiao.core.supervision;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.core.target.ReleasedTargets;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.web.Cursor;
import cn.jixiao.platform.web.Page;
import cn.jixiao.platform.web.PageQuery;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A county's targets as the bureau above sees them under a grant; each look is in the county's log before the answer leaves.
 * There is no way to write. Without a grant everything here is answered as a bureau and an id that do not exist.
 */
@RestController
@RequestMapping("/api/v1/core/supervision/{bureauId}/targets")
class CountyController {

    private static final String LIST = "county/targets";

    private final Mandates mandates;
    private final Oversight oversight;
    private final ReleasedTargets released;
    private final BusinessClock business;

    CountyController(Mandates mandates, Oversight oversight, ReleasedTargets released, BusinessClock business) {
        this.mandates = mandates;
        this.oversight = oversight;
        this.released = released;
        this.business = business;
    }

    @GetMapping
    Page<ReleasedTargets.Row> list(
            Acting acting, @PathVariable String bureauId, @RequestParam int year, PageQuery page) {
        mandates.of(acting, year).require(Capability.SUPERVISE);
        UUID after = page.after(LIST, 1).map(cursor -> cursor.id(0)).orElse(null);
        return oversight.over(acting, Topic.SUBMITTED_RECORDS, bureauId, log -> {
            log.note(year, new Oversight.Looked("TARGET_LIST", null, String.valueOf(year)));
            List<ReleasedTargets.Row> rows = released.page(year, after, page.fetch());
            Page.Count count = Page.Count.of(released.count(year, Page.Count.CAP + 1));
            return Page.of(rows, page, row -> Cursor.of(LIST, row.id()), count);
        });
    }

    @GetMapping("/{id}")
    ReleasedTargets.Snapshot one(Acting acting, @PathVariable String bureauId, @PathVariable UUID id) {
        mandates.of(acting, business.today().getYear()).require(Capability.SUPERVISE);
        return oversight.over(acting, Topic.SUBMITTED_RECORDS, bureauId, log -> {
            ReleasedTargets.Snapshot found = released.find(id).orElseThrow(Refusal::notFound);
            ReleasedTargets.Frozen target = found.snapshot();
            log.note(
                    target.fiscalYear(),
                    new Oversight.Looked("TARGET", id, target.subject().name()));
            return found;
        });
    }
}
