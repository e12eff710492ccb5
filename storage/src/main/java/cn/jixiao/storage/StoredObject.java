package cn.jixiao.storage;

import org.jspecify.annotations.Nullable;

/**
 * What was put and how to know it again.
 *
 * @param bucket where it is
 * @param key its name
 * @param size in bytes
 * @param contentType media type found in the content, never the one claimed
 * @param sha256 64 lower-case hexadecimal digits
 * @param sm3 64 lower-case hexadecimal digits
 * @param versionId the store's version where it keeps versions
 */
public record StoredObject(
        Bucket bucket,
        ObjectKey key,
        long size,
        String contentType,
        String sha256,
        String sm3,
        @Nullable String versionId) {}
