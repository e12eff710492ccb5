package cn.jixiao.storage;

import org.jspecify.annotations.Nullable;

/**
 * What deleting found.
 *
 * @param bucket where the object was
 * @param key its name
 * @param versionId its version where the store keeps versions
 * @param existed false if the store had nothing under this name any more
 */
public record Deletion(
        Bucket bucket, ObjectKey key, @Nullable String versionId, boolean existed) {}
