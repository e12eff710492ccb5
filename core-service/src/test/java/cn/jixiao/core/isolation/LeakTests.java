package cn.jixiao.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.core.running.CoreServer;
import cn.jixiao.platform.testing.isolation.IsolationMatrix;
import cn.jixiao.platform.testing.isolation.LeakyDoors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The matrix sees a leak: one made in a column turns that column red, and no other. Reading operations show it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTests {

    private final World world = new World(CoreServer.shared());
    private final List<Operation> reading = oneOfEachKind();
    private final CoreServer leaky =
            CoreServer.start(CoreServer.shared().database(), Map.of(), LeakyDoors.class, WideMandates.class);
    private final IsolationMatrix<Column, Operation, Subject> matrix =
            new IsolationMatrix<>(Column.class, new CoreQuestions(leaky, world));

    /** Leaks are in what all operations share; one for each way of deciding and capability shows them. */
    private static List<Operation> oneOfEachKind() {
        Map<List<String>, Operation> first = new LinkedHashMap<>();
        Operations.ALL.stream()
                .filter(IsolationMatrixTests.TABLE::reads)
                .forEach(operation -> first.putIfAbsent(List.of(operation.decides(), operation.asksFor()), operation));
        return List.copyOf(first.values());
    }

    @BeforeAll
    void everybodyIsThere() {
        for (Column column : Column.values()) {
            column.roles().forEach(role -> world.imitated(world.person(column, role)));
        }
    }

    @AfterAll
    void stop() {
        open(null);
        leaky.stop();
    }

    @Test
    void withoutALeakNothingIsRed() {
        assertThat(reading).hasSizeGreaterThan(7);
        assertThat(matrix.failures(reading)).isEmpty();
    }

    private static void open(@Nullable CoreLeak leak) {
        WideMandates.leak = leak;
        LeakyDoors.open(leak);
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void aLeakTurnsItsColumnRedAndNoOther(Column column) {
        boolean byGrant = column == Column.CITY_UNGRANTED || column == Column.CITY_EXPIRED;
        if (byGrant) {
            world.grant(Objects.requireNonNull(column.house()), null);
        } else {
            open(new CoreLeak(column, world));
        }
        try {
            assertThat(matrix.failures(reading))
                    .isNotEmpty()
                    .allSatisfy(failure -> assertThat(failure.column()).isEqualTo(column));
        } finally {
            open(null);
            if (byGrant) {
                world.ungrant(Objects.requireNonNull(column.house()));
            }
        }
    }
}
