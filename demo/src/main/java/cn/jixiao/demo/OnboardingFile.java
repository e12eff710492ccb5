package cn.jixiao.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A bureau's onboarding file, as the operator sends it. JSON is YAML too. */
final class OnboardingFile {

    private static final Map<String, String> OFFICES =
            Map.of("NY", "农业股", "JK", "教科文股", "SB", "社会保障股", "JJ", "经济建设股", "YS", "预算股", "JX", "预算绩效管理股");

    /** On whom people can see what signing in with a second factor is like. */
    private static final String WITH_SECOND_FACTOR = "140902.security";

    /** Pays a body that is not in its budget (Art. 13). */
    private static final String WITH_OUTSIDE_USER = "140902";

    private final Bureau bureau;
    private final int year;
    private final Keys keys;
    private final List<Object> people = new ArrayList<>();
    private final Draw draw;

    OnboardingFile(Bureau bureau, int year, Keys keys) {
        this.bureau = bureau;
        this.year = year;
        this.keys = keys;
        this.draw = bureau.draw("people");
    }

    Map<String, Object> content() {
        bureauPeople();
        bureau.departments().forEach(this::departmentPeople);
        if (bureau.id().equals(WITH_OUTSIDE_USER)) {
            person("outside", outsideCode(), "NONBUDGET_CLERK");
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("bureau", bureauEntry());
        file.put(
                "supervisors",
                bureau.division().city()
                        ? List.of()
                        : List.of(Map.of("bureau", bureau.division().parent())));
        file.put(
                "secondFactorRoles",
                WITH_SECOND_FACTOR.startsWith(bureau.id()) ? List.of("SECURITY_ADMIN") : List.of());
        file.put("offices", offices());
        file.put(
                "departments",
                bureau.departments().stream().map(this::department).toList());
        file.put("people", people);
        file.put("assignments", assignments());
        return file;
    }

    private Map<String, Object> bureauEntry() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", bureau.id());
        entry.put("name", bureau.called("财政局"));
        entry.put("region", bureau.division().name());
        entry.put("level", bureau.division().level());
        if (bureau.division().city()) {
            // Its counties take it over from here.
            entry.put("overlays", List.of("NATIONAL-2020"));
        } else {
            entry.put("parent", bureau.division().parent());
        }
        entry.put("status", "ACTIVE");
        entry.put("from", "2020-07-01");
        return entry;
    }

    private List<Object> offices() {
        Set<String> codes = new LinkedHashSet<>(List.of("YS", "JX"));
        bureau.departments().forEach(department -> codes.add(department.office()));
        return codes.stream()
                .<Object>map(code -> Map.of("code", code, "name", officeName(code)))
                .toList();
    }

    private String officeName(String code) {
        String name = OFFICES.getOrDefault(code, code);
        return bureau.division().city() ? name.replace("股", "科") : name;
    }

    private Object department(Catalogue.Department department) {
        List<Object> units = department.units().stream()
                .<Object>map(unit -> Map.of(
                        "code", unit.getFirst(),
                        "name", bureau.called(unit.getLast()),
                        "nature", unit.getFirst().endsWith("001") ? "STATE_ORGAN" : "INSTITUTION"))
                .toList();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("code", department.code());
        entry.put("name", bureau.called(department.name()));
        entry.put("nature", "STATE_ORGAN");
        entry.put("units", units);
        if (bureau.id().equals(WITH_OUTSIDE_USER)
                && department.equals(bureau.departments().getFirst())) {
            entry.put(
                    "outsideUsers",
                    List.of(Map.of("code", outsideCode(), "name", bureau.called("惠农农机专业合作社"), "nature", "OTHER")));
        }
        return entry;
    }

    private String outsideCode() {
        return bureau.departments().getFirst().code() + "901";
    }

    private void bureauPeople() {
        person("budget", "YS", "FIN_BUDGET");
        person("performance", "JX", "FIN_PERF");
        person("leader", bureau.id(), "FIN_LEADER");
        person("security", bureau.id(), "SECURITY_ADMIN");
        if (bureau.id().equals("140902")) {
            // Serves in two bureaus, and so picks one when signing in.
            entry("140900.auditor", "贾明亮", List.of(post("LOG_AUDITOR", bureau.id())));
        }
        person("auditor", bureau.id(), "LOG_AUDITOR");
        person("admin", bureau.id(), "TENANT_ADMIN");
        if (bureau.division().city()) {
            person("supervisor", "JX", "CITY_SUPERVISOR");
        }
    }

    private void departmentPeople(Catalogue.Department department) {
        boolean first = department.equals(bureau.departments().getFirst());
        person(first ? "department" : "department." + department.code(), department.code(), "DEPT_CLERK", "DEPT_LEAD");
        boolean firstOfOffice = bureau.departments().stream()
                .filter(other -> other.office().equals(department.office()))
                .findFirst()
                .orElseThrow()
                .equals(department);
        if (firstOfOffice) {
            person(
                    first ? "division" : "division." + department.office().toLowerCase(Locale.ROOT),
                    department.office(),
                    "FIN_SECTOR");
        }
        for (List<String> unit : department.units()) {
            boolean main = first && unit.equals(department.units().getFirst());
            person(main ? "clerk" : "clerk." + unit.getFirst(), unit.getFirst(), "UNIT_CLERK");
            person(main ? "head" : "head." + unit.getFirst(), unit.getFirst(), "UNIT_HEAD");
            if (main) {
                person("projectleader", unit.getFirst(), "PROJECT_LEADER");
            }
        }
    }

    private void person(String account, String at, String... roles) {
        String userName = bureau.id() + "." + account;
        String name = userName.equals("140900.auditor") ? "贾明亮" : draw.name();
        entry(
                userName,
                name,
                Arrays.stream(roles).<Object>map(role -> post(role, at)).toList());
    }

    private static Object post(String role, String at) {
        return Map.of("role", role, "at", at);
    }

    private void entry(String userName, String name, List<Object> posts) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("userName", userName);
        entry.put("name", name);
        entry.put("initialPassword", keys.password());
        if (userName.equals(WITH_SECOND_FACTOR)) {
            entry.put("oneTimeSecret", keys.oneTimeSecret());
        }
        entry.put("posts", posts);
        people.add(entry);
    }

    private Map<String, Object> assignments() {
        List<Integer> years = List.of(year - 1, year);
        List<Object> offices = new ArrayList<>();
        for (Catalogue.Department department : bureau.departments()) {
            offices.add(
                    Map.of("office", department.office(), "departments", List.of(department.code()), "years", years));
        }
        List<String> all =
                bureau.departments().stream().map(Catalogue.Department::code).toList();
        return Map.of(
                "offices",
                offices,
                "leaders",
                List.of(Map.of("leader", bureau.id() + ".leader", "departments", all, "years", years)));
    }
}
