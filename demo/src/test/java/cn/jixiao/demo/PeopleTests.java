package cn.jixiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every bureau's onboarding file: its accounts and posts, its offices, who answers for whom. */
class PeopleTests {

    /** The account of each role where a bureau has one main holder. */
    private static final Map<String, Set<String>> ROLES = Map.ofEntries(
            Map.entry("clerk", Set.of("UNIT_CLERK")),
            Map.entry("projectleader", Set.of("PROJECT_LEADER")),
            Map.entry("head", Set.of("UNIT_HEAD")),
            Map.entry("department", Set.of("DEPT_CLERK", "DEPT_LEAD")),
            Map.entry("division", Set.of("FIN_SECTOR")),
            Map.entry("budget", Set.of("FIN_BUDGET")),
            Map.entry("performance", Set.of("FIN_PERF")),
            Map.entry("leader", Set.of("FIN_LEADER")),
            Map.entry("security", Set.of("SECURITY_ADMIN")),
            Map.entry("auditor", Set.of("LOG_AUDITOR")),
            Map.entry("admin", Set.of("TENANT_ADMIN")));

    static List<Bureau> bureaus() throws IOException {
        return City.of(City.Size.FULL, City.SEED, LocalDate.of(2026, 10, 20)).bureaus();
    }

    @ParameterizedTest
    @MethodSource("bureaus")
    void eachRoleHasItsAccountOnlyTheCityASupervisorAndOneCountyAnOutsideUser(Bureau bureau) {
        Map<String, Set<String>> expected = new TreeMap<>();
        ROLES.forEach((role, posts) -> expected.put(bureau.id() + "." + role, posts));
        if (bureau.id().equals("140900")) {
            expected.put("140900.supervisor", Set.of("CITY_SUPERVISOR"));
        }
        if (bureau.id().equals("140902")) {
            expected.put("140902.outside", Set.of("NONBUDGET_CLERK"));
        }

        Map<String, Set<String>> held = new TreeMap<>();
        for (JsonNode person : file(bureau).get("people")) {
            if (person.get("userName").asString().matches(bureau.id() + "\\.[a-z]+")) {
                held.put(
                        person.get("userName").asString(),
                        Set.copyOf(texts(person.get("posts").findValues("role"))));
            }
        }
        assertThat(held).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("bureaus")
    void noAccountIsGivenTwiceAndEveryPostIsAtABodyOfTheBureau(Bureau bureau) {
        JsonNode file = file(bureau);
        Set<String> bodies = new HashSet<>(bodies(file));
        bodies.add(bureau.id());

        assertThat(texts(file.get("people").findValues("userName"))).doesNotHaveDuplicates();
        assertThat(bodies(file)).doesNotHaveDuplicates();
        assertThat(bodies).containsAll(texts(file.get("people").findValues("at")));
    }

    @ParameterizedTest
    @MethodSource("bureaus")
    void everyUnitHasAClerkAndAHeadAndEveryDepartmentOneOfficeAndTheLeader(Bureau bureau) {
        JsonNode file = file(bureau);
        List<String> departments = texts(file.get("departments")
                .valueStream()
                .map(one -> one.get("code"))
                .toList());
        for (JsonNode department : file.get("departments")) {
            assertThat(holders(file, "DEPT_LEAD", department.get("code").asString()))
                    .hasSize(1);
            for (JsonNode unit : department.get("units")) {
                assertThat(holders(file, "UNIT_CLERK", unit.get("code").asString()))
                        .hasSize(1);
                assertThat(holders(file, "UNIT_HEAD", unit.get("code").asString()))
                        .hasSize(1);
            }
        }
        List<String> assigned = new ArrayList<>();
        for (JsonNode assignment : file.at("/assignments/offices")) {
            assertThat(holders(file, "FIN_SECTOR", assignment.get("office").asString()))
                    .hasSize(1);
            assigned.addAll(texts(assignment.get("departments").valueStream().toList()));
        }
        assertThat(assigned).containsExactlyInAnyOrderElementsOf(departments);
        assertThat(texts(file.at("/assignments/leaders/0/departments")
                        .valueStream()
                        .toList()))
                .containsExactlyInAnyOrderElementsOf(departments);
    }

    @Test
    void onePersonServesInTwoBureaus() throws IOException {
        List<String> in = new ArrayList<>();
        for (Bureau bureau : bureaus()) {
            if (texts(file(bureau).get("people").findValues("userName")).contains("140900.auditor")) {
                in.add(bureau.id());
            }
        }
        assertThat(in).containsExactly("140900", "140902");
    }

    @Test
    void oneSecurityAdministratorNeedsASecondFactor() throws IOException {
        List<String> asked = new ArrayList<>();
        List<JsonNode> secrets = new ArrayList<>();
        for (Bureau bureau : bureaus()) {
            JsonNode file = file(bureau);
            if (!file.get("secondFactorRoles").isEmpty()) {
                asked.add(bureau.id() + " " + file.get("secondFactorRoles"));
            }
            secrets.addAll(file.get("people").findValues("oneTimeSecret"));
        }
        assertThat(asked).containsExactly("140902 [\"SECURITY_ADMIN\"]");
        assertThat(texts(secrets)).containsExactly("secret");
    }

    private static JsonNode file(Bureau bureau) {
        return Api.writer().valueToTree(new OnboardingFile(bureau, 2027, new Keys("password", "secret")).content());
    }

    private static List<String> bodies(JsonNode file) {
        List<JsonNode> codes = new ArrayList<>(file.get("offices").findValues("code"));
        for (JsonNode department : file.get("departments")) {
            codes.add(department.get("code"));
            codes.addAll(department.get("units").findValues("code"));
            codes.addAll(department.path("outsideUsers").findValues("code"));
        }
        return texts(codes);
    }

    private static List<String> holders(JsonNode file, String role, String at) {
        return StreamSupport.stream(file.get("people").spliterator(), false)
                .filter(person -> person.get("posts")
                        .valueStream()
                        .anyMatch(post -> post.get("role").asString().equals(role)
                                && post.get("at").asString().equals(at)))
                .map(person -> person.get("userName").asString())
                .toList();
    }

    private static List<String> texts(List<JsonNode> nodes) {
        return nodes.stream().map(JsonNode::asString).toList();
    }
}
