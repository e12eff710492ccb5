package cn.jixiao.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the product asks of any S3 store, whatever its make. */
abstract class StoreContract {

    static final long HUNDRED_MEGABYTES = 100L << 20;

    final String tenant = Tenants.next();
    StoreSettings settings;
    DocumentStore store;

    abstract TestServer server();

    @BeforeEach
    void connect() {
        settings = server().settings();
        store = DocumentStore.connect(settings);
    }

    @AfterEach
    void disconnect() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void bucketsAreMadeOnceAndAgain() {
        var first = store.ensureBuckets();
        assertThat(store.ensureBuckets()).isEqualTo(first);
        assertThat(store.capabilities()).isEqualTo(first);
    }

    @Test
    void whatWasPutComesBackWithTypeSizeAndBothDigests() throws IOException {
        var stored = put(Bucket.WORK, "批复.pdf", SampleFiles.pdf("关于批复项目绩效目标的通知 𬭚㛃"));

        assertThat(stored.contentType()).isEqualTo("application/pdf");
        assertThat(stored.size()).isEqualTo(SampleFiles.pdf("关于批复项目绩效目标的通知 𬭚㛃").length);
        assertThat(stored.sha256()).matches("[0-9a-f]{64}");
        assertThat(stored.sm3()).matches("[0-9a-f]{64}").isNotEqualTo(stored.sha256());
        assertThat(read(stored)).isEqualTo(SampleFiles.pdf("关于批复项目绩效目标的通知 𬭚㛃"));
    }

    @Test
    void digestsAreThoseOfThePublishedVector() {
        var stored = put(Bucket.WORK, "a.txt", "abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(stored.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(stored.sm3()).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void sameContentTwiceIsTwoObjects() throws IOException {
        var first = put(Bucket.WORK, "a.pdf", SampleFiles.pdf("same"));
        var second = put(Bucket.WORK, "a.pdf", SampleFiles.pdf("same"));

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.key()).isNotEqualTo(first.key());
        store.delete(first);
        assertThat(read(second)).isEqualTo(SampleFiles.pdf("same"));
    }

    @Test
    void aHundredMegabytesPassThroughASmallHeap() throws Exception {
        var output = LargeFile.inAnotherJvm(server(), tenant);

        assertThat(output).contains("put and read " + HUNDRED_MEGABYTES);
    }

    @Test
    void tooMuchIsBrokenOffAndLeavesNothing() {
        for (long size : List.of(1L << 20, 30L << 20)) {
            var limits = UploadLimits.ofBytes(size - 1);
            var key = key();
            var refusal = catchThrowableOfType(
                    TooLarge.class,
                    () -> store.put(
                            Bucket.WORK, key, SampleFiles.incoming("a.pdf", SampleFiles.endless(size, -1), limits)));
            assertThat(refusal.maxBytes()).isEqualTo(size - 1);
        }
        assertThat(names(Bucket.WORK)).isEmpty();
        assertThat(openUploads(Bucket.WORK)).isZero();
    }

    @Test
    void aSenderWhoStopsLeavesNothing() {
        for (long stop : List.of(0L, 100L, 20L << 20)) {
            assertThatThrownBy(() -> store.put(
                            Bucket.WORK,
                            key(),
                            SampleFiles.incoming(
                                    "a.pdf",
                                    SampleFiles.endless(30L << 20, stop),
                                    UploadLimits.ofBytes(HUNDRED_MEGABYTES))))
                    .isInstanceOf(UploadBroken.class);
        }
        assertThat(names(Bucket.WORK)).isEmpty();
        assertThat(openUploads(Bucket.WORK)).isZero();
    }

