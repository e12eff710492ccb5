package cn.jixiao.core.target;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.web.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of targets in tabs with counts. */
@RestController
@RequestMapping("/api/v1/core/targets")
class TargetListController {

    /** A page of targets, how many each tab holds, and how many the list holds; null where it was searched. */
    record TargetPage(
            List<TargetList.Row> items, @Nullable String next, Page.@Nullable Count count, Map<String, Integer> tabs) {}

    private final Desk desk;
    private final TargetList list;

    TargetListController(Desk desk, TargetList list) {
        this.desk = desk;
        this.list = list;
    }

    @GetMapping
    TargetPage list(
            Acting acting,
            @RequestParam int year,
            @RequestParam(defaultValue = "ALL") Tab tab,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        Mandate mandate = desk.mandate(acting, year).require(Capability.TARGET_READ);
        TargetList.For who = TargetList.For.of(acting.personId(), mandate);
        int size = Math.clamp(limit, 1, 100);
        String text = q == null || q.isBlank() ? null : q.strip();
        List<TargetList.Row> found = list.page(year, tab, text, after(cursor), size + 1, who);
        boolean more = found.size() > size;
        List<TargetList.Row> page = more ? found.subList(0, size) : found;
        Map<String, Integer> tabs = list.counts(year, who);
        return new TargetPage(
                page,
                more ? page.getLast().risk() + "_" + page.getLast().id() : null,
                text == null ? Page.Count.of(tabs.getOrDefault(tab.name(), 0)) : null,
                tabs);
    }

    private static TargetList.After after(@Nullable String cursor) {
        if (cursor == null) {
            return TargetList.After.NOTHING;
        }
        int bar = cursor.indexOf('_');
        try {
            return new TargetList.After(
                    Integer.parseInt(cursor.substring(0, Math.max(bar, 0))),
                    UUID.fromString(cursor.substring(bar + 1)));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("CURSOR_INVALID").field("cursor");
        }
    }
}
