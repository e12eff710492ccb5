package cn.jixiao.tenant.onboarding;

import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.tenant.bureau.Bureau;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.people.Role;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the file and checks everything that it can be checked for by itself; see docs/onboarding.md. */
final class OnboardingReader {

    /** The measure is in force since this day (Art. 50); nothing is valid before it unless the file says so. */
    private static final LocalDate IN_FORCE = LocalDate.of(2020, 7, 1);

    private static final Pattern BUREAU = Pattern.compile("[0-9A-Za-z]{1,16}");

    private final Faults faults;
    private final Map<String, Faults.Place> codes = new HashMap<>();

    OnboardingReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * Reads the file; what is wrong with it is in the faults.
     *
     * @throws Refusal {@code ONBOARDING_UNREADABLE} when it is no YAML at all
     */
    OnboardingFile read(String yaml) {
        YamlEntry root = YamlEntry.of(compose(yaml), new Faults.Place("", 1), faults);
        YamlEntry bureau = root.entry("bureau");
        if (bureau == null) {
            faults.add(root.place("bureau"), "MISSING", "bureau");
            bureau = YamlEntry.of(compose("{}"), root.place("bureau"), new Faults());
        }
        LocalDate since = Objects.requireNonNullElse(bureau.day("from"), IN_FORCE);
        OnboardingFile.BureauEntry entry = bureau(bureau, since);
        codes.put(entry.id(), entry.place());
        AssignmentReader assignments = new AssignmentReader(root.entry("assignments"), faults);
        OnboardingFile file = new OnboardingFile(
                entry,
                root.entries("supervisors").stream()
                        .map(e -> supervisor(e, since))
                        .toList(),
                bodies(root, since),
                new PeopleReader(faults, since).read(root),
                assignments.offices(),
                assignments.leaders(),
                root.someOf("secondFactorRoles", Role.class));
        assignments.nothingElse();
        root.nothingElse();
        return file;
    }

    private static Node compose(String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(20);
        limits.setMaxAliasesForCollections(0);
        try {
            Node node = new Yaml(limits).compose(new StringReader(yaml));
            if (node == null) {
                throw Refusal.rule("ONBOARDING_UNREADABLE", 1);
            }
            return node;
        } catch (MarkedYAMLException e) {
            throw Refusal.rule(
                    "ONBOARDING_UNREADABLE",
                    e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1);
        } catch (YAMLException e) {
            throw Refusal.rule("ONBOARDING_UNREADABLE", 1);
        }
    }

    private OnboardingFile.BureauEntry bureau(YamlEntry e, LocalDate since) {
        String id = e.text("id");
        if (!BUREAU.matcher(id).matches()) {
            faults.add(e.place("id"), "NOT_A_CODE", id);
        }
        String name = e.text("name");
        Bureau.Level level = e.oneOf("level", Bureau.Level.class);
        if (level == null && e.optional("level") == null) {
            faults.add(e.place("level"), "MISSING", "level");
        }
        Bureau.Status status = e.oneOf("status", Bureau.Status.class);
        if (status != null && status != Bureau.Status.TRIAL && status != Bureau.Status.ACTIVE) {
            faults.add(e.place("status"), "NOT_A_FIRST_STATUS", status.name());
        }
        OnboardingFile.BureauEntry entry = new OnboardingFile.BureauEntry(
                e.place(),
                id,
                name,
                Objects.requireNonNullElse(e.optional("region"), name),
                level,
                e.optional("parent"),
                Objects.requireNonNullElse(e.optional("divisionCode"), id),
                status == null ? Bureau.Status.TRIAL : status,
                e.optional("partition"),
                e.has("overlays") ? e.texts("overlays") : null,
                since);
        e.nothingElse();
        return entry;
    }

    private OnboardingFile.SupervisorEntry supervisor(YamlEntry e, LocalDate since) {
        Span span = Span.of(e, since, faults);
        OnboardingFile.SupervisorEntry entry =
                new OnboardingFile.SupervisorEntry(e.place(), e.text("bureau"), span.from(), span.until());
        e.nothingElse();
        return entry;
    }

    private List<OnboardingFile.BodyEntry> bodies(YamlEntry root, LocalDate since) {
        List<OnboardingFile.BodyEntry> bodies = new ArrayList<>();
        root.entries("offices").forEach(e -> bodies.add(body(e, since, OrgUnit.Kind.BUREAU_OFFICE, null)));
        for (YamlEntry e : root.entries("departments")) {
            List<YamlEntry> units = e.entries("units");
            List<YamlEntry> outside = e.entries("outsideUsers");
            OnboardingFile.BodyEntry department = body(e, since, OrgUnit.Kind.DEPARTMENT, null);
            bodies.add(department);
            units.forEach(unit -> bodies.add(body(unit, since, OrgUnit.Kind.UNIT, department.code())));
            outside.forEach(user -> bodies.add(body(user, since, OrgUnit.Kind.OUTSIDE_USER, department.code())));
        }
        return bodies;
    }

    private OnboardingFile.BodyEntry body(YamlEntry e, LocalDate since, OrgUnit.Kind kind, @Nullable String parent) {
        String code = e.text("code");
        if (!code.equals("?") && !OrgUnit.CODE.matcher(code).matches()) {
            faults.add(e.place("code"), "NOT_A_CODE", code);
        } else if (!code.equals("?") && codes.putIfAbsent(code, e.place()) != null) {
            faults.add(e.place("code"), "CODE_TWICE", code);
        }
        OrgUnit.Nature nature = kind == OrgUnit.Kind.BUREAU_OFFICE ? null : e.oneOf("nature", OrgUnit.Nature.class);
        if (nature == null && kind != OrgUnit.Kind.BUREAU_OFFICE && e.optional("nature") == null) {
            faults.add(e.place("nature"), "MISSING", "nature");
        }
        Span span = Span.of(e, since, faults);
        OnboardingFile.BodyEntry entry = new OnboardingFile.BodyEntry(
                e.place(), kind, code, e.text("name"), nature, parent, span.from(), span.until());
        e.nothingElse();
        return entry;
    }
}
