package cn.jixiao.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.core.running.CoreServer;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.testing.ApiSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every operation of the API, asked by everybody. */
@Articles("5")
class IsolationMatrixTests {

    private static final Path TABLE = Path.of("../docs/isolation-matrix.md");
    private static final String BEGIN = "<!-- core-service: generated -->\n";
    private static final String END = "<!-- core-service: end -->";

    private final CoreServer server = CoreServer.shared();
    private final Map<String, String> published =
            MatrixTable.published(ApiSnapshot.of("core-service").read(), "/api/v1/core");

    @Test
    void everyPublishedOperationHasARow() {
        assertThat(Operations.ALL.stream().map(Operation::id).distinct())
                .as("an operation needs a row in Operations: its capability, and how it decides")
                .containsExactlyInAnyOrderElementsOf(published.keySet());
    }

    @Test
    void everyRowHasSomebodyWhoIsAnsweredAndSomebodyWhoIsNot() {
        for (Operation operation : Operations.ALL) {
            List<Expected> answers =
                    Arrays.stream(Column.values()).map(operation::expected).toList();
            assertThat(answers).as(operation.name()).contains(Expected.SHOWN, Expected.SIGN_IN);
            if (operation.rule() != Rule.OPEN) {
                assertThat(operation.expected(Column.NEIGHBOUR))
                        .as(operation.name())
                        .isNotEqualTo(Expected.SHOWN);
            }
        }
    }

    @Test
    void theRolesAreTheProductsOwn() {
        for (Role role : Role.values()) {
            assertThat(server.database()
                            .lookUp("select reach || ':' || (select string_agg(capability, ',' order by capability)"
                                    + " from role_capability where role = r.role) from role_reach r where role = '"
                                    + role
                                    + "'"))
                    .as(role.name())
                    .isEqualTo(role.reach() + ":"
                            + role.capabilities().stream()
                                    .map(Enum::name)
                                    .sorted()
                                    .collect(Collectors.joining(",")));
        }
    }

    @Test
    void theTableIsWhatFollowsFromCapabilityAndReach() throws IOException {
        String now = Files.readString(TABLE);
        String text = now.substring(0, now.indexOf(BEGIN) + BEGIN.length()) + "\n"
                + MatrixTable.text(Operations.ALL, published) + "\n" + now.substring(now.indexOf(END));
        if (Boolean.getBoolean("isolation.update")) {
            Files.writeString(TABLE, text);
        }
        assertThat(Files.readString(TABLE))
                .as("write it anew: ./mvnw -pl core-service -am test -Dtest=IsolationMatrixTests"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.extra=-Disolation.update=true")
                .isEqualTo(text);
    }

    @Test
    void everyCellIsAnsweredAsItFollows() {
        World world = new World(server);

        assertThat(new MatrixRun(server, world).of(Operations.ALL)).isEmpty();
        world.shared().forEach((state, subject) -> {
            if (!subject.target().isEmpty()) {
                assertThat(world.client(Column.OWN_UNIT, Role.UNIT_CLERK)
                                .get("/targets/" + subject.target())
                                .json()
                                .path("etag")
                                .asString())
                        .as("who was refused has changed nothing: " + state)
                        .isEqualTo(subject.etag());
            }
        });
    }
}
