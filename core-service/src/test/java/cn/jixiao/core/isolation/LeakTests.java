package cn.jixiao.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.core.running.CoreServer;
import cn.jixiao.platform.testing.ApiSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The matrix sees a leak: one made in a column turns that column red, and no other. Reading operations show it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTests {

    private final World world = new World(CoreServer.shared());
    private final Map<String, String> published =
            MatrixTable.published(ApiSnapshot.of("core-service").read(), "/api/v1/core");
    private final List<Operation> reading = Operations.ALL.stream()
            .filter(operation -> published.getOrDefault(operation.id(), "").startsWith("GET"))
            .toList();
    private final CoreServer leaky = CoreServer.start(CoreServer.shared().database(), Map.of(), LeakyDoors.class);

    @BeforeAll
    void everybodyIsThere() {
        for (Column column : Column.values()) {
            column.roles().forEach(role -> world.person(column, role));
        }
    }

    @AfterAll
    void stop() {
        LeakyDoors.leak = null;
        leaky.stop();
    }

    @Test
    void withoutALeakNothingIsRed() {
        assertThat(reading).hasSizeGreaterThan(15);
        assertThat(new MatrixRun(leaky, world).of(reading)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void aLeakTurnsItsColumnRedAndNoOther(Column column) {
        boolean byGrant = column == Column.CITY_UNGRANTED || column == Column.CITY_EXPIRED;
        if (byGrant) {
            world.grant(Objects.requireNonNull(column.house()), null);
        } else {
            LeakyDoors.leak = new LeakyDoors.Leak(column, world);
        }
        try {
            assertThat(new MatrixRun(leaky, world).of(reading))
                    .isNotEmpty()
                    .allSatisfy(failure -> assertThat(failure.column()).isEqualTo(column));
        } finally {
            LeakyDoors.leak = null;
            if (byGrant) {
                world.ungrant(Objects.requireNonNull(column.house()));
            }
        }
    }
}
