package cn.jixiao.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.TestRealm;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What {@link RelayTests} asks of an edge is seen to fail: each guard is taken away once, and exactly that is found. */
class OpenEdgeTests {

    private static final TestRealm REALM = TestRealm.shared();
    private static final Neighbour TENANT = new Neighbour();
    private static final Neighbour CORE = new Neighbour();
    private static Edge edge;
    private static String bearer;

    @BeforeAll
    static void start() {
        REALM.person("op.clerk", "张三", "990031");
        TENANT.bureau("990031", "main", "ACTIVE");
        edge = Edge.faulty(TENANT, CORE, OpenEdge.class);
        bearer = REALM.token("op.clerk", "openid organization:990031");
    }

    @AfterAll
    static void stop() {
        edge.close();
        TENANT.close();
        CORE.close();
    }

    @AfterEach
    void close() {
        OpenEdge.closed();
    }

    @Test
    void withoutAFaultNothingIsFound() {
        assertThat(intruder(edge).claimsHeard()).isEmpty();
        assertThat(intruder(edge).pathsOpen()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("cn.jixiao.gateway.routing.Intruder#CLAIMS")
    void aHeaderThatIsNotTakenAwayIsFound(String claim) {
        OpenEdge.unstripped = List.of(claim);
        assertThat(intruder(edge).claimsHeard()).containsExactly(claim.toLowerCase(Locale.ROOT));
    }

    @Test
    void anAddressThatAnybodyMayNameIsFound() {
        try (Edge believing = Edge.start(TENANT, CORE, "JIXIAO_TRUSTED_PROXIES=127.0.0.0/8")) {
            assertThat(intruder(believing).claimsHeard()).containsExactly("jixiao-client-address");
        }
    }

    @Test
    void aRouteTooManyIsFound() {
        OpenEdge.routesEverything = true;
        assertThat(intruder(edge).pathsOpen()).isEqualTo(Intruder.STRAIGHT);
    }

    @Test
    void aPathThatCanBeReadInTwoWaysIsFound() {
        OpenEdge.withoutFirewall = true;
        assertThat(intruder(edge).pathsOpen()).isNotEmpty().isSubsetOf(Intruder.CROOKED);
    }

    private static Intruder intruder(Edge entered) {
        return new Intruder(entered, TENANT, CORE, bearer);
    }
}
