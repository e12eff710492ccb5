package cn.jixiao.tenant.organisation;

import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.platform.web.IfMatch;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds and changes bodies of the scope's bureau one by one, each act in the trail. A refusal comes before anything is written, so
 * it leaves whole what else its transaction does.
 */
@Service
public class Bodies {

    /**
     * A body to be added.
     *
     * @param parent the department it hangs from; null under the root
     * @param validFrom its first day; null for today
     */
    public record NewBody(
            OrgUnit.Kind kind,
            String code,
            String name,
            OrgUnit.@Nullable Nature nature,
            @Nullable UUID parent,
            @Nullable LocalDate validFrom) {}

    /** What of a body is to change; null stays as it is. */
    public record BodyChange(
            @Nullable String name,
            OrgUnit.@Nullable Nature nature,
            @Nullable UUID parent,
            @Nullable LocalDate validTo) {}

    private final OrgUnits orgUnits;
    private final Trail trail;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    Bodies(OrgUnits orgUnits, Trail trail, BusinessClock clock, JdbcClient jdbc) {
        this.orgUnits = orgUnits;
        this.trail = trail;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Locks the bureau's tree for the rest of the transaction, so that one code is not added twice. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('onboarding:' || jx_own_tenant(), 0))")
                .query((row, n) -> n)
                .single();
    }

    /**
     * Adds a body.
     *
     * @throws Refusal {@code CODE_TAKEN}, {@code NOT_A_CODE} or {@code WRONG_PARENT}
     */
    @Transactional(noRollbackFor = Refusal.class)
    public OrgUnit add(NewBody body) {
        lock();
        if (!OrgUnit.CODE.matcher(body.code()).matches()) {
            throw Refusal.rule("NOT_A_CODE", body.code()).field("code");
        }
        if (orgUnits.open(body.code()).isPresent()) {
            throw Refusal.conflict("CODE_TAKEN", body.code()).field("code");
        }
        OrgUnit added = new OrgUnit(
                Ids.next(),
                parent(body.kind(), body.parent()).id(),
                body.kind(),
                body.code(),
                body.name(),
                body.kind() == OrgUnit.Kind.BUREAU_OFFICE
                        ? null
                        : Objects.requireNonNullElse(body.nature(), OrgUnit.Nature.OTHER),
                Objects.requireNonNullElseGet(body.validFrom(), clock::today),
                null,
                1);
        orgUnits.add(added);
        trail.append(new TrailEntry(
                "ORG_UNIT_ADDED", "ORG_UNIT", added.id(), 1, null, null, null, added.code() + " " + added.name()));
        return added;
    }

    /**
     * Changes a body.
     *
     * @throws Refusal 404, {@code STALE}, {@code WRONG_PARENT}, {@code ROOT_STAYS}, {@code BODY_IN_USE},
     *     {@code ENDS_BEFORE_IT_BEGINS}
     */
    @Transactional(noRollbackFor = Refusal.class)
    public OrgUnit change(UUID id, IfMatch version, BodyChange change) {
        OrgUnit there = orgUnits.find(id).orElseThrow(Refusal::notFound);
        version.require(there.version());
        if (there.parentId() == null) {
            throw Refusal.conflict("ROOT_STAYS");
        }
        if (change.validTo() != null && change.validTo().isBefore(there.validFrom())) {
            throw Refusal.rule("ENDS_BEFORE_IT_BEGINS").field("validTo");
        }
        if (change.validTo() != null && orgUnits.isInUseAfter(id, change.validTo())) {
            throw Refusal.conflict("BODY_IN_USE", there.name()).field("validTo");
        }
        OrgUnit wanted = new OrgUnit(
                id,
                change.parent() == null
                        ? there.parentId()
                        : parent(there.kind(), change.parent()).id(),
                there.kind(),
                there.code(),
                Objects.requireNonNullElse(change.name(), there.name()),
                there.kind() == OrgUnit.Kind.BUREAU_OFFICE
                        ? null
                        : change.nature() == null ? there.nature() : change.nature(),
                there.validFrom(),
                change.validTo() == null ? there.validTo() : change.validTo(),
                there.version());
        if (!orgUnits.change(wanted)) {
            throw Refusal.stale();
        }
        trail.append(new TrailEntry(
                "ORG_UNIT_CHANGED",
                "ORG_UNIT",
                id,
                there.version() + 1,
                null,
                null,
                null,
                there.name() + " -> " + wanted.name() + " " + Objects.requireNonNullElse(wanted.validTo(), "")));
        return orgUnits.find(id).orElseThrow();
    }

    private OrgUnit parent(OrgUnit.Kind kind, @Nullable UUID id) {
        boolean underRoot = kind == OrgUnit.Kind.BUREAU_OFFICE || kind == OrgUnit.Kind.DEPARTMENT;
        Optional<OrgUnit> parent = id == null ? orgUnits.root() : orgUnits.find(id);
        return parent.filter(p -> underRoot ? p.parentId() == null : p.kind() == OrgUnit.Kind.DEPARTMENT)
                .filter(p -> p.validTo() == null)
                .orElseThrow(() -> Refusal.rule("WRONG_PARENT").article("5").field("parentId"));
    }
}
