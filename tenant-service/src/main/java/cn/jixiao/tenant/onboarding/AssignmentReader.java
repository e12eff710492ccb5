package cn.jixiao.tenant.onboarding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the file says under {@code assignments}. */
final class AssignmentReader {

    private final @Nullable YamlEntry assignments;
    private final Faults faults;

    AssignmentReader(@Nullable YamlEntry assignments, Faults faults) {
        this.assignments = assignments;
        this.faults = faults;
    }

    /** Which finance division has which department, year by year. */
    List<OnboardingFile.OfficeEntry> offices() {
        List<OnboardingFile.OfficeEntry> all = new ArrayList<>();
        for (YamlEntry e : entries("offices")) {
            String office = e.text("office");
            forEach(
                    e,
                    (place, department, year, revoked) ->
                            all.add(new OnboardingFile.OfficeEntry(place, office, department, year, revoked)));
        }
        return all;
    }

    /** Which leader is in charge of which department, year by year. */
    List<OnboardingFile.LeaderEntry> leaders() {
        List<OnboardingFile.LeaderEntry> all = new ArrayList<>();
        for (YamlEntry e : entries("leaders")) {
            String leader = e.text("leader");
            forEach(
                    e,
                    (place, department, year, revoked) ->
                            all.add(new OnboardingFile.LeaderEntry(place, leader, department, year, revoked)));
        }
        return all;
    }

    private interface Assigned {
        void to(Faults.Place place, String department, int year, boolean revoked);
    }

    private void forEach(YamlEntry e, Assigned assigned) {
        boolean revoked = e.flag("revoked");
        List<YamlEntry.Listed> years = e.texts("years");
        for (YamlEntry.Listed department : e.texts("departments")) {
            for (YamlEntry.Listed year : years) {
                try {
                    assigned.to(department.place(), department.text(), YamlEntry.parseYear(year.text()), revoked);
                } catch (IllegalArgumentException wrong) {
                    faults.add(year.place(), "NOT_A_YEAR", year.text());
                }
            }
        }
        e.nothingElse();
    }

    private List<YamlEntry> entries(String key) {
        return assignments == null ? List.of() : assignments.entries(key);
    }

    /** Whatever else stands there is a fault. */
    void nothingElse() {
        if (assignments != null) {
            assignments.nothingElse();
        }
    }
}
