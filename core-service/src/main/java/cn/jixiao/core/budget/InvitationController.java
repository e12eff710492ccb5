package cn.jixiao.core.budget;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.web.ETags;
import cn.jixiao.platform.web.Idempotency;
import cn.jixiao.platform.web.IdempotencyKey;
import cn.jixiao.platform.web.IfMatch;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets the department that pays invite outside users of the money to a project, and end that (Art. 13). */
@RestController
@RequestMapping("/api/v1/core/projects/{id}/invitations")
class InvitationController {

    /** Whether an invitation counts today. */
    enum InvitationState {
        NOT_YET,
        IN_FORCE,
        ENDED
    }

    /** An invitation with the tag that its end has to name. */
    record InvitationView(
            UUID id,
            UUID personId,
            String personName,
            OrgRef orgUnit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            InvitationState state,
            String etag) {}

    /** Who was invited, the latest first, and who may be invited now. */
    record InvitationList(List<InvitationView> items, List<Invitations.Invitee> invitable) {}

    /** Whom to invite, as somebody of which body; from today and without an end unless said otherwise. */
    record NewInvitation(
            @Nullable UUID personId,
            @Nullable UUID orgUnitId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** The last day. */
    record InvitationEnd(@Nullable LocalDate validTo) {}

    private final ProjectDesk desk;
    private final Invitations invitations;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    InvitationController(ProjectDesk desk, Invitations invitations, Idempotency idempotency, BusinessClock clock) {
        this.desk = desk;
        this.invitations = invitations;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping
    InvitationList list(Acting acting, @PathVariable UUID id) {
        ProjectDesk.Held at = desk.open(acting, id, Capability.SUBJECT_INVITE);
        return new InvitationList(
                invitations.of(id, at.reach()).stream().map(this::view).toList(), invitations.free(id, at.reach()));
    }

    @PostMapping
    ResponseEntity<InvitationView> invite(
            Acting acting, IdempotencyKey key, @PathVariable UUID id, @RequestBody NewInvitation wanted) {
        ProjectDesk.Held at = desk.open(acting, id, Capability.SUBJECT_INVITE);
        UUID person = needed(wanted.personId(), "personId");
        UUID body = needed(wanted.orgUnitId(), "orgUnitId");
        return idempotency.once(
                key,
                wanted,
                () -> answer(
                        HttpStatus.CREATED,
                        invitations.invite(
                                at.project(), person, body, wanted.validFrom(), wanted.validTo(), at.reach())));
    }

    @PatchMapping("/{invitation}")
    ResponseEntity<InvitationView> end(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID invitation,
            IfMatch match,
            @RequestBody InvitationEnd end) {
        ProjectDesk.Held at = desk.open(acting, id, Capability.SUBJECT_INVITE);
        LocalDate to = needed(end.validTo(), "validTo");
        return answer(HttpStatus.OK, invitations.end(at.project(), invitation, match, to, at.reach()));
    }

    private ResponseEntity<InvitationView> answer(HttpStatus status, Invitations.Invitation invitation) {
        InvitationView view = view(invitation);
        return ResponseEntity.status(status).eTag(view.etag()).body(view);
    }

    private InvitationView view(Invitations.Invitation of) {
        LocalDate today = clock.today();
        InvitationState state = of.endedBefore(today)
                ? InvitationState.ENDED
                : today.isBefore(of.validFrom()) ? InvitationState.NOT_YET : InvitationState.IN_FORCE;
        return new InvitationView(
                of.id(),
                of.personId(),
                of.personName(),
                of.orgUnit(),
                of.validFrom(),
                of.validTo(),
                state,
                ETags.of(of.rowVersion()));
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.malformed("FIELD_MISSING", field).field(field);
        }
        return value;
    }
}
