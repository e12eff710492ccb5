package cn.jixiao.core.target;

import cn.jixiao.core.budget.OrgRef;
import cn.jixiao.core.check.Finding;
import cn.jixiao.core.document.Attachment;
import cn.jixiao.core.review.ReviewLog;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target as a page shows it, with what the acting post may do next. */
record TargetView(
        UUID id,
        String kind,
        int fiscalYear,
        TargetRecord.Subject subject,
        OrgRef orgUnit,
        OrgRef department,
        TargetStatus status,
        @Nullable String step,
        int version,
        @Nullable Integer approvedVersion,
        String etag,
        List<StepView> steps,
        TargetContent content,
        List<FindingView> findings,
        Map<String, Weight> weights,
        BigDecimal quantitativeShare,
        List<CommentView> comments,
        List<OpinionView> opinions,
        List<Attachment> attachments,
        List<String> allowed,
        Instant updatedAt,
        String updatedBy,
        @Nullable FillIn fillIn,
        @Nullable Entrusted entrusted,
        TargetRecord.@Nullable Reply reply,
        @Nullable String digest) {

    /**
     * One step of the chain with its state: DONE, CURRENT or TODO.
     *
     * @param confirms whether the unit's head confirms here what was filled in for the unit (代编)
     */
    record StepView(String key, String name, String state, boolean confirms) {}

    /** Points that a first level has and should have. */
    record Weight(BigDecimal have, BigDecimal want) {}

    /** A finding in the reader's language. */
    record FindingView(
            String key,
            String rule,
            String ruleVersion,
            String level,
            String article,
            String field,
            String position,
            String detail,
            String remedy,
            Finding.@Nullable Fix fix,
            boolean excusable,
            @Nullable String excuse) {}

    /** A reviewer's comment on a field. */
    record CommentView(UUID id, String field, String text, Author author, Instant at, int versionNo, boolean resolved) {

        static CommentView of(ReviewLog.Comment c) {
            return new CommentView(
                    c.id(),
                    c.field(),
                    c.text(),
                    new Author(c.personName(), c.role(), c.orgUnitName()),
                    c.at(),
                    c.versionNo(),
                    c.resolved());
        }
    }

    /**
     * What a reviewer said when agreeing.
     *
     * @param grades answers to the eight questions of the four qualities, null where none were given
     * @param overall what the answers amount to
     */
    record OpinionView(
            String step,
            Author author,
            Instant at,
            int versionNo,
            @Nullable String opinion,
            @Nullable Map<String, String> grades,
            @Nullable String overall) {

        static OpinionView of(ReviewLog.Event e) {
            return new OpinionView(
                    e.fromStep(),
                    new Author(e.personName(), e.role(), e.orgUnitName()),
                    e.businessAt(),
                    e.versionNo(),
                    e.reason(),
                    e.grades(),
                    QualityForm.overall(e.grades()));
        }
    }

    /** Who said or did something, in which post. */
    record Author(String name, String role, String orgUnit) {}
}
