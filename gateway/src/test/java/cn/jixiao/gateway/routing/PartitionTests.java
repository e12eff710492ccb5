package cn.jixiao.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.TestRealm;
import cn.jixiao.gateway.testing.Web;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two cities in two partitions, and what the status of a bureau allows. */
class PartitionTests {

    private static final TestRealm REALM = TestRealm.shared();
    private static final Duration SHORTLY = Duration.ofSeconds(6);
    private static final String DIRECTORY = "/internal/partitions/";

    private final Neighbour tenant = new Neighbour();
    private final Neighbour first = new Neighbour();
    private final Neighbour second = new Neighbour();
    private Edge edge;

    @BeforeAll
    static void people() {
        REALM.person("pa.north", "北市", "990100", "990101", "990103");
        REALM.person("pa.south", "南市", "990200", "990201");
    }

    @BeforeEach
    void start() {
        tenant.bureau("990100", "main", "ACTIVE")
                .bureau("990101", "main", "ACTIVE")
                .bureau("990200", "south", "ACTIVE")
                .bureau("990201", "south", "TRIAL");
        edge = Edge.start(tenant, first, "jixiao.partitions.south.url=" + second.url());
    }

    @AfterEach
    void stop() {
        edge.close();
        tenant.close();
        first.close();
        second.close();
    }

    @Test
    void eachCityAndItsCountiesReachOnlyTheirOwnCore() {
        for (int n = 0; n < 3; n++) {
            for (String bureau : List.of("990100", "990101")) {
                assertThat(get("pa.north", bureau).statusCode()).isEqualTo(200);
            }
            for (String bureau : List.of("990200", "990201")) {
                assertThat(get("pa.south", bureau).statusCode()).isEqualTo(200);
            }
        }
        assertThat(first.asked()).hasSize(6).allMatch(asked -> asked.headers().get("authorization") != null);
        assertThat(second.asked()).hasSize(6);
        assertThat(bureaus(first)).containsOnly("990100", "990101");
        assertThat(bureaus(second)).containsOnly("990200", "990201");
        assertThat(tenant.count(DIRECTORY + "990100"))
                .as("asked once, then remembered")
                .isEqualTo(1);
    }

    @Test
    void severalCoresOfOnePartitionTakeTurns() {
        try (Neighbour third = new Neighbour();
                Edge wide =
                        Edge.start(tenant, first, "jixiao.partitions.south.url=" + second.url() + "," + third.url())) {
            for (int n = 0; n < 4; n++) {
                get(wide, "pa.south", "990200", "GET");
            }
            assertThat(second.asked()).hasSize(2);
            assertThat(third.asked()).hasSize(2);
            assertThat(first.asked()).isEmpty();
        }
    }

    @Test
    void aPartitionNobodyConfiguredIsAnsweredByNoOther() {
        tenant.bureau("990100", "west", "ACTIVE");
        HttpResponse<String> refused = get("pa.north", "990100");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(first.asked()).isEmpty();
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void aBureauThatMovesIsFoundInItsNewPartitionWithinSeconds() {
        get("pa.north", "990100");
        tenant.bureau("990100", "south", "ACTIVE");
        edge.pass(SHORTLY);
        get("pa.north", "990100");
        assertThat(first.asked()).hasSize(1);
        assertThat(second.asked()).hasSize(1);
    }

    @Test
    void aSuspendedOrClosedBureauIsServedNothingButToldSo() {
        for (String status : List.of("SUSPENDED", "CLOSED")) {
            tenant.bureau("990100", "main", status);
            edge.pass(SHORTLY);
            HttpResponse<String> refused = get("pa.north", "990100");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(code(refused)).isEqualTo("BUREAU_" + status);
            assertThat(call("pa.north", "990100", "/api/v1/tenant/org-units", "GET")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(call("pa.north", "990100", "/api/v1/tenant/me", "GET").statusCode())
                    .isEqualTo(200);
        }
        assertThat(first.asked()).isEmpty();
    }

    @Test
    void aReadOnlyBureauReadsAndChangesNothing() {
        tenant.bureau("990100", "main", "READ_ONLY");
        assertThat(get("pa.north", "990100").statusCode()).isEqualTo(200);
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            HttpResponse<String> refused = get(edge, "pa.north", "990100", method);
            assertThat(refused.statusCode()).as(method).isEqualTo(403);
            assertThat(code(refused)).isEqualTo("BUREAU_READ_ONLY");
        }
        assertThat(first.asked()).hasSize(1);
    }

    @Test
    void aStatusThatNobodyKnowsOpensNothing() {
        tenant.bureau("990100", "main", "MERGED");
        assertThat(get("pa.north", "990100").statusCode()).isEqualTo(403);
        assertThat(first.asked()).isEmpty();
    }

    @Test
    void aBureauThatTenantServiceDoesNotKnowIsRefused() {
        assertThat(code(get("pa.north", "990103"))).isEqualTo("BUREAU_UNKNOWN");
    }

    @Test
    void whatWasKnownGoesOnWhileTenantServiceIsAwayAndTheRestIsRetriable() {
        get("pa.north", "990100");
        tenant.close();
        edge.pass(SHORTLY);
        assertThat(get("pa.north", "990100").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = get("pa.north", "990101");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(code(refused)).isEqualTo("DIRECTORY_AWAY");
        assertThat(Web.json(refused).path("retriable").asBoolean()).isTrue();
    }

    private HttpResponse<String> get(String person, String bureau) {
        return get(edge, person, bureau, "GET");
    }

    private static HttpResponse<String> get(Edge edge, String person, String bureau, String method) {
        return call(edge, person, bureau, "/api/v1/core/bureau-" + bureau, method);
    }

    private HttpResponse<String> call(String person, String bureau, String path, String method) {
        return call(edge, person, bureau, path, method);
    }

    private static HttpResponse<String> call(Edge edge, String person, String bureau, String path, String method) {
        return Web.send(Web.to(edge.at(path))
                .header("Authorization", "Bearer " + REALM.token(person, "openid organization:" + bureau))
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private static List<String> bureaus(Neighbour core) {
        return core.asked().stream()
                .map(asked -> asked.path().substring(asked.path().indexOf('-') + 1))
                .toList();
    }

    private static String code(HttpResponse<String> response) {
        return Web.json(response).path("code").asString();
    }
}
