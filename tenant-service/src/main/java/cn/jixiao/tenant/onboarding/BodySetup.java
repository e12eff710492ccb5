package cn.jixiao.tenant.onboarding;

import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Word;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.organisation.OrgUnits;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the bureau's tree of bodies to the file. */
@Component
class BodySetup {

    private final OrgUnits orgUnits;

    BodySetup(OrgUnits orgUnits) {
        this.orgUnits = orgUnits;
    }

    /** Writes the bodies and answers with all of the bureau by code. */
    Map<String, OrgUnit> apply(OnboardingFile file, Faults faults, Tally tally) {
        Map<String, OrgUnit> byCode = new HashMap<>();
        orgUnits.all().forEach(unit -> byCode.put(unit.code(), unit));
        Optional<OrgUnit> root = orgUnits.root();
        if (root.isEmpty()) {
            return byCode;
        }
        for (OnboardingFile.BodyEntry entry : file.bodies()) {
            OrgUnit parent = entry.parent() == null ? root.get() : byCode.get(entry.parent());
            OrgUnit there = byCode.get(entry.code());
            if (there != null && there.kind() != entry.kind()) {
                faults.add(entry.place(), "KIND_STAYS", entry.code(), Word.of("bodyKind", there.kind()));
            } else if (parent != null) {
                byCode.put(entry.code(), write(entry, parent, there, tally));
            }
        }
        return byCode;
    }

    private OrgUnit write(OnboardingFile.BodyEntry entry, OrgUnit parent, @Nullable OrgUnit there, Tally tally) {
        OrgUnit wanted = new OrgUnit(
                there == null ? Ids.next() : there.id(),
                parent.id(),
                entry.kind(),
                entry.code(),
                entry.name(),
                entry.nature(),
                entry.from(),
                entry.until(),
                there == null ? 1 : there.version());
        if (there == null) {
            orgUnits.add(wanted);
            tally.add();
        } else {
            boolean changed = !Objects.equals(wanted, there);
            if (changed) {
                orgUnits.change(wanted);
            }
            tally.keep(changed);
        }
        return wanted;
    }
}
