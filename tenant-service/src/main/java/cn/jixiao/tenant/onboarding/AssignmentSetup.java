package cn.jixiao.tenant.onboarding;

import cn.jixiao.platform.problem.Word;
import cn.jixiao.tenant.organisation.Assignments;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.people.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings to the file which office and which leader have which departments. */
@Component
class AssignmentSetup {

    private final Assignments assignments;
    private final People people;

    AssignmentSetup(Assignments assignments, People people) {
        this.assignments = assignments;
        this.people = people;
    }

    void apply(OnboardingFile file, Map<String, OrgUnit> bodies, Map<String, UUID> named, Faults faults, Tally tally) {
        List<Assignments.Assignment> offices = assignments.ofOffices();
        for (OnboardingFile.OfficeEntry entry : file.offices()) {
            OrgUnit office = body(bodies, entry.office(), OrgUnit.Kind.BUREAU_OFFICE, entry.place(), faults);
            OrgUnit department = body(bodies, entry.department(), OrgUnit.Kind.DEPARTMENT, entry.place(), faults);
            if (office != null
                    && department != null
                    && differs(offices, office.id(), department.id(), entry.year(), entry.revoked(), tally)) {
                assignments.assignOffice(office.id(), department.id(), entry.year(), entry.revoked());
            }
        }
        List<Assignments.Assignment> leaders = assignments.ofLeaders();
        for (OnboardingFile.LeaderEntry entry : file.leaders()) {
            UUID leader = leader(entry, file.bureau().id(), named, faults);
            OrgUnit department = body(bodies, entry.department(), OrgUnit.Kind.DEPARTMENT, entry.place(), faults);
            if (leader != null
                    && department != null
                    && differs(leaders, leader, department.id(), entry.year(), entry.revoked(), tally)) {
                assignments.assignLeader(leader, department.id(), entry.year(), entry.revoked());
            }
        }
    }

    private @Nullable UUID leader(
            OnboardingFile.LeaderEntry entry, String bureau, Map<String, UUID> named, Faults faults) {
        UUID leader = named.get(entry.leader());
        if (leader == null) {
            leader = people.byUserName(entry.leader())
                    .map(People.Person::id)
                    .filter(id -> people.servesIn(id, bureau))
                    .orElse(null);
        }
        if (leader == null) {
            faults.add(entry.place(), "UNKNOWN_PERSON", entry.leader());
        }
        return leader;
    }

    private static @Nullable OrgUnit body(
            Map<String, OrgUnit> bodies, String code, OrgUnit.Kind kind, Faults.Place place, Faults faults) {
        OrgUnit body = bodies.get(code);
        if (body == null || body.kind() != kind) {
            faults.add(place, body == null ? "UNKNOWN_BODY" : "WRONG_BODY", code, Word.of("bodyKind", kind));
            return null;
        }
        return body;
    }

    private static boolean differs(
            List<Assignments.Assignment> there, UUID holder, UUID department, int year, boolean revoked, Tally tally) {
        Optional<Assignments.Assignment> same = there.stream()
                .filter(a -> a.holder().equals(holder) && a.departmentId().equals(department) && a.fiscalYear() == year)
                .findFirst();
        boolean differs = same.isEmpty() || same.get().revoked() != revoked;
        if (same.isEmpty()) {
            tally.add();
        } else {
            tally.keep(differs);
        }
        return differs;
    }
}
