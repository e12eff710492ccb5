package cn.jixiao.core.review;

import java.util.UUID;

/**
 * A record under review, as the mechanism needs to know it.
 *
 * @param kind kind of record, for example {@code TARGET}
 * @param orgUnitId the responsible body
 * @param subjectId the project or other subject that it hangs on
 * @param versionNo the version in question
 */
public record Reviewed(String kind, UUID id, UUID orgUnitId, UUID subjectId, int versionNo) {}
