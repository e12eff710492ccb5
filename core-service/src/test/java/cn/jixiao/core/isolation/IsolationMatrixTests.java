package cn.jixiao.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.running.CoreServer;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.testing.isolation.Expected;
import cn.jixiao.platform.testing.isolation.IsolationMatrix;
import cn.jixiao.platform.testing.isolation.IsolationTable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation of the API, asked by everybody. */
@Articles("5")
class IsolationMatrixTests {

    static final IsolationTable<Column> TABLE =
            new IsolationTable<>("core-service", "/api/v1/core", Column.class, Column::label);

    private final CoreServer server = CoreServer.shared();

    @Test
    void everyPublishedOperationHasARow() {
        TABLE.holdsEveryOperation(Operations.ALL);
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
    void everyRoleOfTheProductIsHereAndHasAColumnOfItsOwnBureau() {
        assertThat(server.database()
                        .lookUp("select string_agg(role, ',' order by role) from (select role from role_reach"
                                + " union select role from role_capability) r"))
                .isEqualTo(Arrays.stream(Role.values()).map(Enum::name).sorted().collect(Collectors.joining(",")));
        assertThat(Arrays.stream(Column.values())
                        .filter(column -> column.house() == Column.House.COUNTY && !column.imitates())
                        .flatMap(column -> column.roles().stream()))
                .as("a role needs a column")
                .contains(Role.values());
    }

    @Test
    void everyCapabilityIsAskedForBySomeOperation() {
        assertThat(Operations.ALL.stream().map(Operation::capability).filter(Objects::nonNull))
                .contains(Capability.values());
    }

    @Test
    void theTableIsWhatFollowsFromCapabilityAndReach() {
        TABLE.isPublished(Operations.ALL);
    }

    @Test
    @Tag("slow")
    void everyCellIsAnsweredAsItFollows() {
        World world = new World(server);

        assertThat(new IsolationMatrix<>(Column.class, new CoreQuestions(server, world)).failures(Operations.ALL))
                .isEmpty();
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
