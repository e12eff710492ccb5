package cn.jixiao.storage;

/**
 * Where an upload goes and who brings it.
 *
 * @param bucket where it will be
 * @param tenant the bureau's id
 * @param kind what it is for
 * @param year the fiscal year it belongs to
 * @param by who brings it: a post
 */
public record UploadTarget(Bucket bucket, String tenant, ObjectKind kind, int year, String by) {}
