package cn.jixiao.tenant.roster;

import static cn.jixiao.tenant.roster.RosterColumn.*;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.web.IfMatch;
import cn.jixiao.tenant.accounts.PasswordHash;
import cn.jixiao.tenant.administration.Grants;
import cn.jixiao.tenant.administration.Staff;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.people.People;
import cn.jixiao.tenant.people.Posts;
import cn.jixiao.tenant.people.Right;
import cn.jixiao.tenant.people.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings people and their posts to the rows of one workbook, a post a row. Who may add people and who may grant posts are two:
 * the same workbook is sent by the one and then by the other, and each does his part of a row.
 */
final class RosterPeople {

    private record Wanted(
            Role role,
            OrgUnit body,
            @Nullable Integer year,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private final Acting by;
    private final Staff staff;
    private final Grants grants;
    private final RosterUnits units;
    private final Set<Right> rights;
    private final RosterValues values;
    private final RosterFaults faults;
    private final LocalDate today;
    private final @Nullable PasswordHash hashes;
    private final Map<String, String> names = new HashMap<>();
    private final Map<List<Object>, RosterRow> seen = new HashMap<>();

    /** @param hashes makes initial passwords unreadable; null where nothing is going to be kept */
    RosterPeople(
            Acting by,
            Staff staff,
            Grants grants,
            RosterUnits units,
            RosterValues values,
            RosterFaults faults,
            LocalDate today,
            @Nullable PasswordHash hashes) {
        this.by = by;
        this.staff = staff;
        this.grants = grants;
        this.units = units;
        this.rights = Role.valueOf(by.post().role()).rights();
        this.values = values;
        this.faults = faults;
        this.today = today;
        this.hashes = hashes;
    }

    /** Brings one person, and the post if the row names one. */
    RosterEffect bring(RosterRow row) {
        String password = row.raw(PASSWORD);
        if (!password.isEmpty() && password.length() < PasswordHash.SHORTEST) {
            faults.add(row, PASSWORD, "PASSWORD_SHORT", PasswordHash.SHORTEST);
        }
        String named = names.putIfAbsent(row.text(USER_NAME), row.words(PERSON));
        if (named != null && !named.equals(row.words(PERSON))) {
            faults.add(row, PERSON, "NAMED_TWO_WAYS");
        }
        Optional<Wanted> post = post(row);
        if (faults.any(row)) {
            return RosterEffect.FAULTY;
        }
        Optional<People.Person> there = staff.find(row.text(USER_NAME));
        boolean renamed = there.isPresent() && !there.get().name().equals(row.words(PERSON));
        if ((there.isEmpty() || renamed) && !rights.contains(Right.ORG_UNIT_WRITE)) {
            faults.add(row, USER_NAME, "PERSON_BY_ADMINISTRATOR");
            return RosterEffect.FAULTY;
        }
        if (renamed) {
            staff.rename(by.bureauId(), there.get(), row.words(PERSON));
        }
        UUID person = there.map(People.Person::id).orElseGet(() -> add(row, password));
        RosterEffect granted = post.map(wanted -> grant(row, person, wanted)).orElse(RosterEffect.UNCHANGED);
        if (there.isEmpty() || granted == RosterEffect.CREATED) {
            return RosterEffect.CREATED;
        }
        return renamed ? RosterEffect.CHANGED : granted;
    }

    private UUID add(RosterRow row, String password) {
        return staff.add(
                        by.bureauId(),
                        row.text(USER_NAME),
                        row.words(PERSON),
                        hashes == null || password.isEmpty() ? null : hashes.of(password))
                .person()
                .id();
    }

    private Optional<Wanted> post(RosterRow row) {
        Role role = values.oneOf(row, ROLE, Role.class, "role");
        Integer year = values.year(row);
        LocalDate from = values.day(row, FROM);
        LocalDate until = values.day(row, UNTIL);
        boolean none = row.text(ROLE).isEmpty() && row.text(BODY).isEmpty();
        if (none) {
            return Optional.empty();
        }
        if (row.text(ROLE).isEmpty() || row.text(BODY).isEmpty()) {
            RosterColumn missing = row.text(ROLE).isEmpty() ? ROLE : BODY;
            faults.add(row, missing, "MISSING", missing.head());
            return Optional.empty();
        }
        OrgUnit body = units.find(row.text(BODY)).orElse(null);
        if (body == null) {
            faults.add(row, BODY, "UNKNOWN_BODY");
        }
        if (role == null || body == null) {
            return Optional.empty();
        }
        List<Object> same =
                List.of(row.text(USER_NAME), role, body.id(), Objects.requireNonNullElse(year, 0), row.text(FROM));
        RosterRow first = seen.putIfAbsent(same, row);
        if (first != null) {
            faults.add(row, ROLE, "POST_TWICE", String.valueOf(first.row() + 1));
        }
        return Optional.of(new Wanted(role, body, year, from, until));
    }

    private RosterEffect grant(RosterRow row, UUID person, Wanted wanted) {
        Posts.Held there = staff.posts(person).stream()
                .filter(held -> isMeant(held, wanted))
                .findFirst()
                .orElse(null);
        if (there != null && (wanted.until() == null || wanted.until().equals(there.validTo()))) {
            return RosterEffect.UNCHANGED;
        }
        if (!rights.contains(Right.POST_GRANT)) {
            faults.add(row, ROLE, "POST_BY_SECURITY");
            return RosterEffect.FAULTY;
        }
        if (there != null) {
            grants.end(by, there.id(), new IfMatch(there.version()), Objects.requireNonNull(wanted.until()));
            return RosterEffect.CHANGED;
        }
        grants.grant(
                by,
                new Grants.Wanted(
                        person, wanted.role(), wanted.body().id(), wanted.year(), wanted.from(), wanted.until()));
        return RosterEffect.CREATED;
    }

    /** Whether a row means this post: by its first day if the row names one, else the one that lasts or ends as the row says. */
    private boolean isMeant(Posts.Held held, Wanted wanted) {
        LocalDate ends = held.validTo();
        return held.role() == wanted.role()
                && held.orgUnitId().equals(wanted.body().id())
                && Objects.equals(held.fiscalYear(), wanted.year())
                && (wanted.from() == null
                        ? ends == null || !ends.isBefore(today) || ends.equals(wanted.until())
                        : held.validFrom().equals(wanted.from()));
    }
}
