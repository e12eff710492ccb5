package cn.jixiao.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import cn.jixiao.storage.SweepReport.Orphan;
import cn.jixiao.storage.SweepReport.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records and store together, over any store: nothing is lost, nothing is orphaned, what goes leaves a trace. */
abstract class RecordedContract {

    final String tenant = Tenants.next();
    final RecordsInMemory records = new RecordsInMemory();
    DocumentStore store;

    abstract TestServer server();

    @BeforeEach
    void connect() {
        store = DocumentStore.connect(server().settings());
    }

    @AfterEach
    void disconnect() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void aRecordIsPendingWhileTheFileComesInAndStoredAfter() throws IOException {
        var seen = new ArrayList<ObjectStatus>();
        var file = SampleFiles.incoming(
                "批复.pdf",
                new Watched(SampleFiles.endless(2000, -1), () -> seen.addAll(statuses())),
                SampleFiles.MEGABYTE);

        var stored = uploads(records).upload(to(Bucket.WORK), file);

        assertThat(seen).isNotEmpty().containsOnly(ObjectStatus.PENDING);
        assertThat(statuses()).containsExactly(ObjectStatus.STORED);
        assertThat(objects().find(stored.key())).isEqualTo(stored);
        try (var in = objects().open(stored.key())) {
            assertThat(in.readAllBytes()).hasSize(2000);
        }
    }

    @Test
    void aRefusedUploadKeepsARecordThatSaysWhy() {
        var file = SampleFiles.incoming("a.xlsx", SampleFiles.pdf("x"));
        assertThatThrownBy(() -> uploads(records).upload(to(Bucket.WORK), file)).isInstanceOf(TypeRefused.class);

        assertThat(statuses()).containsExactly(ObjectStatus.DELETED);
        assertThat(onlyRow().deletion())
                .extracting(DeletionTrace::by, DeletionTrace::why)
                .containsExactly("post-1", "UPLOAD_TYPE_REFUSED");
        assertThat(names()).isEmpty();
    }

    @Test
    void aKillBetweenStoreAndRecordIsSweptAndReported() {
        for (var bucket : Bucket.values()) {
            assertThatThrownBy(() -> uploads(new KilledBeforeStored()).upload(to(bucket), pdf()))
                    .isInstanceOf(Killed.class);
        }
        assertThat(statuses()).containsOnly(ObjectStatus.PENDING);
        assertThat(names()).hasSize(2);

        var early = sweeper(Duration.ZERO, 100).sweep(tenant);
        assertThat(early.unfinished()).isEmpty();
        assertThat(names()).hasSize(2);

        var report = sweeper(Duration.ofHours(2), 100).sweep(tenant);

        assertThat(report.unfinished()).hasSize(2);
        assertThat(report.removed()).isEmpty();
        assertThat(names()).isEmpty();
        assertThat(statuses()).containsOnly(ObjectStatus.DELETED);
        assertThat(onlyRow().deletion())
                .extracting(DeletionTrace::by, DeletionTrace::why)
                .containsExactly(Sweeper.NAME, Sweeper.NEVER_FINISHED);
        assertThat(sweeper(Duration.ofHours(2), 100).sweep(tenant))
                .isEqualTo(new SweepReport(tenant, List.of(), List.of(), List.of(), false));
    }

    @Test
    void anUploadThatWasSweptWhileItCameInTakesItsObjectAway() {
        var file = SampleFiles.incoming(
                "a.pdf",
                new Watched(
                        SampleFiles.endless(2000, -1),
                        () -> sweeper(Duration.ofHours(2), 100).sweep(tenant)),
                SampleFiles.MEGABYTE);

        assertThatThrownBy(() -> uploads(records).upload(to(Bucket.WORK), file)).isInstanceOf(UploadBroken.class);
        assertThat(names()).isEmpty();
        assertThat(statuses()).containsExactly(ObjectStatus.DELETED);
    }

    @Test
    void objectsWithoutALivingRecordAreSweptAndNothingElse() {
        var living = uploads(records).upload(to(Bucket.WORK), pdf());
        var unknown = store.put(Bucket.ARCHIVE, key(), pdf());
        var neighbours = store.put(Bucket.WORK, ObjectKey.next(Tenants.next(), ObjectKind.REPORT, 2026), pdf());
        var goneByRecord = uploads(records).upload(to(Bucket.WORK), pdf());
        records.deleted(goneByRecord.key(), new DeletionTrace(Instant.now(), "post-1", "传错了"));

        var report = sweeper(Duration.ofHours(2), 100).sweep(tenant);

        assertThat(report.removed())
                .containsExactlyInAnyOrder(
                        new Orphan(Bucket.ARCHIVE, unknown.key().toString(), unknown.size(), Reason.NO_RECORD),
                        new Orphan(
                                Bucket.WORK,
                                goneByRecord.key().toString(),
                                goneByRecord.size(),
                                Reason.DELETED_RECORD));
        assertThat(names()).containsExactly(living.key().toString());
        assertThat(store.delete(neighbours).existed()).isTrue();
    }

