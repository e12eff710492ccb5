package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jixiao.core.directory.BureauRecorded;
import cn.jixiao.core.ruleset.RuleSet;
import cn.jixiao.core.ruleset.RuleSets;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.testing.TestDatabase;
import cn.jixiao.platform.time.BusinessClock;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class RuleSetTests {

    private final CoreServer core = CoreServer.shared();
    private final Bureau bureau = Bureau.in(core);
    private final RuleSets sets = core.bean(RuleSets.class);
    private final LocalDate today = core.bean(BusinessClock.class).today();

    /** As when the directory's feed says it. */
    private void says(Bureau of, String... overlays) {
        Door.run(
                new Scope.Own(of.id()),
                () -> new TransactionTemplate(core.bean(PlatformTransactionManager.class))
                        .executeWithoutResult(status -> core.publish(new BureauRecorded(of.id(), List.of(overlays)))));
    }

    private RuleSet inForce(Bureau of, int year, LocalDate day) {
        return Door.as(new Scope.Own(of.id()), () -> sets.inForce("TARGET_CHECKS", year, day));
    }

    @Test
    void aBureauHasTheBaseAndTheOverlaysThatItsOwnRowsSay() {
        assertThat(inForce(bureau, Bureau.YEAR, today).version()).isEqualTo("base-2020.1");

        says(bureau, "NATIONAL-2020");

        RuleSet laid = inForce(bureau, Bureau.YEAR, today);
        assertThat(laid.version()).isEqualTo("base-2020.1+NATIONAL-2020.1");
        assertThat(laid.content().at("/weights/BENEFIT").asString()).isEqualTo("30");
        assertThat(laid.content().path("minimumOutputs").asInt())
                .as("what the overlay leaves alone")
                .isEqualTo(3);
        assertThat(inForce(Bureau.in(core), Bureau.YEAR, today).version())
                .as("a neighbour, and nothing kept of it")
                .isEqualTo("base-2020.1");
        assertThat(inForce(bureau, 2021, LocalDate.of(2021, 3, 1)).version())
                .as("the first adoption is for earlier days too")
                .isEqualTo("base-2020.1+NATIONAL-2020.1");
    }

    @Test
    void sayingItAgainAddsNothingAndAnotherChoiceHoldsFromItsDay() {
        says(bureau, "NATIONAL-2020");
        says(bureau, "NATIONAL-2020");
        assertThat(adoptions()).isEqualTo("1");

        says(bureau);

        assertThat(adoptions()).isEqualTo("2");
        assertThat(core.database()
                        .lookUp(
                                "select string_agg(distinct org_unit_id::text, ',') from rule_adoption where tenant_id = '"
                                        + bureau.id() + "'"))
                .as("who answers for them")
                .isEqualTo(bureau.office().toString());
        assertThat(inForce(bureau, Bureau.YEAR, today).version()).isEqualTo("base-2020.1");
        assertThat(inForce(bureau, Bureau.YEAR, today.minusDays(1)).version()).isEqualTo("base-2020.1+NATIONAL-2020.1");
    }

    private String adoptions() {
        return core.database().lookUp("select count(*) from rule_adoption where tenant_id = '" + bureau.id() + "'");
    }

    @Test
    void anOverlayThatNobodyKnowsIsLeftOutAndHoldsNothingUp() {
        says(bureau, "NO-SUCH", "NATIONAL-2020");
        assertThat(inForce(bureau, Bureau.YEAR, today).version()).isEqualTo("base-2020.1+NATIONAL-2020.1");
    }

    @Test
    void aNewVersionIsInForceFromItsDayAndForItsYearsAndRecordsFindTheirOwn() {
        TestDatabase database = TestDatabase.create();
        database.execute("insert into rule_set (id, version, layer, articles, first_year, valid_from, content) values"
                + " ('TARGET_CHECKS', 'base-2028.1', 'BASE', '{20}', 2028, '2027-07-01', '{\"minimumOutputs\": 5}')");
        CoreServer later = CoreServer.start(database, Map.of());
        try {
            Bureau of = Bureau.in(later);
            RuleSets rules = later.bean(RuleSets.class);
            Door.run(new Scope.Own(of.id()), () -> {
                LocalDate day = LocalDate.of(2027, 7, 1);
                assertThat(rules.inForce("TARGET_CHECKS", 2028, day.minusDays(1))
                                .version())
                        .isEqualTo("base-2020.1");
                assertThat(rules.inForce("TARGET_CHECKS", 2028, day).version()).isEqualTo("base-2028.1");
                assertThat(rules.inForce("TARGET_CHECKS", 2027, day).version()).isEqualTo("base-2020.1");
                assertThat(rules.ofVersion("TARGET_CHECKS", "base-2020.1")
                                .content()
                                .path("minimumOutputs")
                                .asInt())
                        .isEqualTo(3);
            });
        } finally {
            later.stop();
        }
    }

    @Test
    @Articles("20")
    void whatIsFrozenIsShownUnderItsRulesAndWhatIsOpenUnderThoseInForce() {
        Given given = new Given(core, bureau);
        String frozen = given.submitted().path("id").asString();
        String open = given.filledIn().path("id").asString();
        Client clerk = core.as(given.clerk());

        says(bureau, "NATIONAL-2020");

        assertThat(clerk.get("/targets/" + frozen)
                        .json()
                        .at("/weights/BENEFIT/want")
                        .asString())
                .isEqualTo("40");
        JsonNode seen = clerk.get("/targets/" + open).json();
        assertThat(seen.at("/weights/BENEFIT/want").asString()).isEqualTo("30");
        assertThat(seen.at("/findings/0/ruleVersion").asString()).isEqualTo("base-2020.1+NATIONAL-2020.1");
        assertThat(core.database().lookUp("select rule_set from target_version where target_id = '" + frozen + "'"))
                .isEqualTo("base-2020.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 2019})
    void aYearBeforeTheFirstRulesHasNone(int year) {
        Client office = core.as(bureau.person("FIN_PERF"));

        Client.Answer answer = office.get("/rule-sets?year=" + year);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEmpty();
        assertThat(office.get("/rule-sets?year=2020").json()).isNotEmpty();
    }

    @Test
    void rulesAreAppliedByTheBureauItselfOnly() {
        assertThatThrownBy(() -> Door.as(
                        new Scope.Addressed(bureau.id()), () -> sets.inForce("TARGET_CHECKS", Bureau.YEAR, today)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Articles("20")
    void whoKeepsTheRulesReadsThemWithArticlesVersionsAndDigests() {
        says(bureau, "NATIONAL-2020");
        assertThat(core.as(bureau.person("UNIT_CLERK")).get("/rule-sets").status())
                .isEqualTo(403);
        JsonNode set = checks(bureau);
        assertThat(set.path("id").asString()).isEqualTo("TARGET_CHECKS");
        assertThat(set.path("version").asString()).isEqualTo("base-2020.1+NATIONAL-2020.1");
        assertThat(set.at("/layers/1/layer").asString()).isEqualTo("NATIONAL-2020");
        assertThat(set.at("/layers/0/articles/1").asString()).isEqualTo("20");
        assertThat(set.at("/layers/0/digest").asString()).matches("[0-9a-f]{64}");
        assertThat(set.at("/content/weights/OUTPUT").asString()).isEqualTo("50");
        assertThat(checks(Bureau.in(core)).path("version").asString()).isEqualTo("base-2020.1");
    }

    private JsonNode checks(Bureau of) {
        return core.as(of.person("TENANT_ADMIN"))
                .get("/rule-sets?year=" + Bureau.YEAR)
                .json()
                .valueStream()
                .filter(set -> set.path("id").asString().equals("TARGET_CHECKS"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update rule_set set content = '{}'",
                "update rule_set set valid_from = valid_from + 1",
                "delete from rule_set",
                "truncate rule_set"
            })
    void notEvenTheOwnerOfTheTablesChangesAVersion(String sql) throws Exception {
        try (Connection owner = core.database().asOwner();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("stays as it is");
        }
        assertThatThrownBy(() -> bureau.run(sql)).hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update rule_adoption set overlays = '{}'", "delete from rule_adoption"})
    void whatABureauAdoptedIsOnlyAddedTo(String sql) {
        assertThatThrownBy(() -> bureau.run(sql)).hasMessageContaining("permission denied");
    }
}
