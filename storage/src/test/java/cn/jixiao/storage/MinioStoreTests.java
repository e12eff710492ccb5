package cn.jixiao.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class MinioStoreTests extends StoreContract {

    @Override
    TestServer server() {
        return TestServer.MINIO;
    }

    @Test
    void hasEverything() {
        assertThat(store.ensureBuckets()).isEqualTo(new StoreCapabilities(true, true, true));
    }

    @Test
    void theServerRefusesToDeleteWhatIsRetainedAndKeepsTheBytes() throws IOException {
        var stored = put(Bucket.ARCHIVE, "a.pdf", SampleFiles.pdf("x"));
        var until = Instant.now().plusSeconds(30).truncatedTo(ChronoUnit.SECONDS);

        assertThat(store.retain(stored, until)).isEqualTo(new RetentionHold(until, RetentionHold.Holder.SERVER));

        var refusal = catchThrowableOfType(RetentionHolds.class, () -> store.delete(stored));
        assertThat(refusal.until()).isEqualTo(until);
        assertThat(read(stored)).isEqualTo(SampleFiles.pdf("x"));
        assertThatThrownBy(() -> store.retain(stored, until.minusSeconds(20))).isInstanceOf(StorageException.class);
    }

    @Test
    void whatIsNotRetainedGoesForGoodWithoutAMarker() {
        var stored = put(Bucket.ARCHIVE, "a.pdf", SampleFiles.pdf("x"));
        assertThat(stored.versionId()).isNotNull();
        assertThat(store.delete(stored).existed()).isTrue();
        assertThat(names(Bucket.ARCHIVE)).isEmpty();
    }

    @Test
    void anArchivedVersionSurvivesBeingWrittenOver() throws IOException {
        var stored = put(Bucket.ARCHIVE, "a.pdf", SampleFiles.pdf("奖励 1 万元"));
        store.put(Bucket.ARCHIVE, stored.key(), SampleFiles.incoming("a.pdf", SampleFiles.pdf("奖励 9 万元")));

        assertThat(read(stored)).isEqualTo(SampleFiles.pdf("奖励 1 万元"));
    }
}
