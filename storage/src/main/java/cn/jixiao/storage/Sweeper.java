package cn.jixiao.storage;

import cn.jixiao.storage.SweepReport.Orphan;
import cn.jixiao.storage.SweepReport.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts records and store back in step after a process died or the store was away: a bureau at a time, to be run as that bureau
 * every hour or so. Running twice, or on two machines at once, does no harm.
 */
public final class Sweeper {

    /** Who is written into the trace of what was swept. */
    public static final String NAME = "sweeper";

    /** Why, in the trace of an upload that never finished. */
    public static final String NEVER_FINISHED = "UPLOAD_NEVER_FINISHED";

    private static final int PAGE = 500;

    private final DocumentStore store;
    private final ObjectRecords records;
    private final Clock clock;
    private final Duration grace;
    private final int mostRemovals;

    /**
     * A sweeper of this store and these records.
     *
     * @param clock the system's, not the business's
     * @param grace how long an upload may take before it counts as dead; an hour is ample
     * @param mostRemovals if more objects than this have no record, none is removed: after a restore of old records an eager
     *     sweep would destroy what the records have yet to learn of
     */
    public Sweeper(DocumentStore store, ObjectRecords records, Clock clock, Duration grace, int mostRemovals) {
        this.store = store;
        this.records = records;
        this.clock = clock;
        this.grace = grace;
        this.mostRemovals = mostRemovals;
    }

    /** Sweeps one bureau. {@return what was found and done, for the log and the operator} */
    public SweepReport sweep(String tenant) {
        // Before anything is recorded: with the store away nothing is ended, and the buckets may not be there yet.
        store.capabilities();
        var before = clock.instant().minus(grace);
        var unfinished = endUnfinished(tenant, before);
        var orphans = new LinkedHashMap<Listing.Item, Orphan>();
        for (var bucket : Bucket.values()) {
            store.listing().abortUploads(bucket, ObjectKey.prefixOf(tenant), before);
            findOrphans(bucket, tenant, before, orphans);
        }
        boolean halted = orphans.size() > mostRemovals;
        var removed = new ArrayList<Orphan>();
        var kept = new ArrayList<Orphan>();
        orphans.forEach((item, orphan) -> (!halted && remove(item, orphan) ? removed : kept).add(orphan));
        return new SweepReport(tenant, unfinished, List.copyOf(removed), List.copyOf(kept), halted);
    }

    private List<ObjectKey> endUnfinished(String tenant, Instant before) {
        var ended = new ArrayList<ObjectKey>();
        int endedBefore;
        do {
            endedBefore = ended.size();
            for (var pending : records.pendingBefore(tenant, before, PAGE)) {
                // The record first: from then on a late upload cannot become STORED and takes its own object away.
                if (records.abandoned(pending.key(), new DeletionTrace(clock.instant(), NAME, NEVER_FINISHED))) {
                    store.discard(pending.bucket(), pending.key());
                    ended.add(pending.key());
                }
            }
        } while (ended.size() > endedBefore);
        return List.copyOf(ended);
    }

    private void findOrphans(Bucket bucket, String tenant, Instant before, Map<Listing.Item, Orphan> orphans) {
        var page = new ArrayList<Listing.Item>(PAGE);
        store.listing().each(bucket, ObjectKey.prefixOf(tenant), store.versioned(bucket), item -> {
            if (item.modified().isBefore(before)) {
                page.add(item);
            }
            if (page.size() == PAGE) {
                judge(tenant, page, orphans);
                page.clear();
            }
        });
        judge(tenant, page, orphans);
    }

    private void judge(String tenant, List<Listing.Item> page, Map<Listing.Item, Orphan> orphans) {
        var keys = page.stream()
                .flatMap(item -> ObjectKey.read(item.name()).stream())
                .distinct()
                .toList();
        var statuses = keys.isEmpty() ? Map.<ObjectKey, ObjectStatus>of() : records.statuses(tenant, keys);
        for (var item : page) {
            var key = ObjectKey.read(item.name());
            var status = key.map(statuses::get).orElse(null);
            if (key.isEmpty()) {
                orphans.put(item, orphan(item, Reason.FOREIGN_NAME));
            } else if (status == null) {
                orphans.put(item, orphan(item, Reason.NO_RECORD));
            } else if (status == ObjectStatus.DELETED) {
                orphans.put(item, orphan(item, Reason.DELETED_RECORD));
            }
        }
    }

    private static Orphan orphan(Listing.Item item, Reason reason) {
        return new Orphan(item.bucket(), item.name(), item.size(), reason);
    }

    private boolean remove(Listing.Item item, Orphan orphan) {
        if (orphan.reason() == Reason.FOREIGN_NAME) {
            return false;
        }
        try {
            store.listing().remove(item);
            return true;
        } catch (StoreRefused locked) {
            return false;
        }
    }
}
