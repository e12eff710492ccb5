package cn.jixiao.gateway.routing;

import static cn.jixiao.gateway.routing.Strangers.Presents.CHANGED_SIGNATURE;
import static cn.jixiao.gateway.routing.Strangers.Presents.ID_TOKEN;
import static cn.jixiao.gateway.routing.Strangers.Presents.NO_SIGNATURE;
import static cn.jixiao.gateway.routing.Strangers.Presents.REFRESH_TOKEN;
import static cn.jixiao.gateway.routing.Strangers.Presents.TOKEN_OF_ALL_BUREAUS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.routing.CredulousEdge.Fault;
import cn.jixiao.gateway.routing.Strangers.Presents;
import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A token that is believed wrongly is found: each thing that is asked of a token is left out once. */
class CredulousEdgeTests {

    private static final Map<Fault, List<Presents>> FOUND = Map.of(
            Fault.WHETHER_THERE_IS_A_TOKEN,
            List.of(Presents.values()),
            Fault.WHO_SIGNED,
            List.of(CHANGED_SIGNATURE, NO_SIGNATURE),
            Fault.FOR_WHOM,
            List.of(ID_TOKEN),
            Fault.HOW_MANY_BUREAUS,
            List.of(TOKEN_OF_ALL_BUREAUS),
            Fault.ANYTHING,
            List.of(CHANGED_SIGNATURE, NO_SIGNATURE, REFRESH_TOKEN, ID_TOKEN, TOKEN_OF_ALL_BUREAUS));

    private static final TestRealm REALM = TestRealm.shared();
    private static final Neighbour TENANT = new Neighbour();
    private static final Neighbour CORE = new Neighbour();
    private static Edge edge;
    private static Strangers strangers;

    @BeforeAll
    static void start() {
        REALM.person("cr.clerk", "张三", "990041", "990042");
        TENANT.bureau("990041", "main", "ACTIVE");
        edge = Edge.faulty(TENANT, CORE, CredulousEdge.class);
        CredulousEdge.good = REALM.token("cr.clerk", "openid organization:990041");
        strangers = new Strangers(REALM, "cr.clerk", "990041");
    }

    @AfterAll
    static void stop() {
        edge.close();
        TENANT.close();
        CORE.close();
    }

    @AfterEach
    void sound() {
        CredulousEdge.fault = null;
    }

    @Test
    void aSoundEdgeLetsNobodyIn() {
        assertThat(strangers.letIn(edge, CORE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotAskedOfATokenIsFound(Fault fault) {
        CredulousEdge.fault = fault;
        assertThat(strangers.letIn(edge, CORE)).containsExactlyElementsOf(FOUND.get(fault));
    }
}
