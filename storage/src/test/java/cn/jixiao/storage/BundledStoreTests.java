package cn.jixiao.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BundledStoreTests extends StoreContract {

    @Override
    TestServer server() {
        return TestServer.BUNDLED;
    }

    @Test
    void saysWhatItLacks() {
        assertThat(store.ensureBuckets()).isEqualTo(new StoreCapabilities(false, false, false));
    }

    @Test
    void leavesRetentionToTheRecords() {
        var stored = put(Bucket.ARCHIVE, "a.pdf", SampleFiles.pdf("x"));
        var until = Instant.now().plus(Duration.ofDays(1));

        assertThat(stored.versionId()).isNull();
        assertThat(store.retain(stored, until)).isEqualTo(new RetentionHold(until, RetentionHold.Holder.RECORDS));
        assertThat(store.delete(stored).existed()).isTrue();
    }
}
