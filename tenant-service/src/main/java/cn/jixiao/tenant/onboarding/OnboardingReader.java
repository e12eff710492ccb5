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
    private static final Pattern USER_NAME = Pattern.compile("[0-9a-z][0-9a-z._@-]{1,79}");
    private static final int SHORTEST_PASSWORD = 10;

    private final Faults faults;
    private final Map<String, Faults.Place> codes = new HashMap<>();
    private final Map<String, Faults.Place> userNames = new HashMap<>();
    private LocalDate since = IN_FORCE;

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
        OnboardingFile.BureauEntry entry = bureau(bureau);
        codes.put(entry.id(), entry.place());
        List<OnboardingFile.BodyEntry> bodies = bodies(root);
        String password = root.optional("initialPassword");
        List<OnboardingFile.PersonEntry> people = root.entries("people").stream()
                .map(person -> person(person, password))
                .toList();
        YamlEntry assignments = root.entry("assignments");
        OnboardingFile file = new OnboardingFile(
                entry,
                root.entries("supervisors").stream().map(this::supervisor).toList(),
                bodies,
                people,
                assignments == null ? List.of() : offices(assignments),
                assignments == null ? List.of() : leaders(assignments));
        root.nothingElse();
        if (assignments != null) {
            assignments.nothingElse();
        }
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

    private OnboardingFile.BureauEntry bureau(YamlEntry e) {
        since = Objects.requireNonNullElse(e.day("from"), IN_FORCE);
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

    private OnboardingFile.SupervisorEntry supervisor(YamlEntry e) {
        OnboardingFile.SupervisorEntry entry =
                new OnboardingFile.SupervisorEntry(e.place(), e.text("bureau"), from(e), until(e));
        e.nothingElse();
        return entry;
    }

    private List<OnboardingFile.BodyEntry> bodies(YamlEntry root) {
        List<OnboardingFile.BodyEntry> bodies = new ArrayList<>();
        root.entries("offices").forEach(e -> bodies.add(body(e, OrgUnit.Kind.BUREAU_OFFICE, null)));
        for (YamlEntry e : root.entries("departments")) {
            List<YamlEntry> units = e.entries("units");
            List<YamlEntry> outside = e.entries("outsideUsers");
            OnboardingFile.BodyEntry department = body(e, OrgUnit.Kind.DEPARTMENT, null);
            bodies.add(department);
            units.forEach(unit -> bodies.add(body(unit, OrgUnit.Kind.UNIT, department.code())));
            outside.forEach(user -> bodies.add(body(user, OrgUnit.Kind.OUTSIDE_USER, department.code())));
        }
        return bodies;
    }

    private OnboardingFile.BodyEntry body(YamlEntry e, OrgUnit.Kind kind, @Nullable String parent) {
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
        OnboardingFile.BodyEntry entry =
                new OnboardingFile.BodyEntry(e.place(), kind, code, e.text("name"), nature, parent, from(e), until(e));
        e.nothingElse();
        return entry;
    }

    private OnboardingFile.PersonEntry person(YamlEntry e, @Nullable String sharedPassword) {
        String userName = e.text("userName");
        if (!userName.equals("?") && !USER_NAME.matcher(userName).matches()) {
            faults.add(e.place("userName"), "NOT_A_USER_NAME", userName);
        } else if (!userName.equals("?") && userNames.putIfAbsent(userName, e.place()) != null) {
            faults.add(e.place("userName"), "USER_NAME_TWICE", userName);
        }
        String password =
                Objects.requireNonNullElse(e.optional("initialPassword"), sharedPassword == null ? "" : sharedPassword);
        if (!password.isEmpty() && password.length() < SHORTEST_PASSWORD) {
            faults.add(e.place("initialPassword"), "PASSWORD_SHORT", SHORTEST_PASSWORD);
        }
        OnboardingFile.PersonEntry entry = new OnboardingFile.PersonEntry(
                e.place(),
                userName,
                e.text("name"),
                password.isEmpty() ? null : password,
                e.entries("posts").stream().map(this::post).toList());
        separated(entry);
        e.nothingElse();
        return entry;
    }

    private void separated(OnboardingFile.PersonEntry entry) {
        List<Role> roles = entry.posts().stream()
                .map(OnboardingFile.PostEntry::role)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (roles.size() > 1 && roles.stream().anyMatch(Role::isAdministrator)) {
            faults.add(entry.place().key("posts"), "SEPARATED_ADMINISTRATORS");
        }
    }

    private OnboardingFile.PostEntry post(YamlEntry e) {
        Role role = e.oneOf("role", Role.class);
        if (role == null && e.optional("role") == null) {
            faults.add(e.place("role"), "MISSING", "role");
        }
        OnboardingFile.PostEntry entry =
                new OnboardingFile.PostEntry(e.place(), role, e.text("at"), e.year("year"), from(e), until(e));
        e.nothingElse();
        return entry;
    }

    private List<OnboardingFile.OfficeEntry> offices(YamlEntry assignments) {
        List<OnboardingFile.OfficeEntry> all = new ArrayList<>();
        for (YamlEntry e : assignments.entries("offices")) {
            String office = e.text("office");
            forEach(
                    e,
                    (place, department, year, revoked) ->
                            all.add(new OnboardingFile.OfficeEntry(place, office, department, year, revoked)));
        }
        return all;
    }

    private List<OnboardingFile.LeaderEntry> leaders(YamlEntry assignments) {
        List<OnboardingFile.LeaderEntry> all = new ArrayList<>();
        for (YamlEntry e : assignments.entries("leaders")) {
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

    private LocalDate from(YamlEntry e) {
        return Objects.requireNonNullElse(e.day("from"), since);
    }

    private @Nullable LocalDate until(YamlEntry e) {
        LocalDate until = e.day("until");
        if (until != null && until.isBefore(from(e))) {
            faults.add(e.place("until"), "ENDS_BEFORE_IT_BEGINS", until);
        }
        return until;
    }
}
