package cn.jixiao.core.entrustment;

import cn.jixiao.core.budget.OrgRef;
import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.web.ETags;
import cn.jixiao.platform.web.Idempotency;
import cn.jixiao.platform.web.IdempotencyKey;
import cn.jixiao.platform.web.IfMatch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets a unit, or its department, entrust the department with filling in the unit's targets (代编), and end that. */
@RestController
@RequestMapping("/api/v1/core/entrustments")
class EntrustmentController {

    private static final int LONGEST = 500;

    /** Whether an entrustment counts now. */
    enum EntrustmentState {
        IN_FORCE,
        ENDED
    }

    /** An entrustment with the tag that its end has to name. */
    record EntrustmentView(
            UUID id,
            OrgRef orgUnit,
            OrgRef department,
            int fiscalYear,
            String reason,
            LocalDate validFrom,
            LocalDate validTo,
            Entrustment.Asker askedBy,
            Instant askedAt,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            EntrustmentState state,
            String etag) {}

    /** What is and was entrusted in a year, and which units may entrust their department now. */
    record EntrustmentList(List<EntrustmentView> items, List<Entrustments.Unit> units) {}

    /** Which unit's targets of which year; until the end of that year unless a last day is named. */
    record NewEntrustment(
            @Nullable UUID orgUnitId,
            @Nullable Integer fiscalYear,
            @Nullable String reason,
            @Nullable LocalDate validTo) {}

    private final Mandates mandates;
    private final Entrustments entrustments;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    EntrustmentController(Mandates mandates, Entrustments entrustments, Idempotency idempotency, BusinessClock clock) {
        this.mandates = mandates;
        this.entrustments = entrustments;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping
    EntrustmentList list(Acting acting, @RequestParam int year) {
        Reach reach = reach(acting, year);
        return new EntrustmentList(
                entrustments.of(year, reach).stream().map(this::view).toList(), entrustments.free(year, reach));
    }

    @PostMapping
    ResponseEntity<EntrustmentView> entrust(Acting acting, IdempotencyKey key, @RequestBody NewEntrustment wanted) {
        int year = wanted.fiscalYear() == null ? clock.today().getYear() + 1 : wanted.fiscalYear();
        Reach reach = reach(acting, year);
        UUID unit = needed(wanted.orgUnitId(), "orgUnitId");
        String reason = reason(wanted.reason());
        LocalDate until = wanted.validTo() == null ? LocalDate.of(year, 12, 31) : wanted.validTo();
        return idempotency.once(
                key,
                wanted,
                () -> answer(HttpStatus.CREATED, entrustments.entrust(unit, year, reason, until, acting, reach)));
    }

    @PostMapping("/{id}/end")
    ResponseEntity<EntrustmentView> end(Acting acting, IdempotencyKey key, @PathVariable UUID id, IfMatch match) {
        Reach reach = reach(
                acting, entrustments.yearOf(id).orElseGet(() -> clock.today().getYear()));
        return idempotency.once(
                key, List.of(id), () -> answer(HttpStatus.OK, entrustments.end(id, match, acting, reach)));
    }

    private Reach reach(Acting acting, int year) {
        return mandates.of(acting, year).require(Capability.TARGET_ENTRUST).reach();
    }

    private ResponseEntity<EntrustmentView> answer(HttpStatus status, Entrustment of) {
        EntrustmentView view = view(of);
        return ResponseEntity.status(status).eTag(view.etag()).body(view);
    }

    private EntrustmentView view(Entrustment of) {
        return new EntrustmentView(
                of.id(),
                of.orgUnit(),
                of.department(),
                of.fiscalYear(),
                of.reason(),
                of.validFrom(),
                of.validTo(),
                of.askedBy(),
                of.askedAt(),
                of.endedAt(),
                of.endedBy(),
                of.inForce(clock.today()) ? EntrustmentState.IN_FORCE : EntrustmentState.ENDED,
                ETags.of(of.rowVersion()));
    }

    private static String reason(@Nullable String given) {
        String reason = needed(given, "reason").strip();
        if (reason.isEmpty()) {
            throw Refusal.malformed("FIELD_MISSING", "reason").field("reason");
        }
        if (reason.length() > LONGEST) {
            throw Refusal.malformed("ENTRUSTMENT_REASON", LONGEST).field("reason");
        }
        return reason;
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.malformed("FIELD_MISSING", field).field(field);
        }
        return value;
    }
}
