package cn.jixiao.tenant.onboarding;

import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.tenant.bureau.Bureau;
import cn.jixiao.tenant.bureau.Bureaus;
import cn.jixiao.tenant.bureau.Supervisions;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.organisation.OrgUnits;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the bureau itself to the file: its row, its root office and who supervises it. */
@Component
class BureauSetup {

    private static final String FIRST_PARTITION = "main";

    private final Bureaus bureaus;
    private final Supervisions supervisions;
    private final OrgUnits orgUnits;
    private final BusinessClock clock;

    BureauSetup(Bureaus bureaus, Supervisions supervisions, OrgUnits orgUnits, BusinessClock clock) {
        this.bureaus = bureaus;
        this.supervisions = supervisions;
        this.orgUnits = orgUnits;
        this.clock = clock;
    }

    /** Writes the bureau; what is wrong is added to the faults and then nothing more is written. */
    void apply(OnboardingFile file, Faults faults, Tally tally) {
        OnboardingFile.BureauEntry entry = file.bureau();
        Bureau parent = parent(entry, faults);
        Optional<Bureau> there = bureaus.find(entry.id());
        if (there.isPresent() && there.get().handedOverAt() != null) {
            throw Refusal.conflict("BUREAU_HANDED_OVER", entry.id());
        }
        Bureau wanted = wanted(entry, parent, there.orElse(null), faults);
        if (faults.any()) {
            return;
        }
        if (there.isEmpty()) {
            bureaus.add(wanted);
            tally.add();
        } else {
            boolean changed = !wanted.equals(there.get());
            if (changed) {
                bureaus.describe(wanted);
            }
            tally.keep(changed);
        }
        root(wanted, tally);
        supervisors(file, wanted, faults, tally);
    }

    private @Nullable Bureau parent(OnboardingFile.BureauEntry entry, Faults faults) {
        if (entry.parent() == null) {
            return null;
        }
        Bureau parent = bureaus.find(entry.parent()).orElse(null);
        if (parent == null || entry.parent().equals(entry.id())) {
            faults.add(entry.place().key("parent"), "UNKNOWN_BUREAU", entry.parent());
        }
        return parent;
    }

    private Bureau wanted(
            OnboardingFile.BureauEntry entry, @Nullable Bureau parent, @Nullable Bureau there, Faults faults) {
        String partition = Objects.requireNonNullElse(
                entry.partition(),
                there != null ? there.partition() : parent != null ? parent.partition() : FIRST_PARTITION);
        if (!bureaus.hasPartition(partition)) {
            faults.add(entry.place().key("partition"), "UNKNOWN_PARTITION", partition);
        } else if (parent != null && !parent.partition().equals(partition)) {
            faults.add(entry.place().key("partition"), "PARTITION_OF_PARENT", parent.partition());
        } else if (there != null && !there.partition().equals(partition)) {
            faults.add(entry.place().key("partition"), "PARTITION_STAYS", there.partition());
        }
        if (there != null && !there.divisionCode().equals(entry.divisionCode())) {
            faults.add(entry.place().key("divisionCode"), "DIVISION_CODE_STAYS", there.divisionCode());
        }
        return new Bureau(
                entry.id(),
                entry.name(),
                entry.region(),
                Objects.requireNonNullElse(entry.level(), Bureau.Level.COUNTY),
                entry.parent(),
                entry.divisionCode(),
                there == null ? entry.status() : there.status(),
                partition,
                there == null ? entry.from() : there.joinedOn(),
                overlays(entry, parent, there, faults),
                null);
    }

    /** What the file says; else what the bureau has; else, for a new one, what its parent has. */
    private List<String> overlays(
            OnboardingFile.BureauEntry entry, @Nullable Bureau parent, @Nullable Bureau there, Faults faults) {
        if (entry.overlays() == null) {
            return there != null ? there.overlays() : parent != null ? parent.overlays() : List.of();
        }
        List<String> wanted =
                entry.overlays().stream().map(YamlEntry.Listed::text).distinct().toList();
        List<String> known = bureaus.overlays(wanted);
        entry.overlays().stream()
                .filter(listed -> !known.contains(listed.text()))
                .forEach(listed -> faults.add(listed.place(), "UNKNOWN_OVERLAY", listed.text()));
        return wanted;
    }

    private void root(Bureau bureau, Tally tally) {
        Optional<OrgUnit> there = orgUnits.root();
        if (there.isEmpty()) {
            orgUnits.add(new OrgUnit(
                    Ids.next(),
                    null,
                    OrgUnit.Kind.BUREAU_OFFICE,
                    bureau.id(),
                    bureau.name(),
                    null,
                    bureau.joinedOn(),
                    null,
                    1));
            tally.add();
            return;
        }
        OrgUnit root = there.get();
        boolean changed = !root.name().equals(bureau.name());
        if (changed) {
            orgUnits.change(root.named(bureau.name()));
        }
        tally.keep(changed);
    }

    private void supervisors(OnboardingFile file, Bureau bureau, Faults faults, Tally tally) {
        List<OnboardingFile.SupervisorEntry> wanted = file.supervisors();
        if (wanted.isEmpty() && bureau.parentId() != null) {
            wanted = List.of(new OnboardingFile.SupervisorEntry(
                    file.bureau().place().key("parent"), bureau.parentId(), bureau.joinedOn(), null));
        }
        List<Supervisions.Supervision> there = supervisions.of(bureau.id());
        for (OnboardingFile.SupervisorEntry entry : wanted) {
            if (bureaus.find(entry.bureau()).isEmpty() || entry.bureau().equals(bureau.id())) {
                faults.add(entry.place(), "UNKNOWN_BUREAU", entry.bureau());
            } else if (isBelow(entry, bureau.id())) {
                faults.add(entry.place(), "SUPERVISION_CIRCLE", entry.bureau());
            } else {
                supervise(entry, bureau.id(), there, tally);
            }
        }
    }

    private boolean isBelow(OnboardingFile.SupervisorEntry entry, String bureau) {
        LocalDate day = entry.from().isAfter(clock.today()) ? entry.from() : clock.today();
        return supervisions.isBelow(entry.bureau(), bureau, day);
    }

    private void supervise(
            OnboardingFile.SupervisorEntry entry, String bureau, List<Supervisions.Supervision> there, Tally tally) {
        Optional<Supervisions.Supervision> same = there.stream()
                .filter(s -> s.supervisor().equals(entry.bureau()) && s.from().equals(entry.from()))
                .findFirst();
        if (same.isEmpty()) {
            supervisions.add(entry.bureau(), bureau, entry.from(), entry.until());
            tally.add();
            return;
        }
        boolean changed = !Objects.equals(same.get().until(), entry.until());
        if (changed) {
            supervisions.end(same.get().id(), entry.until());
        }
        tally.keep(changed);
    }
}
