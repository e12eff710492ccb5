package cn.jixiao.core.review;

import java.util.UUID;

/**
 * A record under review, as the mechanism needs to know it.
 *
 * @param kind kind of record, for example {@code TARGET}
 * @param orgUnitId the responsible body
 * @param versionNo the version in question
 */
public record Reviewed(String kind, UUID id, UUID orgUnitId, int versionNo) {}
