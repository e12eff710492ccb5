package cn.jixiao.tenant.onboarding;

import cn.jixiao.tenant.bureau.Bureau;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the file says, with the place of each statement. */
record OnboardingFile(
        BureauEntry bureau,
        List<SupervisorEntry> supervisors,
        List<BodyEntry> bodies,
        List<PersonEntry> people,
        List<OfficeEntry> offices,
        List<LeaderEntry> leaders,
        @Nullable Set<Role> secondFactorRoles) {

    record BureauEntry(
            Faults.Place place,
            String id,
            String name,
            String region,
            Bureau.@Nullable Level level,
            @Nullable String parent,
            String divisionCode,
            Bureau.Status status,
            @Nullable String partition,
            @Nullable List<YamlEntry.Listed> overlays,
            LocalDate from) {}

    record SupervisorEntry(
            Faults.Place place,
            String bureau,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** An office, department, unit or outside user; the parent is a code, null under the root. */
    record BodyEntry(
            Faults.Place place,
            OrgUnit.Kind kind,
            String code,
            String name,
            OrgUnit.@Nullable Nature nature,
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate until) {}

    record PersonEntry(
            Faults.Place place,
            String userName,
            String name,
            @Nullable String initialPassword,
            @Nullable String oneTimeSecret,
            List<PostEntry> posts) {}

    record PostEntry(
            Faults.Place place,
            @Nullable Role role,
            String at,
            @Nullable Integer year,
            LocalDate from,
            @Nullable LocalDate until) {}

    record OfficeEntry(Faults.Place place, String office, String department, int year, boolean revoked) {}

    record LeaderEntry(Faults.Place place, String leader, String department, int year, boolean revoked) {}
}
