package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Second factors by post and bureau, and what becomes of people who cannot sign in any more, as Keycloak sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTests {

    private static final String PASSWORD = ServiceWithRealm.PASSWORD;
    private static final String ANOTHER = "Luyashan-2026-10";
    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final String RULE = "/api/v1/tenant/sign-in-rule";
    private static final String NOT_SET_UP = "Account is not fully set up";

    private ServiceWithRealm started;
    private TestRealm realm;
    private Running service;
    private String operator = "";

    @BeforeAll
    void start() {
        started = new ServiceWithRealm(TestRealm.base(), Map.of());
        realm = started.realm;
        service = started.service;
        operator = started.operator;
    }

    @AfterAll
    void stop() {
        started.close();
    }

    @Test
    void whoHoldsAPostThatNeedsASecondFactorSetsOneUpAndOthersDoNot() {
        String code = onboard("");

        assertThat(rule(code, "v1", "UNIT_CLERK").at("/secondFactorRoles/0")).isEqualTo("UNIT_CLERK");
        awaitInStep(code);

        assertThat(refusal(code, "clerk", PASSWORD, "")).isEqualTo(NOT_SET_UP);
        assertThat(refusal(code, "leader", PASSWORD, "")).isEmpty();

        rule(code, "v2");
        awaitInStep(code);

        assertThat(refusal(code, "clerk", PASSWORD, "")).isEmpty();
    }

    @Test
    void aPostGivenLaterIsAskedForOneToo() {
        String code = onboard("secondFactorRoles: [FIN_BUDGET]\n");
        String clerk = id(code, "leader");
        String office =
                service.database().lookUp("select id from org_unit where tenant_id = '" + code + "' and code = 'JX'");

        Running.Answer granted = post(
                code,
                "security",
                "/api/v1/tenant/posts",
                "{\"personId\":\"" + clerk + "\",\"role\":\"FIN_BUDGET\",\"orgUnitId\":\"" + office + "\"}");
        assertThat(granted.status()).as("%s", granted.body()).isEqualTo(201);
        awaitInStep(code);

        assertThat(refusal(code, "leader", PASSWORD, "")).isEqualTo(NOT_SET_UP);
    }

    @Test
    void theRuleIsChangedUponItsVersionAndByTheSecurityAdministratorOnly() {
        String code = onboard("");

        assertThat(rule(code, "v0", "UNIT_CLERK").at("/code")).isEqualTo("STALE");
        assertThat(service.putJson(token(code, "admin"), RULE, "{\"secondFactorRoles\":[]}", "If-Match", "\"v1\"")
                        .at("/code"))
                .isEqualTo("CAPABILITY_REQUIRED");
        assertThat(service.get(token(code, "clerk"), RULE).at("/code")).isEqualTo("CAPABILITY_REQUIRED");
        assertThat(service.get(token(code, "admin"), RULE).at("/etag")).isEqualTo("\"v1\"");
    }

    @Test
    void aSecretOfADemoOpensWithItsCodeUntilItIsForgotten() {
        String code = onboard("secondFactorRoles: [FIN_LEADER]\n");
        String leader = id(code, "leader");

        assertThat(refusal(code, "leader", PASSWORD, "")).isNotEmpty();
        assertThat(refusal(code, "leader", PASSWORD, OneTimeCode.of(SECRET, Instant.now())))
                .isEmpty();

        assertThat(post(code, "admin", "/api/v1/tenant/people/" + leader + "/second-factor-resets", "")
                        .status())
                .isEqualTo(204);
        awaitInStep(code);

        assertThat(refusal(code, "leader", PASSWORD, "")).isEqualTo(NOT_SET_UP);
    }

    @Test
    void anotherPasswordWorksOnceItIsChangedAndTheOldOneNoLonger() {
        String code = onboard("");
        String renewals = "/api/v1/tenant/people/" + id(code, "clerk") + "/password-renewals";

        assertThat(post(code, "security", renewals, "{\"initialPassword\":\"" + ANOTHER + "\"}")
                        .status())
                .isEqualTo(204);
        awaitInStep(code);

        assertThat(refusal(code, "clerk", PASSWORD, "")).isEqualTo("Invalid user credentials");
        assertThat(refusal(code, "clerk", ANOTHER, "")).isEqualTo(NOT_SET_UP);
        assertThat(service.database()
                        .lookUp("select count(*) from account where tenant_id = '" + code
                                + "' and (credential is not null or one_time_secret is not null)"))
                .isEqualTo("0");
    }

    @Test
    void whoGuessedTooOftenIsSeenAndLetInAgainByTheSecurityAdministrator() {
        String code = onboard("");
        String person = "/api/v1/tenant/people/" + id(code, "clerk");
        for (int n = 0; n < 5; n++) {
            refusal(code, "clerk", "wrong-password-" + n, "");
        }
        assertThat(refusal(code, "clerk", PASSWORD, ""))
                .as("the right one does not help")
                .isNotEmpty();
        Running.Answer seen = service.get(token(code, "security"), person + "/sign-in-lock");
        assertThat(seen.at("/known") + " " + seen.at("/locked"))
                .as("%s", seen.body())
                .isEqualTo("true true");
        assertThat(seen.body().at("/failures").asInt()).isPositive();
        assertThat(service.get(token(code, "admin"), person + "/sign-in-lock").at("/code"))
                .isEqualTo("CAPABILITY_REQUIRED");

        assertThat(post(code, "security", person + "/sign-in-unlocks", "").status())
                .isEqualTo(204);
        awaitInStep(code);

        assertThat(refusal(code, "clerk", PASSWORD, "")).isEmpty();
        assertThat(service.get(token(code, "security"), person + "/sign-in-lock")
                        .at("/locked"))
                .isEqualTo("false");
        assertThat(service.database()
                        .lookUp(
                                "select person_name from trail_event where action = 'SIGN_IN_UNLOCKED' and tenant_id = '"
                                        + code + "'"))
                .isEqualTo("钱进");
    }

    @Test
    void nobodyTakesAnAccountOverAlone() {
        String code = onboard("");
        String neighbour = onboard("");
        String body = "{\"initialPassword\":\"" + ANOTHER + "\"}";
        String people = "/api/v1/tenant/people/";

        assertThat(post(code, "admin", people + id(code, "clerk") + "/password-renewals", body)
                        .at("/code"))
                .isEqualTo("CAPABILITY_REQUIRED");
        assertThat(post(code, "security", people + id(code, "clerk") + "/second-factor-resets", "")
                        .at("/code"))
                .isEqualTo("CAPABILITY_REQUIRED");
        assertThat(post(code, "security", people + id(code, "security") + "/password-renewals", body)
                        .at("/code"))
                .isEqualTo("OWN_SIGN_IN");
        assertThat(post(code, "security", people + id(neighbour, "clerk") + "/password-renewals", body)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAccountIsRenewedByTheBureauWhoseNameItBears() {
        String home = onboard("");
        String guest = BureauFiles.newCode();
        started.onboard(BureauFiles.small(guest).replace(guest + ".clerk", home + ".clerk"));
        awaitInStep(guest);

        assertThat(post(
                                guest,
                                "security",
                                "/api/v1/tenant/people/" + id(home, "clerk") + "/password-renewals",
                                "{\"initialPassword\":\"" + ANOTHER + "\"}")
                        .at("/code"))
                .isEqualTo("ACCOUNT_OF_ANOTHER_BUREAU");
    }

    @Test
    void outsideADemoTheAdministratorsNeedASecondFactorAndNoFileBringsTheirSecrets() {
        Running real = Running.start(realm.issuer(), Map.of("JIXIAO_KEYCLOAK_URL", TestRealm.base()));
        try {
            String code = BureauFiles.newCode();
            assertThat(real.post(operator, "/api/v1/tenant/onboardings", "application/yaml", withSecret(code))
                            .at("/errors/0/code"))
                    .isEqualTo("ONE_TIME_SECRET_IN_DEMO_ONLY");
            real.post(operator, "/api/v1/tenant/onboardings", "application/yaml", BureauFiles.small(code));
            assertThat(real.database()
                            .lookUp(
                                    "select array_to_string(second_factor_roles, ' ') from sign_in_rule where tenant_id = '"
                                            + code + "'"))
                    .isEqualTo("LOG_AUDITOR SECURITY_ADMIN TENANT_ADMIN");
        } finally {
            real.stop();
        }
    }

    private static String withSecret(String code) {
        return BureauFiles.small(code).replace("name: 王志强", "name: 王志强\n    oneTimeSecret: " + SECRET);
    }

    private String onboard(String rule) {
        String code = BureauFiles.newCode();
        started.onboard(rule + (rule.isEmpty() ? BureauFiles.small(code) : withSecretIfAsked(code, rule)));
        awaitInStep(code);
        return code;
    }

    private static String withSecretIfAsked(String code, String rule) {
        return rule.contains("FIN_LEADER") ? withSecret(code) : BureauFiles.small(code);
    }

    private Running.Answer rule(String code, String version, String... roles) {
        String wanted = roles.length == 0 ? "" : "\"" + String.join("\",\"", roles) + "\"";
        return service.putJson(
                token(code, "security"),
                RULE,
                "{\"secondFactorRoles\":[" + wanted + "]}",
                "If-Match",
                "\"" + version + "\"");
    }

    private Running.Answer post(String code, String who, String path, String json) {
        return service.post(token(code, who), path, "application/json", json);
    }

    private String token(String code, String who) {
        return realm.token(code + "." + who, PASSWORD, code);
    }

    private String refusal(String code, String who, String password, String oneTimeCode) {
        return realm.answer(code + "." + who, password, code, oneTimeCode)
                .at("/error_description")
                .asString("");
    }

    private String id(String code, String who) {
        return service.database().lookUp("select id from person where user_name = '" + code + "." + who + "'");
    }

    private void awaitInStep(String code) {
        ServiceWithRealm.await(() -> service.database()
                .lookUp("select count(*) from account where state <> 'IN_STEP' and tenant_id = '" + code + "'")
                .equals("0"));
    }
}
