package cn.jixiao.gateway.own;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.TestRealm;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gateway's matrix sees a leak: one made in a column turns that column red, and no other. */
@Tag("slow")
class MistakingEdgeTests {

    private static final TestRealm REALM = TestRealm.shared();
    private static final Neighbour TENANT = new Neighbour();
    private static final Neighbour CORE = new Neighbour();
    private static Edge edge;

    @BeforeAll
    static void start() {
        Everybody.enrol(REALM);
        TENANT.bureau("990001", "main", "ACTIVE");
        edge = Edge.faulty(TENANT, CORE, MistakingEdge.class);
    }

    @AfterAll
    static void stop() {
        MistakingEdge.errs(null);
        edge.close();
        TENANT.close();
        CORE.close();
    }

    @ParameterizedTest
    @EnumSource
    void aLeakTurnsItsColumnRedAndNoOther(Column leaking) {
        MistakingEdge.errs(leaking);
        Everybody everybody = new Everybody(edge, REALM);
        Map<Column, Map<Operation, String>> red = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            Map<Operation, String> wrong = everybody.otherwise(column);
            if (!wrong.isEmpty()) {
                red.put(column, wrong);
            }
        }
        assertThat(red).containsOnlyKeys(leaking);
        assertThat(red.get(leaking)).containsKeys(Operation.SESSION, Operation.EXTEND, Operation.CALLBACK);
    }
}
