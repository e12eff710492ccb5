package cn.jixiao.core.target;

import cn.jixiao.core.budget.OrgRef;
import cn.jixiao.core.document.Attachment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target as it was read in one statement: head, subject, and the content and files of one version. */
record TargetRecord(
        UUID id,
        int fiscalYear,
        Subject subject,
        OrgRef orgUnit,
        OrgRef department,
        TargetStatus status,
        @Nullable String step,
        int version,
        @Nullable Integer approvedVersion,
        int rowVersion,
        TargetContent content,
        List<Attachment> attachments,
        @Nullable Instant frozenAt,
        @Nullable String digest,
        String ruleSet,
        Instant updatedAt,
        String updatedBy,
        @Nullable FillIn fillIn,
        @Nullable Entrusted entrusted,
        @Nullable Reply reply) {

    /** What the target is of, with what is asked for it in yuan. */
    record Subject(UUID id, String code, String name, String attribute, BigDecimal amount) {}

    /** The reply that approved it. */
    record Reply(String number, LocalDate date, BigDecimal amount) {}

    /** The record after its head changed in the same transaction; the content stays what it was. */
    TargetRecord after(Target head) {
        return of(head, content, frozenAt, digest, ruleSet, reply);
    }

    /** After a save: other content, other head, perhaps other rules. */
    TargetRecord saved(Target head, TargetContent other, String rules) {
        return of(head, other, frozenAt, digest, rules, reply);
    }

    /** After its version was frozen with a digest, under the rules that it passed. */
    TargetRecord frozen(Target head, Instant at, String of, String rules) {
        return of(head, content, at, of, rules, reply);
    }

    /** After the next version was opened by copy. */
    TargetRecord reopened(Target head) {
        return of(head, content, null, null, ruleSet, reply);
    }

    /** After the reply that approved it. */
    TargetRecord replied(Target head, Reply entered) {
        return of(head, content, frozenAt, digest, ruleSet, entered);
    }

    private TargetRecord of(
            Target head,
            TargetContent is,
            @Nullable Instant frozen,
            @Nullable String digested,
            String rules,
            @Nullable Reply replied) {
        return new TargetRecord(
                id,
                fiscalYear,
                subject,
                orgUnit,
                department,
                head.status(),
                head.step(),
                head.currentVersion(),
                head.approvedVersion(),
                head.rowVersion(),
                is,
                attachments,
                frozen,
                digested,
                rules,
                head.updatedAt(),
                head.updatedBy(),
                head.fillIn(),
                entrusted,
                replied);
    }
}
