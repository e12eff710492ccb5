package cn.jixiao.core.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the copy in step: what changed since the last look, bureau by bureau. */
@Component
class DirectoryPull {

    private static final Logger log = LoggerFactory.getLogger(DirectoryPull.class);

    private final DirectoryFeed feed;
    private final DirectoryCopy copy;
    private final RecentMandates mandates;
    private boolean away;

    DirectoryPull(DirectoryFeed feed, DirectoryCopy copy, RecentMandates mandates) {
        this.feed = feed;
        this.copy = copy;
        this.mandates = mandates;
    }

    /** Reads what changed, now: for what cannot wait for the next look. */
    synchronized void pull() {
        try {
            boolean more = true;
            while (more) {
                DirectoryFeed.Batch batch = feed.after(copy.cursor());
                byTenant(batch.items()).forEach(copy::apply);
                copy.advance(batch.next());
                if (!batch.items().isEmpty()) {
                    mandates.forget();
                }
                more = batch.more();
            }
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                log.warn("the directory cannot be read, its copy stays as it is: {}", e.toString());
            }
            away = true;
        }
    }

    private static Map<String, List<DirectoryFeed.Change>> byTenant(List<DirectoryFeed.Change> items) {
        return items.stream()
                .collect(
                        Collectors.groupingBy(DirectoryFeed.Change::tenantId, LinkedHashMap::new, Collectors.toList()));
    }
}
