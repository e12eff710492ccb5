package cn.jixiao.core.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The directory says that one bureau supervises another; raised inside the transaction that writes the subject's copy.
 *
 * @param relationId the relation
 * @param supervisor the upper bureau
 * @param subject the lower bureau: the scope of the transaction
 */
public record SupervisionRecorded(
        UUID relationId,
        String supervisor,
        String subject,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
