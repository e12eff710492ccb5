package cn.jixiao.core.document;

import cn.jixiao.platform.identity.Acting;
import java.util.UUID;

/**
 * A kind of record that can have attachments. The module that owns the records provides it and decides who may see and
 * change them; this module keeps the files.
 */
public interface AttachmentOwner {

    /** Kind of the records, for example {@code TARGET}. */
    String recordKind();

    /**
     * The record for somebody who looks at it.
     *
     * @throws cn.jixiao.platform.problem.Refusal 404 when it is not within the acting post's reach
     */
    Owned read(UUID recordId, Acting acting);

    /**
     * The record for somebody who adds or removes a file. Called again in the transaction of the change.
     *
     * @throws cn.jixiao.platform.problem.Refusal 404 out of reach, 403 without the capability, 409 while it cannot be changed
     */
    Owned write(UUID recordId, Acting acting);

    /**
     * What is needed of a record.
     *
     * @param orgUnitId the one responsible body (Art. 5)
     * @param subjectId the project or other subject that it hangs on
     * @param fiscalYear its year
     * @param version its current version
     */
    record Owned(UUID recordId, UUID orgUnitId, UUID subjectId, int fiscalYear, int version) {}
}
