package cn.jixiao.storage;

import static cn.jixiao.storage.S3Errors.act;
import static cn.jixiao.storage.S3Errors.call;

import io.minio.BucketExistsArgs;
import io.minio.GetBucketVersioningArgs;
import io.minio.GetObjectLockConfigurationArgs;
import io.minio.GetObjectTagsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.SetObjectTagsArgs;
import io.minio.messages.VersioningConfiguration;
import java.util.Map;
import java.util.UUID;

/** Makes the buckets and tries out what the store can do with them: what it answers counts, not what it calls itself. */
final class Buckets {

    private static final String MINE_ALREADY = "BucketAlreadyOwnedByYou";

    private final MinioClient client;

    Buckets(MinioClient client) {
        this.client = client;
    }

    StoreCapabilities ensure() {
        if (isMissing(Bucket.ARCHIVE)) {
            // Most servers can lock only buckets that were made for it; those that cannot lock at all refuse the
            // making.
            if (!canDo(() -> make(Bucket.ARCHIVE, true)) && isMissing(Bucket.ARCHIVE)) {
                make(Bucket.ARCHIVE, false);
            }
        }
        if (isMissing(Bucket.WORK)) {
            make(Bucket.WORK, false);
        }
        return new StoreCapabilities(keepsVersions(), locks(), keepsTags());
    }

    private boolean isMissing(Bucket bucket) {
        return !call(
                "look for " + bucket.storeName(),
                () -> client.bucketExists(
                        BucketExistsArgs.builder().bucket(bucket.storeName()).build()));
    }

    private void make(Bucket bucket, boolean lock) {
        try {
            act(
                    "make " + bucket.storeName(),
                    () -> client.makeBucket(MakeBucketArgs.builder()
                            .bucket(bucket.storeName())
                            .objectLock(lock)
                            .build()));
        } catch (StoreRefused refused) {
            // Two services may start at once.
            if (!refused.storeCode().equals(MINE_ALREADY)) {
                throw refused;
            }
        }
    }

    private boolean keepsVersions() {
        return canDo(() -> {
            var status = call(
                            "ask for versioning",
                            () -> client.getBucketVersioning(GetBucketVersioningArgs.builder()
                                    .bucket(Bucket.ARCHIVE.storeName())
                                    .build()))
                    .status();
            demand(status == VersioningConfiguration.Status.ENABLED);
        });
    }

    private boolean locks() {
        return canDo(() -> call(
                "ask for object lock",
                () -> client.getObjectLockConfiguration(GetObjectLockConfigurationArgs.builder()
                        .bucket(Bucket.ARCHIVE.storeName())
                        .build())));
    }

    /** Some servers accept tags and forget them, so one is written and read back. */
    private boolean keepsTags() {
        var name = "_probe/" + UUID.randomUUID();
        var bucket = Bucket.WORK.storeName();
        act(
                "put a probe",
                () -> client.putObject(PutObjectArgs.builder()
                        .bucket(bucket)
                        .object(name)
                        .data(new byte[1], 1)
                        .build()));
        try {
            return canDo(() -> {
                act(
                        "tag",
                        () -> client.setObjectTags(SetObjectTagsArgs.builder()
                                .bucket(bucket)
                                .object(name)
                                .tags(Map.of("probe", "yes"))
                                .build()));
                var tags = call(
                        "read tags",
                        () -> client.getObjectTags(GetObjectTagsArgs.builder()
                                .bucket(bucket)
                                .object(name)
                                .build()));
                demand("yes".equals(tags.get().get("probe")));
            });
        } finally {
            act(
                    "remove the probe",
                    () -> client.removeObject(RemoveObjectArgs.builder()
                            .bucket(bucket)
                            .object(name)
                            .build()));
        }
    }

    private static void demand(boolean seen) {
        if (!seen) {
            throw new StoreRefused("probe", "NotSeen", new IllegalStateException("The store forgot what it accepted"));
        }
    }

    private static boolean canDo(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (StoreRefused refused) {
            if (refused.isAboutRights()) {
                throw refused;
            }
            return false;
        }
    }
}
