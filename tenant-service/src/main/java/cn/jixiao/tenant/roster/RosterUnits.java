package cn.jixiao.tenant.roster;

import static cn.jixiao.tenant.roster.RosterColumn.*;

import cn.jixiao.platform.problem.Word;
import cn.jixiao.platform.web.IfMatch;
import cn.jixiao.tenant.organisation.Bodies;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.organisation.OrgUnits;
import cn.jixiao.tenant.people.Right;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings bodies to the rows of one workbook, by code and by the rules for one at a time. */
final class RosterUnits {

    private final Bodies bodies;
    private final Set<Right> rights;
    private final RosterValues values;
    private final RosterFaults faults;
    private final Map<String, OrgUnit> open = new HashMap<>();
    private final Map<String, OrgUnit> last = new HashMap<>();
    private final Map<String, RosterRow> seen = new HashMap<>();

    /** @param rights what the acting post may do */
    RosterUnits(Bodies bodies, OrgUnits orgUnits, Set<Right> rights, RosterValues values, RosterFaults faults) {
        this.bodies = bodies;
        this.rights = rights;
        this.values = values;
        this.faults = faults;
        orgUnits.all().forEach(this::know);
    }

    private void know(OrgUnit body) {
        last.put(body.code(), body);
        if (body.validTo() == null) {
            open.put(body.code(), body);
        } else {
            open.remove(body.code());
        }
    }

    /** The body with this code: the one without an end, or else the last one. */
    Optional<OrgUnit> find(String code) {
        return Optional.ofNullable(open.getOrDefault(code, last.get(code)));
    }

    /** Where a row stands in the order in which bodies can be made: departments before their units. */
    static int rank(RosterRow row, RosterValues values) {
        OrgUnit.Kind kind = values.oneOf(row, KIND, OrgUnit.Kind.class, "bodyKind");
        return switch (kind) {
            case BUREAU_OFFICE, DEPARTMENT -> 0;
            case UNIT, OUTSIDE_USER -> 1;
            case null -> 2;
        };
    }

    /** Brings one body to its row. */
    RosterEffect bring(RosterRow row) {
        String code = row.text(CODE);
        OrgUnit.Kind kind = values.oneOf(row, KIND, OrgUnit.Kind.class, "bodyKind");
        OrgUnit.Nature nature = values.oneOf(row, NATURE, OrgUnit.Nature.class, "nature");
        LocalDate from = values.day(row, FROM);
        LocalDate until = values.day(row, UNTIL);
        RosterRow first = seen.putIfAbsent(code, row);
        if (first != null) {
            faults.add(row, CODE, "CODE_TWICE", String.valueOf(first.row() + 1));
        }
        if (kind != null
                && kind != OrgUnit.Kind.BUREAU_OFFICE
                && row.text(NATURE).isEmpty()) {
            faults.add(row, NATURE, "MISSING", NATURE.head());
        }
        UUID parent = parent(row, kind);
        if (faults.any(row) || kind == null) {
            return RosterEffect.FAULTY;
        }
        OrgUnit there = there(code, from, until);
        return there == null
                ? add(row, new Bodies.NewBody(kind, code, row.words(NAME), nature, parent, from), until)
                : change(row, there, kind, nature, parent, from, until);
    }

    private @Nullable OrgUnit there(String code, @Nullable LocalDate from, @Nullable LocalDate until) {
        OrgUnit there = find(code).orElse(null);
        if (there == null || there.validTo() == null) {
            return there;
        }
        // A body that has ended gives its code free, but the row that ended it may come again.
        boolean again = Objects.equals(there.validTo(), until) && (from == null || from.equals(there.validFrom()));
        return again ? there : null;
    }

    private @Nullable UUID parent(RosterRow row, OrgUnit.@Nullable Kind kind) {
        boolean underDepartment = kind == OrgUnit.Kind.UNIT || kind == OrgUnit.Kind.OUTSIDE_USER;
        String code = row.text(PARENT);
        if (!underDepartment) {
            return null;
        }
        if (code.isEmpty()) {
            faults.add(row, PARENT, "MISSING", PARENT.head());
            return null;
        }
        OrgUnit parent = find(code).orElse(null);
        if (parent == null) {
            faults.add(row, PARENT, "UNKNOWN_PARENT");
            return null;
        }
        return parent.id();
    }

    private RosterEffect add(RosterRow row, Bodies.NewBody body, @Nullable LocalDate until) {
        if (!mayWrite(row)) {
            return RosterEffect.FAULTY;
        }
        LocalDate from = body.validFrom();
        if (until != null && from != null && until.isBefore(from)) {
            faults.add(row, UNTIL, "ENDS_BEFORE_IT_BEGINS");
            return RosterEffect.FAULTY;
        }
        OrgUnit added = bodies.add(body);
        know(
                until == null
                        ? added
                        : bodies.change(
                                added.id(),
                                new IfMatch(added.version()),
                                new Bodies.BodyChange(null, null, null, until)));
        return RosterEffect.CREATED;
    }

    private RosterEffect change(
            RosterRow row,
            OrgUnit there,
            OrgUnit.Kind kind,
            OrgUnit.@Nullable Nature nature,
            @Nullable UUID parent,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        if (there.kind() != kind) {
            faults.add(row, KIND, "KIND_STAYS", Word.of("bodyKind", there.kind()));
        }
        if (from != null && !from.equals(there.validFrom())) {
            faults.add(row, FROM, "START_STAYS", there.validFrom().toString());
        }
        boolean same = there.name().equals(row.words(NAME))
                && (nature == null || nature == there.nature())
                && (parent == null || parent.equals(there.parentId()))
                && (until == null || until.equals(there.validTo()));
        if (same || faults.any(row) || !mayWrite(row)) {
            return RosterEffect.UNCHANGED;
        }
        know(bodies.change(
                there.id(),
                new IfMatch(there.version()),
                new Bodies.BodyChange(row.words(NAME), nature, parent, until)));
        return RosterEffect.CHANGED;
    }

    private boolean mayWrite(RosterRow row) {
        if (!rights.contains(Right.ORG_UNIT_WRITE)) {
            faults.add(row, CODE, "UNIT_BY_ADMINISTRATOR");
            return false;
        }
        return true;
    }
}
