package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** A tenant-service of a demo whose accounts a realm of its own in Keycloak follows, with an operator who can sign in. */
final class ServiceWithRealm implements AutoCloseable {

    static final String PASSWORD = "Zhongtiaoshan-2026";

    final TestRealm realm = TestRealm.create();
    final Running service;
    final String operator;

    /**
     * Starts it.
     *
     * @param keycloak address of Keycloak as the service sees it
     */
    ServiceWithRealm(String keycloak, Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("JIXIAO_KEYCLOAK_URL", keycloak);
        settings.put("JIXIAO_OPERATOR_PASSWORD", PASSWORD);
        settings.put("JIXIAO_DEMO", "true");
        service = Running.start(realm.issuer(), settings);
        await(() -> realm.signIn("operator", PASSWORD, "")
                .at("/realm_access/roles")
                .toString()
                .contains("operator"));
        operator = realm.token("operator", PASSWORD, "");
    }

    /** Sets a bureau up whose people all have the one password. */
    void onboard(String file) {
        Running.Answer answer = service.post(
                operator,
                "/api/v1/tenant/onboardings",
                "application/yaml",
                "initialPassword: " + PASSWORD + "\n" + file);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(condition::getAsBoolean);
    }

    @Override
    public void close() {
        service.stop();
        realm.close();
    }
}
