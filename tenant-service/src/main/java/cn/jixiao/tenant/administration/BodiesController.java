package cn.jixiao.tenant.administration;

import cn.jixiao.platform.Articles;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.tenant.organisation.Bodies;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.organisation.OrgUnits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Makes sure that bodies which an import met are in the directory (Art. 6: none that gets money is forgotten). */
@RestController
@Articles("6")
class BodiesController {

    record WantedBodies(
            @NotBlank String bureauId,
            @NotEmpty @Size(max = 1000) @Valid List<WantedBody> bodies) {}

    record WantedBody(
            @NotNull OrgUnit.Kind kind,
            @NotBlank @Size(max = 21) String code,
            @NotBlank @Size(max = 200) String name,
            OrgUnit.@Nullable Nature nature,
            @Nullable String parentCode) {}

    record EnsuredBody(String code, UUID id, boolean created) {}

    record EnsuredBodies(List<EnsuredBody> items) {}

    private final OrgUnits orgUnits;
    private final Bodies bodies;
    private final Administration administration;
    private final TransactionTemplate transaction;

    BodiesController(
            OrgUnits orgUnits, Bodies bodies, Administration administration, PlatformTransactionManager transactions) {
        this.orgUnits = orgUnits;
        this.bodies = bodies;
        this.administration = administration;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Adds those that are missing, parents first as listed; one that is there already stays as it is. */
    @PostMapping("/internal/directory/bodies")
    EnsuredBodies ensure(@Valid @RequestBody WantedBodies wanted) {
        administration.requireWritable(wanted.bureauId());
        return Door.as(
                new Scope.Own(wanted.bureauId()),
                () -> new EnsuredBodies(
                        Objects.requireNonNull(transaction.execute(status -> ensure(wanted.bodies())))));
    }

    private List<EnsuredBody> ensure(List<WantedBody> wanted) {
        bodies.lock();
        List<EnsuredBody> known = new ArrayList<>();
        for (WantedBody body : wanted) {
            Optional<OrgUnit> there = orgUnits.open(body.code());
            known.add(there.map(u -> new EnsuredBody(u.code(), u.id(), false)).orElseGet(() -> add(body)));
        }
        return known;
    }

    private EnsuredBody add(WantedBody body) {
        UUID parent = body.parentCode() == null
                ? null
                : orgUnits.open(body.parentCode())
                        .map(OrgUnit::id)
                        .orElseThrow(
                                () -> Refusal.rule("WRONG_PARENT").article("5").field(body.code()));
        OrgUnit added =
                bodies.add(new Bodies.NewBody(body.kind(), body.code(), body.name(), body.nature(), parent, null));
        return new EnsuredBody(added.code(), added.id(), true);
    }
}