    @Test
    void contentDecidesWhatMayComeIn() {
        assertThat(put(Bucket.WORK, "申报表.xlsx", SampleFiles.workbook()).contentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var disguised = SampleFiles.incoming("申报表.xlsx", SampleFiles.pdf("x"));
        assertThatThrownBy(() -> store.put(Bucket.WORK, key(), disguised)).isInstanceOf(TypeRefused.class);
        var unwelcome = new IncomingFile(
                "a.pdf", new ByteArrayInputStream(SampleFiles.pdf("x")), Set.of(FileType.XLSX), SampleFiles.MEGABYTE);
        assertThatThrownBy(() -> store.put(Bucket.WORK, key(), unwelcome)).isInstanceOf(TypeRefused.class);
        assertThat(names(Bucket.WORK)).hasSize(1);
    }

    @Test
    void aBombNeverBecomesAnObject() {
        assertThatThrownBy(() -> store.put(Bucket.WORK, key(), SampleFiles.incoming("a.xlsx", SampleFiles.bomb(200))))
                .isInstanceOf(ArchiveRefused.class);
        assertThat(names(Bucket.WORK)).isEmpty();
    }

    @Test
    void otherBytesThanAnnouncedAreRefused() {
        var file = new IncomingFile(
                "a.pdf",
                new ByteArrayInputStream(SampleFiles.pdf("x")),
                EnumSet.allOf(FileType.class),
                SampleFiles.MEGABYTE,
                "0".repeat(64));
        assertThatThrownBy(() -> store.put(Bucket.WORK, key(), file)).isInstanceOf(DigestMismatch.class);
        assertThat(names(Bucket.WORK)).isEmpty();
    }

    @Test
    void bytesChangedInTheStoreAreNoticedWhenRead() throws IOException {
        var stored = put(Bucket.WORK, "a.pdf", SampleFiles.pdf("奖励 1 万元"));
        store.put(Bucket.WORK, stored.key(), SampleFiles.incoming("a.pdf", SampleFiles.pdf("奖励 9 万元")));

        try (var in = store.open(stored)) {
            assertThatThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()))
                    .isInstanceOf(DigestMismatch.class);
        }
    }

    @Test
    void deletingTellsWhatWasThere() {
        var stored = put(Bucket.WORK, "a.pdf", SampleFiles.pdf("x"));

        assertThat(store.delete(stored)).isEqualTo(new Deletion(Bucket.WORK, stored.key(), null, true));
        assertThat(store.delete(stored).existed()).isFalse();
        assertThatThrownBy(() -> store.open(stored)).isInstanceOf(ObjectMissing.class);
    }

    @Test
    void aBrowserDownloadsBySignedAddressUnderTheGivenName() throws Exception {
        var stored = put(Bucket.WORK, "a.pdf", SampleFiles.pdf("x"));
        var address = store.presign(stored, "批复 1号.pdf", Duration.ofMinutes(5)).orElseThrow();

        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(SampleFiles.pdf("x"));
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename*=UTF-8''%E6%89%B9%E5%A4%8D%201%E5%8F%B7.pdf");
            var forged = URI.create(address.toString().replace(stored.key().toString(), key().toString()));
            assertThat(browser.send(HttpRequest.newBuilder(forged).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aStoreThatBrowsersDoNotReachSignsNothing() {
        var stored = put(Bucket.WORK, "a.pdf", SampleFiles.pdf("x"));
        try (var inside = DocumentStore.connect(
                new StoreSettings(settings.endpoint(), settings.accessKey(), settings.secretKey()))) {
            assertThat(inside.presign(stored, "a.pdf", Duration.ofMinutes(5))).isEmpty();
        }
    }

    @Test
    void wrongCredentialsAreAnOperatorsMatterAndNotRetried() {
        for (var keys : List.of(List.of(settings.accessKey(), "not-the-secret"), List.of("nobody", "not-the-secret"))) {
            try (var stranger =
                    DocumentStore.connect(new StoreSettings(settings.endpoint(), keys.getFirst(), keys.getLast()))) {
                var refusal = catchThrowableOfType(
                        StoreRefused.class,
                        () -> stranger.put(Bucket.WORK, key(), SampleFiles.incoming("a.pdf", SampleFiles.pdf("x"))));
                assertThat(refusal.retriable()).isFalse();
                assertThat(refusal.storeCode()).isIn("SignatureDoesNotMatch", "InvalidAccessKeyId", "AccessDenied");
            }
        }
        assertThat(names(Bucket.WORK)).isEmpty();
    }

    @Test
    void onlyTheArchiveIsRetained() {
        var stored = put(Bucket.WORK, "a.pdf", SampleFiles.pdf("x"));
        assertThatIllegalArgumentException().isThrownBy(() -> store.retain(stored, Instant.now()));
    }

    StoredObject put(Bucket bucket, String name, byte[] content) {
        return store.put(bucket, key(), SampleFiles.incoming(name, content));
    }

    ObjectKey key() {
        return ObjectKey.next(tenant, ObjectKind.ATTACHMENT, 2026);
    }

    byte[] read(StoredObject object) throws IOException {
        try (InputStream in = store.open(object)) {
            return in.readAllBytes();
        }
    }

    List<String> names(Bucket bucket) {
        var names = new ArrayList<String>();
        store.listing()
                .each(bucket, ObjectKey.prefixOf(tenant), store.versioned(bucket), item -> names.add(item.name()));
        return names;
    }

    int openUploads(Bucket bucket) {
        return store.listing().openUploads(bucket, ObjectKey.prefixOf(tenant)).size();
    }
}
