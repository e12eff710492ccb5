package cn.jixiao.core.document;

import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.storage.ObjectKey;
import cn.jixiao.storage.StoreUnavailable;
import cn.jixiao.storage.StoredObjects;
import cn.jixiao.storage.SweepReport;
import cn.jixiao.storage.Sweeper;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every hour, a bureau at a time: evidence goes into the archive, and what died between store and commit is cleared away. */
@Component
class StoreSweep {

    private static final Logger log = LoggerFactory.getLogger(StoreSweep.class);
    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final Sweeper sweeper;
    private final ObjectRows rows;
    private final StoredObjects objects;
    private final EvidenceArchive archive;
    private final Clock clock;

    StoreSweep(
            JdbcClient jdbc,
            Sweeper sweeper,
            ObjectRows rows,
            StoredObjects objects,
            EvidenceArchive archive,
            Clock systemClock) {
        this.jdbc = jdbc;
        this.sweeper = sweeper;
        this.rows = rows;
        this.objects = objects;
        this.archive = archive;
        this.clock = systemClock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() {
        for (String bureau : bureaus()) {
            try {
                inTurn(bureau, () -> archive.takeIn(bureau));
                inTurn(bureau, () -> sweep(bureau));
            } catch (StoreUnavailable away) {
                log.warn("the store is away, the sweep waits for the next hour: {}", away.getMessage());
                return;
            }
        }
    }

    /** What fails in one bureau keeps neither its other duty nor another bureau waiting. */
    private static void inTurn(String bureau, Runnable duty) {
        try {
            Door.run(new Scope.Own(bureau), duty);
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException failed) {
            log.error("the hourly turn of bureau {} failed", bureau, failed);
        }
    }

    /** Sweeps one bureau; called inside its scope. */
    SweepReport sweep(String bureau) {
        List<ObjectKey> unclaimed =
                rows.unclaimedBefore(bureau, clock.instant().minus(DocumentConfiguration.GRACE), PAGE);
        unclaimed.forEach(key -> objects.remove(key, Sweeper.NAME, "NEVER_CLAIMED"));
        SweepReport report = sweeper.sweep(bureau);
        if (report.halted()) {
            log.error(
                    "bureau {}: {} objects have no record; none was removed, look at the records first",
                    bureau,
                    report.kept().size());
        } else if (!unclaimed.isEmpty()
                || !report.unfinished().isEmpty()
                || !report.removed().isEmpty()) {
            log.info(
                    "bureau {}: swept {} unclaimed, {} unfinished, {} without a record",
                    bureau,
                    unclaimed.size(),
                    report.unfinished().size(),
                    report.removed().size());
        }
        return report;
    }

    /** All bureaus; the list belongs to no bureau and is read outside any scope. */
    private List<String> bureaus() {
        return jdbc.sql("select id from dir_bureau order by id")
                .query(String.class)
                .list();
    }
}
