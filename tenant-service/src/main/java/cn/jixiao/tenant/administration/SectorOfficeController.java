package cn.jixiao.tenant.administration;

import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.platform.web.ETags;
import cn.jixiao.platform.web.IfMatch;
import cn.jixiao.tenant.organisation.Assignments;
import cn.jixiao.tenant.organisation.Bodies;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.organisation.OrgUnits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which sector offices look after which department in a year (Art. 20: they review what their departments hand in). */
@RestController
@RequestMapping("/api/v1/tenant/sector-offices")
@Articles("20")
class SectorOfficeController {

    /**
     * The offices of one department; a department that nobody looks after is left out.
     *
     * @param etag what a change of them is made on; {@code "v0"} where nobody looks after it
     */
    record SectorOffices(UUID departmentId, List<UUID> officeIds, String etag) {

        static SectorOffices of(UUID department, Collection<UUID> offices) {
            List<UUID> sorted = offices.stream().sorted().toList();
            return new SectorOffices(department, sorted, ETags.of(version(sorted)));
        }

        static long version(Collection<UUID> offices) {
            return offices.isEmpty()
                    ? 0
                    : Integer.toUnsignedLong(offices.stream().sorted().toList().hashCode());
        }
    }

    record OfficeChoice(@NotNull @Size(max = 50) List<@NotNull UUID> officeIds) {}

    private final Assignments assignments;
    private final OrgUnits orgUnits;
    private final Bodies bodies;
    private final Administration administration;
    private final Trail trail;

    SectorOfficeController(
            Assignments assignments, OrgUnits orgUnits, Bodies bodies, Administration administration, Trail trail) {
        this.assignments = assignments;
        this.orgUnits = orgUnits;
        this.bodies = bodies;
        this.administration = administration;
        this.trail = trail;
    }

    /** The offices of a year by department. */
    @GetMapping
    @Transactional(readOnly = true)
    public List<SectorOffices> of(Acting acting, @RequestParam int year) {
        int known = Years.known(year);
        Map<UUID, List<UUID>> offices = assignments.ofOffices().stream()
                .filter(a -> a.fiscalYear() == known && !a.revoked())
                .collect(Collectors.groupingBy(
                        Assignments.Assignment::departmentId,
                        Collectors.mapping(Assignments.Assignment::holder, Collectors.toList())));
        return offices.entrySet().stream()
                .map(entry -> SectorOffices.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Says which offices look after a department in a year, and no others.
     *
     * @throws Refusal 412 {@code STALE} when somebody else has said so meanwhile
     */
    @PutMapping("/{departmentId}")
    @Transactional
    public SectorOffices choose(
            Acting acting,
            @PathVariable UUID departmentId,
            @RequestParam int year,
            IfMatch match,
            @Valid @RequestBody OfficeChoice choice) {
        administration.requireTenantAdmin(acting);
        int known = Years.plannable(year);
        bodies.lock();
        OrgUnit department = orgUnits.find(departmentId)
                .filter(body -> body.kind() == OrgUnit.Kind.DEPARTMENT)
                .orElseThrow(Refusal::notFound);
        Set<UUID> wanted = new TreeSet<>(choice.officeIds());
        if (!wanted.stream().allMatch(this::isOffice)) {
            throw Refusal.rule("NOT_AN_OFFICE").field("officeIds");
        }
        Set<UUID> there = assignments.ofOffices().stream()
                .filter(a -> a.departmentId().equals(departmentId) && a.fiscalYear() == known && !a.revoked())
                .map(Assignments.Assignment::holder)
                .collect(Collectors.toSet());
        match.require(SectorOffices.version(there));
        there.stream()
                .filter(office -> !wanted.contains(office))
                .forEach(office -> assignments.assignOffice(office, departmentId, known, true));
        wanted.stream()
                .filter(office -> !there.contains(office))
                .forEach(office -> assignments.assignOffice(office, departmentId, known, false));
        if (!there.equals(wanted)) {
            trail.append(new TrailEntry(
                    "OFFICES_ASSIGNED",
                    "ORG_UNIT",
                    departmentId,
                    null,
                    null,
                    null,
                    null,
                    department.code() + " " + known + " " + wanted));
        }
        return SectorOffices.of(departmentId, wanted);
    }

    private boolean isOffice(UUID id) {
        return orgUnits.find(id)
                .filter(body -> body.kind() == OrgUnit.Kind.BUREAU_OFFICE && body.parentId() != null)
                .isPresent();
    }
}
