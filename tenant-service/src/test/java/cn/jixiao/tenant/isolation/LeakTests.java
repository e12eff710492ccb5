package cn.jixiao.tenant.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.testing.isolation.IsolationMatrix;
import cn.jixiao.platform.testing.isolation.LeakyDoors;
import cn.jixiao.tenant.Running;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The matrix sees a leak: one made in a column turns that column red, and no other. Reading operations show it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTests {

    private final World world = new World(Running.shared());
    private final List<Operation> reading =
            Operations.ALL.stream().filter(IsolationMatrixTests.TABLE::reads).toList();
    private final Running leaky = Running.beside(LeakyDoors.class);
    private final IsolationMatrix<Column, Operation, Subject> matrix =
            new IsolationMatrix<>(Column.class, new TenantQuestions(leaky, world));

    @AfterAll
    void stop() {
        LeakyDoors.open(null);
        leaky.stop();
    }

    @Test
    void withoutALeakNothingIsRed() {
        assertThat(reading).hasSizeGreaterThan(5);
        assertThat(matrix.failures(reading)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void aLeakTurnsItsColumnRedAndNoOther(Column column) {
        LeakyDoors.open(new TenantLeak(column, world));
        try {
            assertThat(matrix.failures(reading))
                    .isNotEmpty()
                    .allSatisfy(failure -> assertThat(failure.column()).isEqualTo(column));
        } finally {
            LeakyDoors.open(null);
        }
    }
}
