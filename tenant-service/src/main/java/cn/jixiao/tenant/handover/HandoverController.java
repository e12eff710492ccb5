package cn.jixiao.tenant.handover;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.web.Cursor;
import cn.jixiao.platform.web.Idempotency;
import cn.jixiao.platform.web.IdempotencyKey;
import cn.jixiao.platform.web.Page;
import cn.jixiao.platform.web.PageQuery;
import cn.jixiao.tenant.administration.Administration;
import cn.jixiao.tenant.people.Right;
import cn.jixiao.tenant.people.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators hand posts over, and shows the sheet to them and to the two whom it is about. */
@RestController
class HandoverController {

    private static final String LIST = "handovers/newest";

    /** One end of a handover. */
    record Party(UUID personId, String name) {}

    /** The body of the post. */
    record HandedBody(UUID id, String code, String name) {}

    /**
     * What would be moved.
     *
     * @param takerHolds whether the taker has the post already; otherwise he is given it in the same act
     */
    record HandoverOutlook(
            UUID postId,
            HandedBody orgUnit,
            Role role,
            @Nullable Integer fiscalYear,
            Party giver,
            Party taker,
            boolean takerHolds,
            List<Duty> duties) {}

    record HandoverView(
            UUID id,
            HandedBody orgUnit,
            Role role,
            @Nullable Integer fiscalYear,
            Party giver,
            Party taker,
            LocalDate lastDay,
            boolean granted,
            @Nullable String reason,
            Instant madeAt,
            LocalDate madeOn,
            String madeBy,
            Role madeIn) {

        static HandoverView of(Handover h) {
            return new HandoverView(
                    h.id(),
                    new HandedBody(h.orgUnitId(), h.orgUnitCode(), h.orgUnitName()),
                    h.role(),
                    h.fiscalYear(),
                    new Party(h.giverId(), h.giverName()),
                    new Party(h.takerId(), h.takerName()),
                    h.lastDay(),
                    h.granted(),
                    h.reason(),
                    h.madeAt(),
                    h.madeOn(),
                    h.madeBy(),
                    h.madeIn());
        }
    }

    /** The sheet, as far as the directory is concerned; core-service has the part about records. */
    record HandoverSheet(HandoverView handover, List<Duty> duties) {}

    record NewHandover(
            @NotNull UUID postId,
            @NotNull UUID takerId,
            @Nullable LocalDate lastDay,
            @Nullable @Size(max = 200) String reason) {}

    private final HandingOver handing;
    private final Handovers handovers;
    private final Administration administration;
    private final Idempotency idempotency;

    HandoverController(
            HandingOver handing, Handovers handovers, Administration administration, Idempotency idempotency) {
        this.handing = handing;
        this.handovers = handovers;
        this.administration = administration;
        this.idempotency = idempotency;
    }

    /** What handing a post over to somebody would move. */
    @GetMapping("/api/v1/tenant/handover-outlooks")
    HandoverOutlook look(Acting acting, @RequestParam UUID postId, @RequestParam UUID takerId) {
        administration.requireHandover(acting);
        HandingOver.Outlook outlook = handing.look(acting, postId, takerId);
        Exchange of = outlook.exchange();
        return new HandoverOutlook(
                postId,
                new HandedBody(of.body().id(), of.body().code(), of.body().name()),
                of.post().role(),
                of.post().fiscalYear(),
                new Party(of.giver().id(), of.giver().name()),
                new Party(of.taker().id(), of.taker().name()),
                outlook.held(),
                outlook.duties());
    }

    /** Hands a post over. */
    @PostMapping("/api/v1/tenant/handovers")
    ResponseEntity<HandoverView> hand(Acting acting, IdempotencyKey key, @Valid @RequestBody NewHandover wanted) {
        administration.requireHandover(acting);
        return idempotency.once(
                key,
                wanted,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(HandoverView.of(handing.hand(
                                acting,
                                new HandingOver.Wanted(
                                        wanted.postId(), wanted.takerId(), wanted.lastDay(), wanted.reason())))));
    }

    /** Handovers, the newest first: for administrators the bureau's, for everybody else his own. */
    @GetMapping("/api/v1/tenant/handovers")
    @Transactional(readOnly = true)
    public Page<HandoverView> list(Acting acting, PageQuery page) {
        UUID party = administration.may(acting, Right.POST_READ) ? null : acting.personId();
        UUID before = page.after(LIST, 1).map(cursor -> cursor.id(0)).orElse(null);
        return Page.of(
                handovers.page(party, before, page.fetch()).stream()
                        .map(HandoverView::of)
                        .toList(),
                page,
                row -> Cursor.of(LIST, row.id()),
                null);
    }

    /** The sheet of one, for administrators and for those who gave and took. */
    @GetMapping("/api/v1/tenant/handovers/{id}")
    @Transactional(readOnly = true)
    public HandoverSheet one(Acting acting, @PathVariable UUID id) {
        Handover found = handovers
                .find(id)
                .filter(h -> administration.may(acting, Right.POST_READ)
                        || h.giverId().equals(acting.personId())
                        || h.takerId().equals(acting.personId()))
                .orElseThrow(Refusal::notFound);
        return new HandoverSheet(HandoverView.of(found), handovers.duties(id));
    }
}