    @Test
    void whenTooManyHaveNoRecordTheRecordsAreSuspectedAndNothingIsRemoved() {
        for (int i = 0; i < 3; i++) {
            store.put(Bucket.WORK, key(), pdf());
        }
        var report = sweeper(Duration.ofHours(2), 2).sweep(tenant);

        assertThat(report.halted()).isTrue();
        assertThat(report.removed()).isEmpty();
        assertThat(report.kept()).hasSize(3);
        assertThat(names()).hasSize(3);
    }

    @Test
    void deletingKeepsTheRecordWithWhoWhenAndWhy() {
        var stored = uploads(records).upload(to(Bucket.WORK), pdf());

        assertThat(objects().remove(stored.key(), "post-7", "传错了文件")).isTrue();

        assertThat(onlyRow().status()).isEqualTo(ObjectStatus.DELETED);
        assertThat(onlyRow().stored()).isEqualTo(stored);
        assertThat(onlyRow().deletion())
                .extracting(DeletionTrace::by, DeletionTrace::why)
                .containsExactly("post-7", "传错了文件");
        assertThat(names()).isEmpty();
        assertThatThrownBy(() -> objects().open(stored.key())).isInstanceOf(ObjectMissing.class);
        assertThatThrownBy(() -> objects().remove(stored.key(), "post-7", "again"))
                .isInstanceOf(ObjectMissing.class);
    }

    @Test
    void archivedEvidenceIsKeptUntilItsDateOnAnyStore() {
        var stored = uploads(records).upload(to(Bucket.ARCHIVE), pdf());
        var hold = objects().retain(stored.key(), Instant.now().plusSeconds(3));

        var refusal = catchThrowableOfType(RetentionHolds.class, () -> objects().remove(stored.key(), "post-7", "x"));
        assertThat(refusal.until()).isEqualTo(hold.until());
        assertThat(onlyRow().status()).isEqualTo(ObjectStatus.STORED);
        assertThatThrownBy(() -> objects().retain(stored.key(), Instant.now())).isInstanceOf(RetentionHolds.class);

        // The store measures by its own clock, so this is real time.
        await().atMost(Duration.ofSeconds(15))
                .pollDelay(Duration.ofSeconds(3))
                .ignoreException(RetentionHolds.class)
                .until(() -> objects().remove(stored.key(), "post-7", "期满"));
        assertThat(names()).isEmpty();
    }

    Uploads uploads(ObjectRecords to) {
        return new Uploads(store, to, Clock.systemUTC());
    }

    StoredObjects objects() {
        return new StoredObjects(store, records, Clock.systemUTC());
    }

    Sweeper sweeper(Duration later, int mostRemovals) {
        var clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
        return new Sweeper(store, records, clock, Duration.ofHours(1), mostRemovals);
    }

    UploadTarget to(Bucket bucket) {
        return new UploadTarget(bucket, tenant, ObjectKind.EVIDENCE, 2026, "post-1");
    }

    ObjectKey key() {
        return ObjectKey.next(tenant, ObjectKind.EVIDENCE, 2026);
    }

    static IncomingFile pdf() {
        return SampleFiles.incoming("a.pdf", SampleFiles.pdf("x"));
    }

    List<ObjectStatus> statuses() {
        return records.all().stream().map(ObjectRecord::status).toList();
    }

    ObjectRecord onlyRow() {
        return records.all().getFirst();
    }

    List<String> names() {
        var names = new ArrayList<String>();
        for (var bucket : Bucket.values()) {
            store.listing()
                    .each(bucket, ObjectKey.prefixOf(tenant), store.versioned(bucket), item -> names.add(item.name()));
        }
        return names;
    }

    /** The process ends after the store has the object and before the record says so. */
    private final class KilledBeforeStored extends ForwardingRecords {

        KilledBeforeStored() {
            super(records);
        }

        @Override
        public boolean stored(StoredObject object, Instant at) {
            throw new Killed();
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Does something while the file comes in. */
    private static final class Watched extends InputStream {

        private final InputStream in;
        private final Runnable meanwhile;

        Watched(InputStream in, Runnable meanwhile) {
            this.in = in;
            this.meanwhile = meanwhile;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            meanwhile.run();
            return in.read(into, offset, length);
        }
    }
}
