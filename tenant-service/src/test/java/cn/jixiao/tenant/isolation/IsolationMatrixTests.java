package cn.jixiao.tenant.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import cn.jixiao.platform.testing.isolation.Expected;
import cn.jixiao.platform.testing.isolation.IsolationMatrix;
import cn.jixiao.platform.testing.isolation.IsolationTable;
import cn.jixiao.tenant.Running;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation of the API, asked by everybody. */
@Articles("5")
class IsolationMatrixTests {

    static final IsolationTable<Column> TABLE =
            new IsolationTable<>("tenant-service", "/api/v1/tenant", Column.class, Column::label);

    private final Running service = Running.shared();

    @Test
    void everyPublishedOperationHasARow() {
        TABLE.holdsEveryOperation(Operations.ALL);
    }

    @Test
    void everyRowHasSomebodyWhoIsAnsweredAndSomebodyWhoIsNot() {
        for (Operation operation : Operations.ALL) {
            assertThat(Arrays.stream(Column.values()).map(operation::expected))
                    .as(operation.name())
                    .contains(Expected.SHOWN, Expected.SIGN_IN);
            // What holds no record at all is the same for every bureau.
            if (operation.rule() != Rule.BLANK) {
                assertThat(operation.expected(Column.NEIGHBOUR))
                        .as(operation.name())
                        .isNotEqualTo(Expected.SHOWN);
            }
        }
    }

    @Test
    void theTableIsWhatFollowsFromTheRules() {
        TABLE.isPublished(Operations.ALL);
    }

    @Test
    @Tag("slow")
    void everyCellIsAnsweredAsItFollows() {
        World world = new World(service);
        Subject county = world.shared();

        assertThat(new IsolationMatrix<>(Column.class, new TenantQuestions(service, world)).failures(Operations.ALL))
                .isEmpty();
        assertThat(service.database()
                        .lookUp("select u.name || ' ' || b.status || ' ' || (b.handed_over_at is null) || ' '"
                                + " || (select count(*) from post where id = '" + county.post()
                                + "' and valid_to is null)"
                                + " from org_unit u join bureau b on b.id = u.tenant_id where u.id = '" + county.unit()
                                + "'"))
                .as("who was refused has changed nothing")
                .isEqualTo("教育局本级 TRIAL true 1");
    }
}
