package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** No body that has money is silently outside: who lacks somebody to fill in or somebody in charge is named (Art. 6). */
@Articles("6")
class UncoveredBodiesTests {

    private static final String PATH = "/uncovered-bodies?year=" + Bureau.YEAR;

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);
    private final Person admin = bureau.person("TENANT_ADMIN");

    @Test
    void aBodyWithoutMoneyIsNotAskedForPeople() {
        assertThat(named(Bureau.YEAR)).isEmpty();
    }

    @Test
    void aUnitIsNamedUntilItHasBothAClerkAndAHead() {
        given.project("062002");
        given.project("062002");
        assertThat(entry("062002").path("missing").toString()).isEqualTo("[\"CLERK\",\"HEAD\"]");
        assertThat(entry("062002").path("subjects").asInt()).isEqualTo(2);
        assertThat(entry("062002").path("orgUnit").path("id").asString())
                .isEqualTo(bureau.siblingUnit().toString());

        bureau.person("UNIT_CLERK", bureau.siblingUnit());
        assertThat(entry("062002").path("missing").toString()).isEqualTo("[\"HEAD\"]");

        bureau.person("UNIT_HEAD", bureau.siblingUnit());
        assertThat(named(Bureau.YEAR)).doesNotContain("062002");
    }

    @Test
    void aBodyOutsideTheBudgetNeedsAClerkAndNoHead() {
        given.project("062901");
        assertThat(entry("062901").path("missing").toString()).isEqualTo("[\"CLERK\"]");

        bureau.person("NONBUDGET_CLERK");
        assertThat(named(Bureau.YEAR)).doesNotContain("062901");
    }

    @ParameterizedTest
    @CsvSource({"2021-12-31, ", ", 2020"})
    void aPostThatEndedOrIsOfAnotherYearDoesNotCount(LocalDate until, Integer year) {
        given.project("062002");
        bureau.person("UNIT_HEAD", bureau.siblingUnit());
        Person clerk = bureau.person("UNIT_CLERK", bureau.siblingUnit());

        bureau.run("update dir_post set valid_to = ?, fiscal_year = ? where id = ?", until, year, clerk.post());

        assertThat(entry("062002").path("missing").toString()).isEqualTo("[\"CLERK\"]");
    }

    @Test
    void whoLeadsProjectsOrSitsAtTheDepartmentAnswersForNoUnit() {
        given.project("062002");
        bureau.person("PROJECT_LEADER", bureau.siblingUnit());
        bureau.person("DEPT_CLERK");
        bureau.person("DEPT_LEAD");

        assertThat(entry("062002").path("missing").toString()).isEqualTo("[\"CLERK\",\"HEAD\"]");
    }

    @Test
    void anotherYearsMoneyIsAnotherYearsTask() {
        given.project("062002");

        assertThat(named(Bureau.YEAR - 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TENANT_ADMIN", "SECURITY_ADMIN", "FIN_PERF"})
    void whoCanDoSomethingAboutItSeesIt(String role) {
        assertThat(server.as(bureau.person(role)).get(PATH).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNIT_CLERK", "FIN_BUDGET", "LOG_AUDITOR"})
    void othersDoNot(String role) {
        assertThat(server.as(bureau.person(role)).get(PATH).status()).isEqualTo(403);
    }

    private JsonNode entry(String code) {
        return StreamSupport.stream(server.as(admin).get(PATH).json().spliterator(), false)
                .filter(body -> body.path("orgUnit").path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> named(int year) {
        return StreamSupport.stream(
                        server.as(admin)
                                .get("/uncovered-bodies?year=" + year)
                                .json()
                                .spliterator(),
                        false)
                .map(body -> body.path("orgUnit").path("code").asString())
                .toList();
    }
}
