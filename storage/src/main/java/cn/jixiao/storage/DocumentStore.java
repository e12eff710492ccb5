package cn.jixiao.storage;

import static cn.jixiao.storage.S3Errors.act;
import static cn.jixiao.storage.S3Errors.call;

import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.PutObjectArgs;
import io.minio.SetObjectRetentionArgs;
import io.minio.StatObjectArgs;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Objects in an S3 store, without records of them: use {@link Uploads}, {@link StoredObjects} and {@link Sweeper} where a
 * record is kept, which is nearly everywhere. Safe for many threads. Every method may throw {@link StoreUnavailable} and
 * {@link StoreRefused}.
 */
public final class DocumentStore implements AutoCloseable {

    /** One part of a large upload; an upload holds about this much memory, whatever its size. */
    private static final long PART_BYTES = 8L << 20;

    private final Clients clients;
    private final Listing listing;
    private volatile @Nullable StoreCapabilities capabilities;

    private DocumentStore(Clients clients) {
        this.clients = clients;
        this.listing = new Listing(clients.objects(), clients.parts());
    }

    /** {@return a store at this address; nothing is asked of it yet, so it may be away} */
    public static DocumentStore connect(StoreSettings settings) {
        return new DocumentStore(Clients.of(settings));
    }

    /** Makes both buckets where they are missing and tries out what the store can do. {@return what it can do} */
    public StoreCapabilities ensureBuckets() {
        var seen = new Buckets(clients.objects()).ensure();
        capabilities = seen;
        return seen;
    }

    /** {@return what the store can do, tried out at the first call that reaches it} */
    public StoreCapabilities capabilities() {
        var known = capabilities;
        return known == null ? ensureBuckets() : known;
    }

