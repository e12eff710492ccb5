package cn.jixiao.storage;

import static cn.jixiao.storage.S3Errors.call;

import io.minio.AbortMultipartUploadArgs;
import io.minio.ListMultipartUploadsArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.errors.MinioException;
import io.minio.messages.ListMultipartUploadsResult;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks what the store really holds, every version of it, and takes single things out. */
final class Listing {

    private final MinioClient client;
    private final MinioAsyncClient parts;

    Listing(MinioClient client, MinioAsyncClient parts) {
        this.client = client;
        this.parts = parts;
    }

    /** Something in the store. */
    record Item(Bucket bucket, String name, @Nullable String versionId, long size, Instant modified) {}

    void each(Bucket bucket, String prefix, boolean versions, Consumer<Item> visitor) {
        var what = "list " + bucket.storeName();
        var results = client.listObjects(ListObjectsArgs.builder()
                .bucket(bucket.storeName())
                .prefix(prefix)
                .recursive(true)
                .includeVersions(versions)
                .build());
        var iterator = results.iterator();
        while (call(what, iterator::hasNext)) {
            var found = call(what, () -> iterator.next().get());
            visitor.accept(new Item(
                    bucket,
                    found.objectName(),
                    versions ? found.versionId() : null,
                    found.size(),
                    found.lastModified().toInstant()));
        }
    }

    void remove(Item item) {
        remove(item.bucket(), item.name(), item.versionId());
    }

    void remove(Bucket bucket, String name, @Nullable String versionId) {
        var args = RemoveObjectArgs.builder().bucket(bucket.storeName()).object(name);
        if (versionId != null) {
            args.versionId(versionId);
        }
        S3Errors.act("remove " + name, () -> client.removeObject(args.build()));
    }

    /**
     * Ends uploads in parts that began before a time; parts are invisible to {@link #each} but take room. Some servers list
     * them for a whole name only, not for its beginning, and clear old ones themselves.
     */
    void abortUploads(Bucket bucket, String prefix, Instant before) {
        for (var upload : openUploads(bucket, prefix)) {
            if (upload.initiated().toInstant().isBefore(before)) {
                call(
                        "abort parts of " + upload.objectName(),
                        () -> join(parts.abortMultipartUpload(AbortMultipartUploadArgs.builder()
                                .bucket(bucket.storeName())
                                .object(upload.objectName())
                                .uploadId(upload.uploadId())
                                .build())));
            }
        }
    }

    List<ListMultipartUploadsResult.Upload> openUploads(Bucket bucket, String prefix) {
        return call(
                        "list parts of " + prefix,
                        () -> join(parts.listMultipartUploads(ListMultipartUploadsArgs.builder()
                                .bucket(bucket.storeName())
                                .prefix(prefix)
                                .build())))
                .result()
                .uploads();
    }

    private static <T> T join(CompletableFuture<T> answer) throws MinioException {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw new MinioException(e.getCause() == null ? e : e.getCause());
        }
    }
}
