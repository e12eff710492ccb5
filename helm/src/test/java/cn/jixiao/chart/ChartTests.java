package cn.jixiao.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTests {

    static Stream<Path> values() {
        return Stream.of(Rendered.LEAST, Rendered.FULL);
    }

    @ParameterizedTest
    @MethodSource("values")
    void lintFindsNothing(Path values, @TempDir Path scratch) throws IOException {
        LintResult result =
                new Helm(ChartCopy.with(scratch, values)).lint().strict().call();

        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
        assertThat(result.getMessages()).noneMatch(line -> line.contains("[ERROR]") || line.contains("[WARNING]"));
    }

    @Test
    void theAddressesHaveNoDefault(@TempDir Path scratch) throws IOException {
        Path nothing = Files.writeString(scratch.resolve("nothing.yaml"), "{}\n");

        assertThatThrownBy(() -> Rendered.of(nothing)).hasMessageContaining("publicUrl");
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of("replicas", "2"),
                Arguments.of("gateway.replica", "2"),
                Arguments.of("gateway.replicas", "0"),
                Arguments.of("database.password", "hunter2"),
                Arguments.of("database.migrator.password", "hunter2"),
                Arguments.of("database.coreUrl", "jdbc:postgresql://db/jixiao_core?user=a&password=hunter2"),
                Arguments.of("database.coreUrl", "postgres://db/jixiao_core"),
                Arguments.of("redis.url", "redis://:hunter2@redis:6379"),
                Arguments.of("keycloak.issuerUri", "https://id.example.cn"),
                Arguments.of("publicUrl", "jixiao.example.cn"),
                Arguments.of("partitions[0].name", "north-2"),
                Arguments.of("partitions[0].name", "main"),
                Arguments.of("coreService.resources.limits.memory", "plenty"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aWrongValueIsRefused(String name, String value) {
        assertThatThrownBy(() -> Rendered.of(Rendered.FULL, Map.of(name, value)))
                .hasMessageContaining("values don't meet the specifications of the schema");
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyFieldIsOneOfKubernetes(Path values) {
        ChartRules.known(Rendered.of(values));
    }

    @ParameterizedTest
    @MethodSource("values")
    void nothingRunsAsRootOrWritesOutsideItsTemporaryDirectory(Path values) {
        ChartRules.hardened(Rendered.of(values));
    }

    @ParameterizedTest
    @MethodSource("values")
    void eachServiceIsAskedOnItsManagementPort(Path values) {
        ChartRules.probed(Rendered.of(values));
    }

    @ParameterizedTest
    @MethodSource("values")
    void noSecretIsWrittenOnlyNamed(Path values) {
        ChartRules.secretsByReference(Rendered.of(values));
    }

    @ParameterizedTest
    @MethodSource("values")
    void onlyTheMigrationsHaveTheOwnersPassword(Path values) {
        ChartRules.migrations(Rendered.of(values));
    }

    @Test
    void aPartitionIsAPoolWithADatabaseOfItsOwn() {
        Rendered rendered = Rendered.of(Rendered.FULL);

        assertThat(Rendered.environment(rendered.pod("city-gateway")))
                .containsEntry("JIXIAO_CORE_URL", "http://city-core-service:8080")
                .containsEntry("JIXIAO_PARTITIONS_NORTH_URL", "http://city-core-service-north:8080")
                .containsEntry("JIXIAO_PARTITIONS_SOUTH2_URL", "http://city-core-service-south2:8080");
        assertThat(Rendered.environment(rendered.pod("city-core-service-north")))
                .containsEntry("JIXIAO_PARTITION", "north")
                .containsEntry("JIXIAO_DB_URL", "jdbc:postgresql://db-north.example.cn:5432/jixiao_core")
                .containsEntry("JIXIAO_DB_APP_PASSWORD", "jixiao-database-north/a");
        assertThat(Rendered.environment(rendered.pod("city-core-service"))).containsEntry("JIXIAO_PARTITION", "main");
        assertThat(Rendered.environment(rendered.pod("city-migrate-core-north")))
                .containsEntry("JIXIAO_DB_URL", "jdbc:postgresql://db-north.example.cn:5432/jixiao_core")
                .containsEntry("JIXIAO_DB_MIGRATOR_PASSWORD", "jixiao-migrator-north/m");
        Deployment north = rendered.one(Deployment.class, "city-core-service-north");
        assertThat(north.getSpec().getReplicas()).isEqualTo(3);
        assertThat(rendered.one(Service.class, "city-core-service-north")
                        .getSpec()
                        .getSelector())
                .isEqualTo(north.getSpec().getSelector().getMatchLabels())
                .isNotEqualTo(rendered.one(Service.class, "city-core-service")
                        .getSpec()
                        .getSelector());
    }

    @ParameterizedTest
    @MethodSource("values")
    void eachServiceHasAnAddressABudgetAndAPolicy(Path values) {
        ChartRules.addressed(Rendered.of(values));
    }

    @Test
    void theIngressIsThereWhenAskedFor() {
        assertThat(Rendered.of(Rendered.LEAST).all(Ingress.class)).isEmpty();
        assertThat(Rendered.of(Rendered.FULL).all(Ingress.class))
                .singleElement()
                .satisfies(ingress -> assertThat(ingress.getSpec()
                                .getRules()
                                .getFirst()
                                .getHttp()
                                .getPaths()
                                .getFirst()
                                .getBackend()
                                .getService()
                                .getName())
                        .isEqualTo("city-gateway"));
    }

    @Test
    void aMisspeltFieldIsFound() {
        String text = Rendered.of(Rendered.LEAST).text();

        HasMetadata misspelt = Rendered.parse(text.replace("readinessProbe:", "readynessProbe:")).stream()
                .filter(Deployment.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(UnknownFields.of(misspelt)).singleElement().asString().endsWith(".readynessProbe");
    }
}
