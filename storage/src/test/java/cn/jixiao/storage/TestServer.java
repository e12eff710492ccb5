package cn.jixiao.storage;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.URI;
import java.time.Duration;

/** The servers that the tests run against, by the addresses in the environment. */
enum TestServer {
    BUNDLED("JIXIAO_TEST_S3"),
    MINIO("JIXIAO_TEST_MINIO");

    private final String prefix;

    TestServer(String prefix) {
        this.prefix = prefix;
    }

    /** Without the bundled server, and in CI without MinIO, the tests fail; elsewhere MinIO's are skipped and say so. */
    StoreSettings settings() {
        var url = System.getenv(prefix + "_URL");
        if (url == null || url.isBlank()) {
            if (this == MINIO && !"true".equals(System.getenv("CI"))) {
                return abort("MinIO cannot be had here (no go, no minio): its contract was not tested");
            }
            return fail(prefix + "_URL is not set: run ./jixiao test");
        }
        return new StoreSettings(
                URI.create(url),
                System.getenv(prefix + "_ACCESS_KEY"),
                System.getenv(prefix + "_SECRET_KEY"),
                URI.create(url),
                Duration.ofSeconds(2),
                Duration.ofSeconds(20));
    }
}
