package cn.jixiao.core.review;

import java.util.Set;
import java.util.UUID;

/**
 * A record under review, as the mechanism needs to know it.
 *
 * @param kind kind of record, for example {@code TARGET}
 * @param orgUnitId the responsible body
 * @param subjectId the project or other subject that it hangs on
 * @param versionNo the version in question
 * @param filledInBy who filled it in, where others than its body's own people did so: none of them may review it
 * @param fillIn whether it was filled in for its body by others (代编), so that the body's head confirms it first
 */
public record Reviewed(
        String kind, UUID id, UUID orgUnitId, UUID subjectId, int versionNo, Set<UUID> filledInBy, boolean fillIn) {}
