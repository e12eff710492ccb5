package cn.jixiao.storage;

import java.time.Instant;

/**
 * An object that is about to be put.
 *
 * @param bucket where it will be
 * @param key its name
 * @param fileName what its owner calls it
 * @param by who brings it: a post
 * @param at when it was announced
 */
public record PendingObject(Bucket bucket, ObjectKey key, String fileName, String by, Instant at) {}
