package cn.jixiao.core.target;

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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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

    /** What a reviewer says when agreeing, with the answers to the questions of the four qualities (Art. 20). */
    record AgreeRequest(@Nullable String opinion, @Nullable Map<String, String> grades) {}

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
    private final Dossiers dossiers;
    private final TargetViews views;
    private final Idempotency idempotency;

    TargetController(
            Desk desk,
            Declaration declaration,
            Reviewing reviewing,
            Dossiers dossiers,
            TargetViews views,
            Idempotency idempotency) {
        this.desk = desk;
        this.declaration = declaration;
        this.reviewing = reviewing;
        this.dossiers = dossiers;
        this.views = views;
        this.idempotency = idempotency;
    }

    @PostMapping
    ResponseEntity<TargetView> open(Acting acting, IdempotencyKey key, @RequestBody OpenRequest request) {
        Mandate mandate = desk.mandateToFillIn(acting, desk.year(request.fiscalYear()));
        UUID subject = desk.needed(request.subjectId(), "subjectId");
        return idempotency.once(key, request, () -> {
            TargetView view = views.of(declaration.open(subject, acting, mandate), acting);
            return ResponseEntity.created(URI.create("/api/v1/core/targets/" + view.id()))
                    .eTag(view.etag())
                    .body(view);
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<TargetView> one(Acting acting, @PathVariable UUID id) {
        return answer(dossiers.open(id, acting), acting);
    }

    @PutMapping("/{id}")
    ResponseEntity<TargetView> save(
            Acting acting,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody TargetContent content) {
        try {
            return answer(declaration.save(id, match, content, acting), acting);
        } catch (OptimisticLockingFailureException e) {
            throw stale(id, acting);
        } catch (Refusal refused) {
            throw refused.status() == 412 ? stale(id, acting) : refused;
        }
    }

    /** 412 with the target as it is now, so that the page can join both by field without asking again. */
    private Refusal stale(UUID id, Acting acting) {
        return Refusal.stale().with(Map.of("current", views.of(dossiers.open(id, acting), acting)));
    }

    @PostMapping("/{id}/submit")
    ResponseEntity<TargetView> submit(
            Acting acting,
            IdempotencyKey key,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return idempotency.once(key, null, () -> answer(declaration.submit(id, match, acting), acting));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<TargetView> withdraw(
            Acting acting,
            IdempotencyKey key,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return idempotency.once(key, null, () -> answer(declaration.withdraw(id, match, acting), acting));
    }

    @PostMapping("/{id}/agree")
    ResponseEntity<TargetView> agree(
            Acting acting,
            @Nullable IdempotencyKey key,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody(required = false) @Nullable AgreeRequest request) {
        AgreeRequest said = request == null ? new AgreeRequest(null, null) : request;
        return idempotency.once(key, said, () -> answer(reviewing.agree(id, match, said, acting), acting));
    }

    @PostMapping("/{id}/return")
    ResponseEntity<TargetView> giveBack(
            Acting acting,
            @Nullable IdempotencyKey key,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody ReturnRequest request) {
        List<Remark> remarks = request.comments() == null ? List.of() : request.comments();
        return idempotency.once(
                key,
                request,
                () -> answer(
                        reviewing.giveBack(id, match, request.toStep(), request.reason(), remarks, acting), acting));
    }

    @PostMapping("/{id}/reply")
    ResponseEntity<TargetView> reply(
            Acting acting,
            @Nullable IdempotencyKey key,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody ReplyRequest request) {
        return idempotency.once(key, request, () -> answer(reviewing.reply(id, match, request, acting), acting));
    }

    private ResponseEntity<TargetView> answer(Dossier dossier, Acting acting) {
        TargetView view = views.of(dossier, acting);
        return ResponseEntity.ok().eTag(view.etag()).body(view);
    }
}
