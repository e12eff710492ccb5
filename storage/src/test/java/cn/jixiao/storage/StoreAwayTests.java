package cn.jixiao.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoreAwayTests {

    private static final Duration SOON = Duration.ofSeconds(3);

    private final String tenant = Tenants.next();
    private final ObjectKey key = ObjectKey.next(tenant, ObjectKind.ATTACHMENT, 2026);
    private final StoredObject object =
            new StoredObject(Bucket.WORK, key, 1, "application/pdf", "a".repeat(64), "b".repeat(64), null);

    @Test
    void aClosedPortIsSaidAtOnceByEveryCall() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertEveryCallSaysSo(port);
    }

    @Test
    void aStoreThatNeverAnswersIsGivenUp() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertEveryCallSaysSo(silent.getLocalPort());
        }
    }

    @Test
    void aStoreThatIsOverloadedIsRetriable() throws IOException {
        var busy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        busy.createContext("/", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        busy.start();
        try {
            assertEveryCallSaysSo(busy.getAddress().getPort());
        } finally {
            busy.stop(0);
        }
    }

    @Test
    void anUploadInTheMeantimeStaysPendingForTheSweep() {
        var records = new RecordsInMemory();
        try (var store = away(1)) {
            var uploads = new Uploads(store, records, Clock.systemUTC());
            var target = new UploadTarget(Bucket.WORK, tenant, ObjectKind.EVIDENCE, 2026, "post-1");
            assertThatThrownBy(() -> uploads.upload(target, SampleFiles.incoming("a.pdf", SampleFiles.pdf("x"))))
                    .isInstanceOf(StoreUnavailable.class);
            assertThat(records.all()).extracting(ObjectRecord::status).containsExactly(ObjectStatus.PENDING);

            var sweeper = new Sweeper(
                    store, records, Clock.offset(Clock.systemUTC(), Duration.ofHours(2)), Duration.ofHours(1), 100);
            assertThatThrownBy(() -> sweeper.sweep(tenant)).isInstanceOf(StoreUnavailable.class);
            assertThat(records.all()).extracting(ObjectRecord::status).containsExactly(ObjectStatus.PENDING);
        }
    }

    @Test
    void whatIsDeletedInTheMeantimeIsGoneForEverybodyAtOnce() {
        var records = new RecordsInMemory();
        records.pending(new PendingObject(Bucket.WORK, key, "a.pdf", "post-1", Instant.now()));
        records.stored(object, Instant.now());
        try (var store = away(1)) {
            var objects = new StoredObjects(store, records, Clock.systemUTC());
            assertThat(objects.remove(key, "post-1", "传错了")).isFalse();
            assertThatThrownBy(() -> objects.open(key)).isInstanceOf(ObjectMissing.class);
        }
    }

    @Test
    void settingsNeverPrintTheSecret() {
        assertThat(new StoreSettings(URI.create("http://127.0.0.1:1"), "user", "s3cret"))
                .asString()
                .doesNotContain("s3cret", "user");
    }

    private void assertEveryCallSaysSo(int port) {
        try (var store = away(port)) {
            List<Runnable> calls = List.of(
                    () -> store.put(Bucket.WORK, key, SampleFiles.incoming("a.pdf", SampleFiles.pdf("x"))),
                    () -> store.open(object),
                    () -> store.delete(object),
                    store::ensureBuckets);
            for (var call : calls) {
                var start = Instant.now();
                var away = catchThrowableOfType(StoreUnavailable.class, call::run);
                assertThat(away).isNotNull();
                assertThat(away.retriable()).isTrue();
                assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
            }
        }
    }

    private static DocumentStore away(int port) {
        return DocumentStore.connect(new StoreSettings(
                URI.create("http://127.0.0.1:" + port),
                "user",
                "secret-secret",
                null,
                Duration.ofMillis(500),
                Duration.ofMillis(800)));
    }
}
