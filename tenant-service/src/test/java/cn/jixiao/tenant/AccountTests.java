package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Keycloak follows our tables: organizations, users, memberships, first passwords and the operator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountTests {

    private static final String PASSWORD = "Zhongtiaoshan-2026";

    private TestRealm realm;
    private Running service;

    @BeforeAll
    void start() {
        realm = TestRealm.create();
        service = Running.start(
                realm.issuer(),
                Map.of(
                        "JIXIAO_KEYCLOAK_URL",
                        TestRealm.base(),
                        "JIXIAO_OPERATOR_PASSWORD",
                        PASSWORD,
                        "JIXIAO_DEMO",
                        "true"));
    }

    @AfterAll
    void stop() {
        service.stop();
        realm.close();
    }

    @Test
    void peopleOfANewBureauSignInAndTheirTokenNamesTheBureau() throws InterruptedException {
        String code = BureauFiles.newCode();
        String operator = operatorToken();
        Running.Answer answer = service.post(
                operator,
                "/api/v1/tenant/onboardings",
                "application/yaml",
                "initialPassword: " + PASSWORD + "\n" + BureauFiles.small(code));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        waitUntilInStep(operator);

        JsonNode claims = realm.signIn(code + ".clerk", PASSWORD, code);

        assertThat(claims.at("/organization/0").asString("")).as("%s", claims).isEqualTo(code);
        assertThat(claims.at("/name").asString("")).isEqualTo("张晓梅");
    }

    private String operatorToken() throws InterruptedException {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (!realm.signIn("operator", PASSWORD, "")
                        .at("/realm_access/roles")
                        .toString()
                        .contains("operator")
                && Instant.now().isBefore(until)) {
            Thread.sleep(100);
        }
        return realm.token("operator", PASSWORD, "");
    }

    private void waitUntilInStep(String operator) throws InterruptedException {
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        JsonNode bureaus = service.get(operator, "/api/v1/tenant/bureaus").body();
        while (bureaus.toString().contains("WAITING") && Instant.now().isBefore(until)) {
            Thread.sleep(100);
            bureaus = service.get(operator, "/api/v1/tenant/bureaus").body();
        }
        assertThat(bureaus.toString()).doesNotContain("WAITING").doesNotContain("FAILING");
    }
}
