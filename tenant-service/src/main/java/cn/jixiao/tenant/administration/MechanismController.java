package cn.jixiao.tenant.administration;

import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.web.ETags;
import cn.jixiao.platform.web.IfMatch;
import cn.jixiao.tenant.mechanism.LeadSection;
import cn.jixiao.tenant.mechanism.LeadingGroup;
import cn.jixiao.tenant.mechanism.Mechanism;
import cn.jixiao.tenant.mechanism.Mechanisms;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.organisation.OrgUnits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows everybody in a bureau who leads performance management where, and lets bodies keep their own entry (Art. 10). */
@RestController
@RequestMapping("/api/v1/tenant/mechanisms")
@Articles("10")
class MechanismController {

    /**
     * A body's entry.
     *
     * @param missing what Art. 10 asks for and the body has not
     * @param writable whether the asking post may write it
     */
    record MechanismView(
            UUID orgUnitId,
            @Nullable UUID parentId,
            OrgUnit.Kind kind,
            String code,
            String name,
            @Nullable LeadingGroup leadingGroup,
            @Nullable LeadSection leadSection,
            @Nullable String duties,
            List<Mechanism.Missing> missing,
            boolean writable,
            String etag) {}

    record MechanismChange(
            @Nullable @Valid LeadingGroup leadingGroup,
            @Nullable @Valid LeadSection leadSection,
            @Nullable @Size(min = 1, max = 4000) String duties) {}

    private final Mechanisms mechanisms;
    private final OrgUnits orgUnits;
    private final Administration administration;

    MechanismController(Mechanisms mechanisms, OrgUnits orgUnits, Administration administration) {
        this.mechanisms = mechanisms;
        this.orgUnits = orgUnits;
        this.administration = administration;
    }

    /** The register of a year: every body that was valid on some day of it. */
    @GetMapping
    @Transactional(readOnly = true)
    public List<MechanismView> register(Acting acting, @RequestParam int year) {
        return mechanisms.of(Years.known(year)).stream()
                .map(m -> view(m, administration.keepsMechanism(acting, m.body())))
                .toList();
    }

    /** Writes the entry of a body in the place of the one before; what is absent the body has not. */
    @PutMapping("/{orgUnitId}")
    @Transactional
    public ResponseEntity<MechanismView> write(
            Acting acting, @PathVariable UUID orgUnitId, IfMatch version, @Valid @RequestBody MechanismChange change) {
        administration.requireMechanisms(acting);
        OrgUnit body = orgUnits.find(orgUnitId)
                .filter(found -> administration.keepsMechanism(acting, found))
                .orElseThrow(Refusal::notFound);
        Mechanism written = mechanisms.write(
                new Mechanism(body, change.leadingGroup(), change.leadSection(), change.duties(), 0),
                version,
                acting.name());
        return ResponseEntity.ok().eTag(ETags.of(written.version())).body(view(written, true));
    }

    private static MechanismView view(Mechanism m, boolean writable) {
        return new MechanismView(
                m.body().id(),
                m.body().parentId(),
                m.body().kind(),
                m.body().code(),
                m.body().name(),
                m.leadingGroup(),
                m.leadSection(),
                m.duties(),
                m.missing(),
                writable,
                ETags.of(m.version()));
    }
}
