package cn.jixiao.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MinioRecordedTests extends RecordedContract {

    @Override
    TestServer server() {
        return TestServer.MINIO;
    }

    @Test
    void aLockThatTheRecordsForgotStillHoldsAndTheRecordStays() {
        var stored = uploads(records).upload(to(Bucket.ARCHIVE), pdf());
        store.retain(stored, Instant.now().plusSeconds(20));

        assertThatThrownBy(() -> objects().remove(stored.key(), "post-7", "x")).isInstanceOf(RetentionHolds.class);
        assertThat(onlyRow().status()).isEqualTo(ObjectStatus.STORED);
    }

    @Test
    void aSweepReportsWhatTheLockKeeps() {
        var orphan = store.put(Bucket.ARCHIVE, key(), pdf());
        store.retain(orphan, Instant.now().plusSeconds(20));

        var report = sweeper(Duration.ofHours(2), 100).sweep(tenant);

        assertThat(report.removed()).isEmpty();
        assertThat(report.kept())
                .extracting(SweepReport.Orphan::name)
                .containsExactly(orphan.key().toString());
    }
}
