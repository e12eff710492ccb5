package cn.jixiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every project of the city: who answers for it, its money, and the target that its clerk would type. */
class ProjectPlanTests {

    /** Ten points are the execution rate's, under the overlay that the demo's bureaus have. */
    private static final BigDecimal INDICATORS = new BigDecimal(90);

    static List<Bureau> bureaus() throws IOException {
        return City.of(City.Size.FULL, City.SEED, LocalDate.of(2026, 10, 20)).bureaus();
    }

    @ParameterizedTest
    @MethodSource("bureaus")
    void everyProjectHasExactlyOneResponsibleUnitAndACodeOfItsOwn(Bureau bureau) {
        List<ProjectPlan> plans = ProjectPlan.of(bureau, 2027);
        Set<String> codes = new HashSet<>();
        for (ProjectPlan plan : plans) {
            assertThat(bureau.departments().stream()
                            .flatMap(department -> department.units().stream())
                            .filter(unit -> unit.getFirst().equals(plan.unitCode())))
                    .as(plan.name())
                    .hasSize(1);
            assertThat(row(plan).get("unitCode").asString()).isEqualTo(plan.unitCode());
            assertThat(plan.code()).startsWith(bureau.id() + "27T");
            codes.add(plan.code());
        }
        assertThat(codes).hasSameSizeAs(plans).hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("bureaus")
    void theFundingLinesSumToWhatTheTargetAsksForInYuanAndFen(Bureau bureau) {
        for (ProjectPlan plan : ProjectPlan.of(bureau, 2027)) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode line : row(plan).get("lines")) {
                assertThat(line.get("level").asString())
                        .isEqualTo(bureau.division().level());
                sum = sum.add(new BigDecimal(line.get("amount").asString()));
            }
            JsonNode target = Api.writer().valueToTree(plan.content());
            assertThat(sum).isPositive().hasScaleOf(2);
            assertThat(target.get("annualAmount").asString()).isEqualTo(sum.toPlainString());
            assertThat(target.get("mediumTermAmount").asString()).isEqualTo(sum.toPlainString());
        }
    }

    @ParameterizedTest
    @MethodSource("bureaus")
    void theIndicatorsWeighNinetyAndNothingIsLeftToFillIn(Bureau bureau) {
        for (ProjectPlan plan : ProjectPlan.of(bureau, 2027)) {
            Set<String> lines = new HashSet<>();
            BigDecimal weights = BigDecimal.ZERO;
            JsonNode target = Api.writer().valueToTree(plan.content());
            for (JsonNode indicator : target.get("indicators")) {
                lines.add(indicator.get("lineId").asString());
                weights = weights.add(new BigDecimal(indicator.get("weight").asString()));
                assertThat(indicator.get("annualRaw").asString())
                        .contains(indicator.get("value").asString())
                        .endsWith(indicator.get("unit").asString());
            }
            assertThat(weights).as(plan.name()).isEqualByComparingTo(INDICATORS);
            assertThat(lines).hasSameSizeAs(target.get("indicators"));
            assertThat(target.toString()).doesNotContain("{q}", "{u}");
        }
    }

    @ParameterizedTest
    @MethodSource("bureaus")
    void onlyOneTargetOfTheCityIsDeclaredByHand(Bureau bureau) {
        assertThat(ProjectPlan.of(bureau, 2027).stream().filter(ProjectPlan::byHand))
                .hasSize(bureau.id().equals("140902") ? 1 : 0);
    }

    private static JsonNode row(ProjectPlan plan) {
        return Objects.requireNonNull(Api.writer().valueToTree(plan.row()));
    }
}
