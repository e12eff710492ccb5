package cn.jixiao.core.document;

import cn.jixiao.core.ruleset.RuleSets;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.storage.Bucket;
import cn.jixiao.storage.FileType;
import cn.jixiao.storage.IncomingFile;
import cn.jixiao.storage.ObjectKey;
import cn.jixiao.storage.StorageException;
import cn.jixiao.storage.StoreUnavailable;
import cn.jixiao.storage.StoredObject;
import cn.jixiao.storage.StoredObjects;
import cn.jixiao.storage.UploadLimits;
import cn.jixiao.storage.UploadTarget;
import cn.jixiao.storage.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes evidence into the archive and keeps it there for the years that the bureau's rules say. Every step can be the last one
 * of a process: a copy that nobody points to is swept, a file that has moved and is not yet kept is kept by the next turn.
 */
@Component
@Articles("8")
class EvidenceArchive {

    private static final Logger log = LoggerFactory.getLogger(EvidenceArchive.class);

    /** The rule set that says for how many years. */
    static final String RULES = "EVIDENCE_RETENTION";

    private static final String NAME = "archive";
    private static final int MOST = 200;

    private final KeptRows rows;
    private final Uploads uploads;
    private final StoredObjects objects;
    private final RuleSets rules;

    EvidenceArchive(KeptRows rows, Uploads uploads, StoredObjects objects, RuleSets rules) {
        this.rows = rows;
        this.uploads = uploads;
        this.objects = objects;
        this.rules = rules;
    }

    /**
     * Takes in what the bureau has approved since the last turn; called inside its scope, outside any transaction.
     *
     * A file that cannot be read as it was stored is reported and stays; the others go in.
     *
     * @return how many files the archive now has more
     */
    int takeIn(String bureau) {
        int taken = 0;
        for (KeptRows.Kept kept : rows.toArchive(bureau, MOST)) {
            try {
                takeIn(kept);
                taken++;
            } catch (StoreUnavailable away) {
                throw away;
            } catch (StorageException spoilt) {
                log.error("bureau {}: {} does not go into the archive", bureau, kept.key(), spoilt);
            }
        }
        return taken;
    }

    private void takeIn(KeptRows.Kept kept) {
        ObjectKey archived = kept.bucket() == Bucket.ARCHIVE ? kept.key() : copy(kept);
        objects.retain(archived, until(kept.from()));
        rows.archived(kept);
        if (!archived.equals(kept.key())) {
            objects.remove(kept.key(), NAME, "ARCHIVED");
        }
    }

    private ObjectKey copy(KeptRows.Kept kept) {
        StoredObject working = objects.find(kept.key());
        try (InputStream bytes = objects.open(kept.key())) {
            StoredObject copy = uploads.upload(
                    new UploadTarget(
                            Bucket.ARCHIVE,
                            kept.key().tenant(),
                            kept.key().kind(),
                            kept.key().year(),
                            NAME),
                    new IncomingFile(
                            kept.name(), bytes, EnumSet.allOf(FileType.class), UploadLimits.ofBytes(working.size())));
            rows.moved(kept, copy.key());
            return copy.key();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant until(Instant from) {
        LocalDate day = LocalDate.ofInstant(from, BusinessClock.ZONE);
        int years =
                rules.inForce(RULES, day.getYear(), day).content().path("years").intValue();
        return BusinessClock.endOf(day.plusYears(years));
    }
}
