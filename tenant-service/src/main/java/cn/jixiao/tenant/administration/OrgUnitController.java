package cn.jixiao.tenant.administration;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.web.ETags;
import cn.jixiao.platform.web.Idempotency;
import cn.jixiao.platform.web.IdempotencyKey;
import cn.jixiao.platform.web.IfMatch;
import cn.jixiao.tenant.organisation.Bodies;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.organisation.OrgUnits;
import cn.jixiao.tenant.people.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the bodies of one's own bureau and lets its administrator keep them. */
@RestController
@RequestMapping("/api/v1/tenant/org-units")
class OrgUnitController {

    /**
     * A body.
     *
     * @param roles the roles of the posts that it can have
     */
    record OrgUnitView(
            UUID id,
            @Nullable UUID parentId,
            String code,
            String name,
            OrgUnit.Kind kind,
            OrgUnit.@Nullable Nature nature,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Role> roles,
            String etag) {

        static OrgUnitView of(OrgUnit u) {
            return new OrgUnitView(
                    u.id(),
                    u.parentId(),
                    u.code(),
                    u.name(),
                    u.kind(),
                    u.nature(),
                    u.validFrom(),
                    u.validTo(),
                    Stream.of(Role.values())
                            .filter(role -> role.bodyKind() == u.kind())
                            .toList(),
                    ETags.of(u.version()));
        }
    }

    record NewOrgUnit(
            @NotNull OrgUnit.Kind kind,
            @NotBlank @Size(max = 21) String code,
            @NotBlank @Size(max = 200) String name,
            OrgUnit.@Nullable Nature nature,
            @Nullable UUID parentId,
            @Nullable LocalDate validFrom) {}

    record OrgUnitChange(
            @Nullable @Size(min = 1, max = 200) String name,
            OrgUnit.@Nullable Nature nature,
            @Nullable UUID parentId,
            @Nullable LocalDate validTo) {}

    private final OrgUnits orgUnits;
    private final Bodies bodies;
    private final Administration administration;
    private final Idempotency idempotency;

    OrgUnitController(OrgUnits orgUnits, Bodies bodies, Administration administration, Idempotency idempotency) {
        this.orgUnits = orgUnits;
        this.bodies = bodies;
        this.administration = administration;
        this.idempotency = idempotency;
    }

    /** The tree of a year: every body that was valid on some day of it. */
    @GetMapping
    @Transactional(readOnly = true)
    public List<OrgUnitView> tree(Acting acting, @RequestParam int year) {
        int known = Years.known(year);
        return orgUnits.during(LocalDate.of(known, 1, 1), LocalDate.of(known, 12, 31)).stream()
                .map(OrgUnitView::of)
                .toList();
    }

    /** Adds a body from today on, or from the day given. */
    @PostMapping
    ResponseEntity<OrgUnitView> add(Acting acting, IdempotencyKey key, @Valid @RequestBody NewOrgUnit body) {
        administration.requireTenantAdmin(acting);
        return idempotency.once(key, body, () -> {
            OrgUnit added = bodies.add(new Bodies.NewBody(
                    body.kind(), body.code(), body.name(), body.nature(), body.parentId(), body.validFrom()));
            return ResponseEntity.status(HttpStatus.CREATED)
                    .eTag(ETags.of(added.version()))
                    .body(OrgUnitView.of(added));
        });
    }

    /** Changes a body; what is absent stays. */
    @PatchMapping("/{id}")
    ResponseEntity<OrgUnitView> change(
            Acting acting, @PathVariable UUID id, IfMatch version, @Valid @RequestBody OrgUnitChange body) {
        administration.requireTenantAdmin(acting);
        OrgUnit changed = bodies.change(
                id, version, new Bodies.BodyChange(body.name(), body.nature(), body.parentId(), body.validTo()));
        return ResponseEntity.ok().eTag(ETags.of(changed.version())).body(OrgUnitView.of(changed));
    }
}
