package cn.jixiao.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.TestRealm;
import cn.jixiao.gateway.testing.Web;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The realm as code, imported into a real Keycloak: what its tokens say, and what its sign-in page asks. */
class RealmTests {

    private static final TestRealm REALM = TestRealm.shared();
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TECHNICAL = List.of("exp", "iat", "jti", "typ", "sid", "scope");

    @BeforeAll
    static void people() {
        REALM.person("rm.two", "张三", "990701", "990702");
        REALM.person("rm.one", "李四", "990701");
        REALM.bureau("990703");
        REALM.makeOperator(REALM.person("rm.operator", "运维"));
    }

    @Test
    void aTokenSaysWhoAndForWhichBureauAndNothingElse() {
        assertThat(otherThanPinned()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tenant_level | oidc-hardcoded-claim-mapper | {'claim.name': 'tenant_level', 'claim.value': '1'}",
                "aud | oidc-audience-mapper | {'included.custom.audience': 'account'}",
                "realm_access | oidc-hardcoded-role-mapper | {'role': 'operator'}",
            })
    void aClaimThatIsNotPinnedIsFound(String claim, String mapper, String config) {
        String clients =
                REALM.administer("GET", "/clients?clientId=jixiao-cli", "").body();
        String mappers = "/clients/" + JSON.readTree(clients).get(0).get("id").asString() + "/protocol-mappers/models";
        ObjectNode made =
                (ObjectNode) JSON.readTree("{'config': %s}".formatted(config).replace('\'', '"'));
        made.put("name", "seeded").put("protocol", "openid-connect").put("protocolMapper", mapper);
        ((ObjectNode) made.get("config")).put("access.token.claim", "true");
        HttpResponse<String> answer = REALM.administer("POST", mappers, made.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String place = answer.headers().firstValue("Location").orElseThrow();
        try {
            assertThat(otherThanPinned()).containsExactly(claim);
        } finally {
            REALM.administer("DELETE", mappers + place.substring(place.lastIndexOf('/')), "");
        }
    }

    /** The claims of a person's token that are more or less than what is pinned here, or say something else. */
    private static Set<String> otherThanPinned() {
        JsonNode token = Web.claims(REALM.token("rm.two", "openid organization:990701"));
        Map<String, String> pinned = Map.of(
                "iss", '"' + REALM.issuer() + '"',
                "aud", "\"jixiao-api\"",
                "azp", "\"jixiao-cli\"",
                "preferred_username", "\"rm.two\"",
                "name", "\"张三\"",
                "organization", "[\"990701\"]",
                "exp", String.valueOf(token.path("iat").asLong() + 300));
        Set<String> known = new TreeSet<>(TECHNICAL);
        known.addAll(pinned.keySet());
        known.add("sub");
        Set<String> other = new TreeSet<>(names(token));
        other.removeAll(known);
        known.stream().filter(name -> token.path(name).isMissingNode()).forEach(other::add);
        pinned.forEach((name, value) -> {
            if (!token.path(name).toString().equals(value)) {
                other.add(name);
            }
        });
        return other;
    }

    @Test
    void withoutABureauAskedForThereIsNone() {
        for (String person : List.of("rm.one", "rm.two")) {
            for (String scope : List.of("openid", "openid organization:990703")) {
                assertThat(names(Web.claims(REALM.token(person, scope))))
                        .as(scope)
                        .doesNotContain("organization");
            }
            for (String scope : List.of("openid organization", "openid organization organization:990701")) {
                assertThat(REALM.tokenAnswer(person, scope).path("error").asString())
                        .as("a bureau is asked for by name, also by who has only one: " + scope)
                        .isEqualTo("invalid_request");
            }
        }
        assertThat(REALM.tokenAnswer("rm.two", "openid organization:990799")
                        .path("error")
                        .asString())
                .isEqualTo("invalid_scope");
    }

    @Test
    void onlyTheOperatorHasARole() {
        JsonNode token = Web.claims(REALM.token("rm.operator", "openid"));
        assertThat(token.path("realm_access").toString()).isEqualTo("{\"roles\":[\"operator\"]}");
        assertThat(names(token)).doesNotContain("resource_access", "organization");
    }

    @Test
    void servicesAreKnownByTheirRole() {
        for (var service : Map.of(
                        "gateway", "gateway-secret", "core-service", "core-secret", "tenant-service", "tenant-secret")
                .entrySet()) {
            JsonNode token = Web.claims(REALM.serviceToken(service.getKey(), service.getValue()));
            assertThat(names(token))
                    .filteredOn(name -> !TECHNICAL.contains(name))
                    .containsExactlyInAnyOrder("iss", "aud", "sub", "azp", "realm_access", "preferred_username");
            assertThat(token.path("azp").asString()).isEqualTo(service.getKey());
            assertThat(token.path("realm_access").toString()).isEqualTo("{\"roles\":[\"service\"]}");
        }
    }

    @Test
    void signingInIsOnePageInChinese() {
        HttpResponse<String> page = authorize("&code_challenge=" + "a".repeat(43) + "&code_challenge_method=S256");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"zh-CN\"", "登录绩效云", "name=\"username\"", "name=\"password\"");
    }

    @Test
    void aSignInWithoutPkceOrFromElsewhereIsRefused() {
        assertThat(authorize("").headers().firstValue("Location").orElse("")).contains("error=invalid_request");
        assertThat(Web.send(Web.to(REALM.issuer() + "/protocol/openid-connect/auth?client_id=gateway&response_type=code"
                                + "&scope=openid&redirect_uri=" + Web.encode("http://evil.example/sign-in/callback")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theDirectGrantIsOffUnlessItIsSwitchedOn() {
        JsonNode realm = JSON.readTree(TestRealm.render(Map.of(
                "JIXIAO_GATEWAY_CLIENT_SECRET", "a",
                "JIXIAO_KEYCLOAK_ADMIN_CLIENT_SECRET", "b",
                "JIXIAO_SERVICE_CLIENT_SECRET", "c")));
        for (JsonNode client : realm.path("clients")) {
            boolean cli = client.path("clientId").asString().equals("jixiao-cli");
            assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isEqualTo(cli);
            if (cli) {
                assertThat(client.path("enabled").asString()).isEqualTo("false");
            }
        }
    }

    @Test
    void guessingAPasswordLocksTheAccountForAWhile() {
        String subject = REALM.person("rm.guessed", "李四", "990701");
        for (int n = 0; n < 5; n++) {
            REALM.wrongPassword("rm.guessed");
        }
        assertThat(REALM.tokenAnswer("rm.guessed", "openid").path("error").asString())
                .isEqualTo("invalid_grant");
        assertThat(REALM.administer("GET", "/attack-detection/brute-force/users/" + subject, "")
                        .body())
                .contains("\"disabled\":true");
    }

    private static HttpResponse<String> authorize(String more) {
        return Web.send(Web.to(REALM.issuer() + "/protocol/openid-connect/auth?client_id=gateway&response_type=code"
                + "&scope=openid&state=s&redirect_uri=" + Web.encode("http://127.0.0.1:8080/sign-in/callback") + more));
    }

    private static List<String> names(JsonNode token) {
        return List.copyOf(token.propertyNames());
    }
}