    /**
     * Puts a file while it is still coming in.
     *
     * @return what is now in the store
     * @throws TooLarge if more comes than the limit
     * @throws TypeRefused if the content is not what the name says or not welcome
     * @throws ArchiveRefused if it is an archive that is unsafe to unpack
     * @throws DigestMismatch if other bytes came than announced
     * @throws UploadBroken if the sender's stream failed; as with the others, nothing is left in the store
     */
    public StoredObject put(Bucket bucket, ObjectKey key, IncomingFile file) {
        capabilities();
        var head = head(file.body());
        var type = TypeByContent.demand(head, file.fileName(), file.allowed());
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), file.body());
        var intake = new Intake(whole, file.limits().maxBytes(), file.expectedSha256());
        String versionId;
        if (type.isArchive()) {
            try (var gate = new ArchiveGate(intake, file.limits().archive())) {
                versionId = put(bucket, key, gate, type);
            }
        } else {
            versionId = put(bucket, key, intake, type);
        }
        var found = intake.digests();
        return new StoredObject(bucket, key, found.size(), type.contentType(), found.sha256(), found.sm3(), versionId);
    }

    private static byte[] head(InputStream body) {
        try {
            return body.readNBytes(TypeByContent.HEAD);
        } catch (IOException e) {
            throw new UploadBroken("The sender stopped at the beginning", e);
        }
    }

    private @Nullable String put(Bucket bucket, ObjectKey key, InputStream body, FileType type) {
        return call(
                "put " + key,
                () -> clients.objects()
                        .putObject(PutObjectArgs.builder().bucket(bucket.storeName()).object(key.toString()).stream(
                                        body, -1L, PART_BYTES)
                                .contentType(type.contentType())
                                .build())
                        .versionId());
    }

    /**
     * {@return the object's bytes, to be closed; at the end the stream throws {@link DigestMismatch} if they are not those that
     * were put}
     *
     * @throws ObjectMissing if it is not there
     */
    public InputStream open(StoredObject object) {
        var args = GetObjectArgs.builder()
                .bucket(object.bucket().storeName())
                .object(object.key().toString());
        if (object.versionId() != null) {
            args.versionId(object.versionId());
        }
        var bytes = call("open " + object.key(), () -> clients.objects().getObject(args.build()));
        return new VerifiedStream(bytes, object);
    }

    /**
     * An address under which a browser fetches the object itself, always as a download and never shown in place.
     *
     * @param downloadName the name under which the browser saves it
     * @param validity how long the address works, one second to seven days
     * @return nothing where browsers do not reach the store: stream it through the service then
     */
    public Optional<URI> presign(StoredObject object, String downloadName, Duration validity) {
        var browsers = clients.forBrowsers();
        if (browsers == null) {
            return Optional.empty();
        }
        var name = URLEncoder.encode(downloadName, StandardCharsets.UTF_8).replace("+", "%20");
        var args = GetPresignedObjectUrlArgs.builder()
                .method(Http.Method.GET)
                .bucket(object.bucket().storeName())
                .object(object.key().toString())
                .expiry((int) validity.toSeconds(), TimeUnit.SECONDS)
                .extraQueryParams(Map.of("response-content-disposition", "attachment; filename*=UTF-8''" + name));
        if (object.versionId() != null) {
            args.versionId(object.versionId());
        }
        return Optional.of(URI.create(call("sign", () -> browsers.getPresignedObjectUrl(args.build()))));
    }

    /**
     * Deletes an object for good, all of it where the store keeps versions. Leaves no record: {@link StoredObjects#remove} does.
     *
     * @throws RetentionHolds if the store keeps it until a date
     */
    public Deletion delete(StoredObject object) {
        boolean existed = retainedUntil(object).isPresent();
        try {
            listing.remove(object.bucket(), object.key().toString(), object.versionId());
        } catch (StoreRefused refused) {
            throw retainedUntil(object)
                    .filter(Instant.EPOCH::isBefore)
                    .<StorageException>map(RetentionHolds::new)
                    .orElse(refused);
        }
        return new Deletion(object.bucket(), object.key(), object.versionId(), existed);
    }

    /**
     * Keeps an archived object until a date, by the store's own lock where it has one, which then nobody can lift.
     *
     * @param until the first instant at which it may go
     * @return who holds it: if it is {@link RetentionHold.Holder#RECORDS}, the caller's records must
     */
    public RetentionHold retain(StoredObject object, Instant until) {
        if (object.bucket() != Bucket.ARCHIVE) {
            throw new IllegalArgumentException("Only archived objects are retained");
        }
        var version = object.versionId();
        if (!capabilities().objectLock() || version == null) {
            return new RetentionHold(until, RetentionHold.Holder.RECORDS);
        }
        // Stores know seconds; rounding down would let it go early.
        var second = until.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
        act(
                "retain " + object.key(),
                () -> clients.objects()
                        .setObjectRetention(SetObjectRetentionArgs.builder()
                                .bucket(object.bucket().storeName())
                                .object(object.key().toString())
                                .versionId(version)
                                .config(new Retention(RetentionMode.COMPLIANCE, second.atZone(ZoneOffset.UTC)))
                                .build()));
        return new RetentionHold(second, RetentionHold.Holder.SERVER);
    }

    /** Until when the store itself keeps it ({@link Instant#EPOCH}: not at all); nothing if it is not there. */
    Optional<Instant> retainedUntil(StoredObject object) {
        var args = StatObjectArgs.builder()
                .bucket(object.bucket().storeName())
                .object(object.key().toString());
        if (object.versionId() != null) {
            args.versionId(object.versionId());
        }
        try {
            var found = call("look at " + object.key(), () -> clients.objects().statObject(args.build()));
            var until = found.lockRetainUntilDate();
            return Optional.of(until == null ? Instant.EPOCH : until.toInstant());
        } catch (ObjectMissing missing) {
            return Optional.empty();
        }
    }

    /** Takes away whatever an upload that never finished may have left under its name. */
    void discard(Bucket bucket, ObjectKey key) {
        listing.abortUploads(bucket, key.toString(), Instant.MAX);
        listing.each(bucket, key.toString(), versioned(bucket), listing::remove);
    }

    boolean versioned(Bucket bucket) {
        return capabilities().versions() && bucket == Bucket.ARCHIVE;
    }

    Listing listing() {
        return listing;
    }

    /** Gives the connections back. */
    @Override
    public void close() {
        clients.close();
    }
}
