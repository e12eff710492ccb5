package cn.jixiao.gateway.own;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.TestRealm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation of the gateway itself, asked by everybody, at the running edge and a real Keycloak. */
class GatewayMatrixTests {

    private static final Path TABLE = Path.of("../docs/isolation-matrix.md");
    private static final TestRealm REALM = TestRealm.shared();
    private static final Neighbour TENANT = new Neighbour();
    private static final Neighbour CORE = new Neighbour();
    private static Edge edge;

    @BeforeAll
    static void start() {
        Everybody.enrol(REALM);
        TENANT.bureau("990001", "main", "ACTIVE");
        edge = Edge.start(TENANT, CORE);
    }

    @AfterAll
    static void stop() {
        edge.close();
        TENANT.close();
        CORE.close();
    }

    @Test
    void everyPublishedOperationHasARowAndEveryRowAnOperation() {
        Set<String> rows = new TreeSet<>();
        for (Operation operation : Operation.values()) {
            rows.add(operation.id());
        }
        assertThat(rows).isEqualTo(new TreeSet<>(Published.operations().values()));
    }

    @Test
    void theTableIsWhatFollowsFromTheRules() throws IOException {
        String begin = "<!-- gateway: generated -->\n";
        String now = Files.readString(TABLE);
        String text = now.substring(0, now.indexOf(begin) + begin.length()) + "\n" + text() + "\n"
                + now.substring(now.indexOf("<!-- gateway: end -->"));
        if (Boolean.getBoolean("isolation.update")) {
            Files.writeString(TABLE, text);
        }
        assertThat(Files.readString(TABLE))
                .as("write it anew: -Disolation.update=true")
                .isEqualTo(text);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Column.class)
    void everybodyIsAnsweredAsItFollows(Column column) {
        assertThat(new Everybody(edge, REALM).otherwise(column)).isEmpty();
    }

    private static String text() {
        StringBuilder text = new StringBuilder("| 操作 | 规则 |");
        for (Column column : Column.values()) {
            text.append(' ').append(column.label()).append(" |");
        }
        text.append("\n|---|---|").append("---|".repeat(Column.values().length)).append('\n');
        Published.operations().forEach((place, id) -> {
            Operation operation = Operation.of(id);
            text.append("| `").append(place).append("` | ").append(operation.rule());
            for (Column column : Column.values()) {
                text.append(" | ").append(operation.expected(column));
            }
            text.append(" |\n");
        });
        return text.toString();
    }
}
