package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak follows our tables: organizations, users, memberships, first passwords and the operator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountTests {

    private static final String PASSWORD = ServiceWithRealm.PASSWORD;
    private static final String BUREAUS = "/api/v1/tenant/bureaus";

    private ServiceWithRealm started;
    private TestRealm realm;
    private Gate gate;
    private Running service;
    private String operator = "";

    @BeforeAll
    void start() {
        gate = new Gate(TestRealm.base());
        started = new ServiceWithRealm(gate.address(), Map.of("jixiao.account-sweep-delay", "1s"));
        realm = started.realm;
        service = started.service;
        operator = started.operator;
    }

    @AfterAll
    void stop() {
        started.close();
        gate.close();
    }

    @Test
    void peopleOfANewBureauSignInAndTheirTokenNamesTheBureauAndNothingElse() {
        String code = BureauFiles.newCode();
        started.onboard(BureauFiles.small(code));
        awaitState(code, "IN_STEP");

        JsonNode claims = realm.signIn(code + ".clerk", PASSWORD, code);

        assertThat(claims.at("/organization").toString()).isEqualTo("[\"" + code + "\"]");
        assertThat(claims.at("/name").asString("")).isEqualTo("张晓梅");
        assertThat(claims.at("/realm_access").isMissingNode()
                        || claims.at("/realm_access/roles").isEmpty())
                .isTrue();
        assertThat(me(code + ".clerk", code).at("/posts/0/role")).isEqualTo("UNIT_CLERK");
    }

    @Test
    void theFirstSignInNeedsNoNewHash() {
        String code = BureauFiles.newCode();
        started.onboard(BureauFiles.small(code));
        awaitState(code, "IN_STEP");
        String subject = realm.look("/users?exact=true&username=" + code + ".clerk")
                .at("/0/id")
                .asString();
        String ours = realm.passwordKeptAs(subject);

        realm.setPassword(subject, PASSWORD);

        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(ours)).isEqualTo(json.readTree(realm.passwordKeptAs(subject)));
    }

    @Test
    void aPersonOfTwoBureausPicksOneAndItsTokenNamesThatOne() {
        String first = BureauFiles.newCode();
        String second = BureauFiles.newCode();
        started.onboard(BureauFiles.small(first));
        started.onboard(BureauFiles.small(second).replace(second + ".clerk", first + ".clerk"));
        awaitState(first, "IN_STEP");
        awaitState(second, "IN_STEP");

        String who = first + ".clerk";
        Running.Answer without = me(who, "");
        Running.Answer here = me(who, first);
        Running.Answer there = me(who, second);

        assertThat(without.body().at("/memberships").size()).isEqualTo(2);
        assertThat(without.body().at("/bureau").isObject()).isFalse();
        assertThat(here.at("/bureau/id")).isEqualTo(first);
        assertThat(there.at("/bureau/id")).isEqualTo(second);
        assertThat(here.at("/posts/0/id")).isNotEqualTo(there.at("/posts/0/id"));
        assertThat(here.at("/personId")).isEqualTo(there.at("/personId"));
        assertThat(realm.signIn(second + ".leader", PASSWORD, first)
                        .at("/organization")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void whoseLastPostEndedLeavesTheOrganization() {
        String code = BureauFiles.newCode();
        started.onboard(BureauFiles.small(code));
        awaitState(code, "IN_STEP");
        assertThat(realm.signIn(code + ".clerk", PASSWORD, code)
                        .at("/organization/0")
                        .asString(""))
                .isEqualTo(code);

        started.onboard(BureauFiles.small(code)
                .replace("UNIT_CLERK, at: \"219001\"", "UNIT_CLERK, at: \"219001\", until: 2020-12-31"));
        awaitState(code, "IN_STEP");

        assertThat(realm.signIn(code + ".clerk", PASSWORD, code)
                        .at("/organization")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void aPostThatEndedByItsDateEndsTheMembershipToo() {
        String code = BureauFiles.newCode();
        started.onboard(BureauFiles.small(code));
        awaitState(code, "IN_STEP");

        service.database()
                .execute("update membership set until = '2020-12-31' where bureau_id = '" + code
                        + "' and person_id = (select id from person where user_name = '" + code + ".clerk')");

        ServiceWithRealm.await(() -> realm.signIn(code + ".clerk", PASSWORD, code)
                .at("/organization")
                .isMissingNode());
        assertThat(realm.signIn(code + ".leader", PASSWORD, code)
                        .at("/organization/0")
                        .asString(""))
                .isEqualTo(code);
    }

    @Test
    void aKeycloakThatWasAwayIsCaughtUpWith() {
        String code = BureauFiles.newCode();
        gate.shut(true);
        try {
            started.onboard(BureauFiles.small(code));
            ServiceWithRealm.await(() -> state(code).at("/state").asString("").equals("FAILING"));
            assertThat(state(code).at("/lastError").asString("")).isNotBlank();
            assertThat(state(code).at("/open").asInt()).isPositive();
        } finally {
            gate.shut(false);
        }
        awaitState(code, "IN_STEP");

        assertThat(realm.signIn(code + ".clerk", PASSWORD, code)
                        .at("/organization/0")
                        .asString(""))
                .isEqualTo(code);
        assertThat(service.database()
                        .lookUp("select count(*) from account where credential is not null and tenant_id = '" + code
                                + "'"))
                .isEqualTo("0");
    }

    @Test
    void aKeycloakThatLostAnOrganizationGetsItAgain() {
        String code = BureauFiles.newCode();
        started.onboard(BureauFiles.small(code));
        awaitState(code, "IN_STEP");
        String organization =
                realm.look("/organizations?search=" + code).at("/0/id").asString();
        realm.remove("/organizations/" + organization);
        assertThat(realm.signIn(code + ".clerk", PASSWORD, code)
                        .at("/organization")
                        .isMissingNode())
                .isTrue();

        service.post(operator, BUREAUS + "/" + code + "/accounts/renew", "application/json", "");
        awaitState(code, "IN_STEP");

        assertThat(realm.signIn(code + ".clerk", PASSWORD, code)
                        .at("/organization/0")
                        .asString(""))
                .isEqualTo(code);
    }

    @Test
    void outsideADemoTheFirstPasswordMustBeChanged() {
        Running real = Running.start(realm.issuer(), Map.of("JIXIAO_KEYCLOAK_URL", TestRealm.base()));
        try {
            String code = BureauFiles.newCode();
            real.post(
                    operator,
                    "/api/v1/tenant/onboardings",
                    "application/yaml",
                    "initialPassword: " + PASSWORD + "\n" + BureauFiles.small(code));
            ServiceWithRealm.await(() -> real.database()
                    .lookUp("select count(*) from account where state = 'IN_STEP' and tenant_id = '" + code + "'")
                    .equals("5"));

            assertThat(realm.signIn(code + ".clerk", PASSWORD, code)
                            .at("/error_description")
                            .asString(""))
                    .isEqualTo("Account is not fully set up");
        } finally {
            real.stop();
        }
    }

    private Running.Answer me(String userName, String bureau) {
        return service.get(realm.token(userName, PASSWORD, bureau), "/api/v1/tenant/me");
    }

    private void awaitState(String code, String state) {
        ServiceWithRealm.await(() -> state(code).at("/state").asString("").equals(state));
    }

    private JsonNode state(String code) {
        return service.get(operator, BUREAUS)
                .body()
                .valueStream()
                .filter(bureau -> bureau.at("/id").asString("").equals(code))
                .findFirst()
                .orElseThrow()
                .at("/accounts");
    }
}
