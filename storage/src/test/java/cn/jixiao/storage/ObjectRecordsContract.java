package cn.jixiao.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every keeper of records must do; a service runs it over its own table. */
public abstract class ObjectRecordsContract {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final DeletionTrace TRACE = new DeletionTrace(NOON.plusSeconds(60), "post-1", "传错了文件");

    private final String tenant;
    private final ObjectKey key;
    private final StoredObject stored;

    /** The contract over rows of this bureau, in which the test is alone. */
    protected ObjectRecordsContract(String tenant) {
        this.tenant = tenant;
        this.key = ObjectKey.next(tenant, ObjectKind.EVIDENCE, 2026);
        this.stored = new StoredObject(
                Bucket.ARCHIVE, key, 3, "application/pdf", "a".repeat(64), "b".repeat(64), "version-1");
    }

    /** {@return the records under test, reached as this bureau} */
    protected abstract ObjectRecords records(String tenant);

    @Test
    void aRowIsPendingThenStoredThenDeletedAndStays() {
        var records = records(tenant);
        announce(records);
        assertThat(row(records).status()).isEqualTo(ObjectStatus.PENDING);
        assertThat(row(records).announced().fileName()).isEqualTo("批复.pdf");

        assertThat(records.stored(stored, NOON)).isTrue();
        assertThat(row(records).status()).isEqualTo(ObjectStatus.STORED);
        assertThat(row(records).stored()).isEqualTo(stored);

        assertThat(records.deleted(key, TRACE)).isTrue();
        assertThat(row(records).status()).isEqualTo(ObjectStatus.DELETED);
        assertThat(row(records).deletion()).isEqualTo(TRACE);
        assertThat(row(records).stored()).isEqualTo(stored);
    }

    @Test
    void noTransitionHappensTwiceOrOutOfOrder() {
        var records = records(tenant);
        assertThat(records.stored(stored, NOON)).isFalse();
        assertThat(records.find(key)).isEmpty();
        announce(records);
        assertThat(records.deleted(key, TRACE)).isFalse();
        assertThat(records.retained(key, until(NOON))).isFalse();
        assertThat(records.stored(stored, NOON)).isTrue();
        assertThat(records.stored(stored, NOON)).isFalse();
        assertThat(records.abandoned(key, TRACE)).isFalse();
        assertThat(records.deleted(key, TRACE)).isTrue();
        assertThat(records.deleted(key, TRACE)).isFalse();
    }

    @Test
    void anAbandonedUploadCannotBecomeStored() {
        var records = records(tenant);
        announce(records);
        assertThat(records.abandoned(key, TRACE)).isTrue();
        assertThat(records.stored(stored, NOON)).isFalse();
        assertThat(row(records).deletion()).isEqualTo(TRACE);
        assertThat(row(records).stored()).isNull();
    }

    @Test
    void whatIsRetainedIsNotDeletedBeforeItsTime() {
        var records = records(tenant);
        announce(records);
        records.stored(stored, NOON);
        assertThat(records.retained(key, until(TRACE.at().plusSeconds(1)))).isTrue();
        assertThat(records.retained(key, until(NOON))).isTrue();
        assertThat(row(records).retainUntil()).isEqualTo(TRACE.at().plusSeconds(1));

        assertThat(records.deleted(key, TRACE)).isFalse();
        assertThat(records.deleted(key, new DeletionTrace(TRACE.at().plusSeconds(1), "post-1", "期满")))
                .isTrue();
    }

    @Test
    void oldPendingRowsAreFoundOldestFirstAndOnlyThey() {
        var records = records(tenant);
        var younger = pending(ObjectKey.next(tenant, ObjectKind.EVIDENCE, 2026), NOON.plus(1, ChronoUnit.MINUTES));
        records.pending(younger);
        announce(records);
        var storedKey = ObjectKey.next(tenant, ObjectKind.EVIDENCE, 2026);
        records.pending(pending(storedKey, NOON));
        records.stored(
                new StoredObject(Bucket.WORK, storedKey, 1, "text/plain", "c".repeat(64), "d".repeat(64), null), NOON);

        assertThat(records.pendingBefore(tenant, NOON.plusSeconds(600), 10))
                .extracting(PendingObject::key)
                .containsExactly(key, younger.key());
        assertThat(records.pendingBefore(tenant, NOON.plusSeconds(600), 1)).hasSize(1);
        assertThat(records.pendingBefore(tenant, NOON, 10)).isEmpty();
    }

    @Test
    void tellsTheStatusOfKnownKeysOnly() {
        var records = records(tenant);
        announce(records);
        var unknown = ObjectKey.next(tenant, ObjectKind.EVIDENCE, 2026);

        assertThat(records.statuses(tenant, List.of(key, unknown)))
                .containsOnlyKeys(key)
                .containsEntry(key, ObjectStatus.PENDING);
    }

    private void announce(ObjectRecords records) {
        records.pending(pending(key, NOON));
    }

    private static PendingObject pending(ObjectKey key, Instant at) {
        return new PendingObject(Bucket.ARCHIVE, key, "批复.pdf", "post-1", at);
    }

    private static RetentionHold until(Instant until) {
        return new RetentionHold(until, RetentionHold.Holder.RECORDS);
    }

    private ObjectRecord row(ObjectRecords records) {
        return records.find(key).orElseThrow();
    }
}
