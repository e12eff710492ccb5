package cn.jixiao.core.target;

import cn.jixiao.core.budget.BudgetReplies;
import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.review.Remark;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.web.Idempotency;
import cn.jixiao.platform.web.IdempotencyKey;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One target: open, read, save, and each transition of its way to approval. */
@RestController
@RequestMapping("/api/v1/core/targets")
class TargetController {

    /** Whose target to open. */
    record OpenRequest(@Nullable UUID subjectId, @Nullable Integer fiscalYear) {}

    /** What a reviewer says when agreeing. */
    record AgreeRequest(@Nullable String opinion) {}

    /** What is wrong, as a whole and field by field. */
    record ReturnRequest(
            @Nullable String toStep,
            @Nullable String reason,
            @Nullable List<Remark> comments) {}

    /** The budget's reply; the amount in yuan. */
    record ReplyRequest(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable BigDecimal amount) {}

    private final Desk desk;
    private final Declaration declaration;
    private final Reviewing reviewing;
    private final TargetReader reader;
    private final TargetViews views;
    private final Idempotency idempotency;

    TargetController(
            Desk desk,
            Declaration declaration,
            Reviewing reviewing,
            TargetReader reader,
            TargetViews views,
            Idempotency idempotency) {
        this.desk = desk;
        this.declaration = declaration;
        this.reviewing = reviewing;
        this.reader = reader;
        this.views = views;
        this.idempotency = idempotency;
    }

    @PostMapping
    ResponseEntity<TargetView> open(Acting acting, IdempotencyKey key, @RequestBody OpenRequest request) {
        Mandate mandate = desk.mandate(acting, desk.year(request.fiscalYear())).require(Capability.TARGET_WRITE);
        UUID subject = desk.needed(request.subjectId(), "subjectId");
        return idempotency.once(key, request, () -> {
            TargetView view = views.of(declaration.open(subject, acting, mandate), acting, mandate);
            return ResponseEntity.created(URI.create("/api/v1/core/targets/" + view.id()))
                    .eTag(view.etag())
                    .body(view);
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<TargetView> one(Acting acting, @PathVariable UUID id) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.TARGET_READ);
        return answer(
                desk.read(() -> reader.current(id, mandate.reach()).orElseThrow(Refusal::notFound)), acting, mandate);
    }

    @PutMapping("/{id}")
    ResponseEntity<TargetView> save(
            Acting acting,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody TargetContent content) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.TARGET_WRITE);
        return answer(declaration.save(id, desk.version(match), content, acting, mandate), acting, mandate);
    }

    @PostMapping("/{id}/submit")
    ResponseEntity<TargetView> submit(
            Acting acting,
            IdempotencyKey key,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.TARGET_SUBMIT);
        int version = desk.version(match);
        return idempotency.once(
                key, version, () -> answer(declaration.submit(id, version, acting, mandate), acting, mandate));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<TargetView> withdraw(
            Acting acting,
            IdempotencyKey key,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.TARGET_SUBMIT);
        int version = desk.version(match);
        return idempotency.once(
                key, version, () -> answer(declaration.withdraw(id, version, acting, mandate), acting, mandate));
    }

    @PostMapping("/{id}/agree")
    ResponseEntity<TargetView> agree(
            Acting acting,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody(required = false) @Nullable AgreeRequest request) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.TARGET_READ);
        String opinion = request == null ? null : request.opinion();
        return answer(reviewing.agree(id, desk.version(match), opinion, acting, mandate), acting, mandate);
    }

    @PostMapping("/{id}/return")
    ResponseEntity<TargetView> giveBack(
            Acting acting,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody ReturnRequest request) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.TARGET_READ);
        List<Remark> remarks = request.comments() == null ? List.of() : request.comments();
        return answer(
                reviewing.giveBack(
                        id, desk.version(match), request.toStep(), request.reason(), remarks, acting, mandate),
                acting,
                mandate);
    }

    @PostMapping("/{id}/reply")
    ResponseEntity<TargetView> reply(
            Acting acting,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody ReplyRequest request) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.BUDGET_REPLY);
        BudgetReplies.Reply reply = new BudgetReplies.Reply(
                desk.text(request.number(), "number"),
                desk.needed(request.date(), "date"),
                desk.needed(request.amount(), "amount"));
        return answer(reviewing.reply(id, desk.version(match), reply, acting, mandate), acting, mandate);
    }

    private ResponseEntity<TargetView> answer(TargetRecord record, Acting acting, Mandate mandate) {
        TargetView view = views.of(record, acting, mandate);
        return ResponseEntity.ok().eTag(view.etag()).body(view);
    }
}
