package cn.jixiao.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "replicas, 2",
        "gateway.replica, 2",
        "gateway.replicas, 0",
        "database.password, hunter2",
        "database.migrator.password, hunter2",
        "database.coreUrl, jdbc:postgresql://db/jixiao_core?user=a&password=hunter2",
        "database.coreUrl, postgres://db/jixiao_core",
        "redis.url, redis://:hunter2@redis:6379",
        "keycloak.issuerUri, https://id.example.cn",
        "publicUrl, jixiao.example.cn",
        "partitions[0].name, north-2",
        "partitions[0].name, default",
        "coreService.resources.limits.memory, plenty",
    })
    void aWrongValueIsRefused(String name, String value) {
        assertThatThrownBy(() -> Rendered.of(Rendered.FULL, Map.of(name, value)))
                .hasMessageContaining("values don't meet the specifications of the schema");
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyFieldIsOneOfKubernetes(Path values) {
        Rendered rendered = Rendered.of(values);

        assertThat(rendered.documents()).hasSizeGreaterThan(10).allSatisfy(document -> {
            assertThat(UnknownFields.of(document)).isEmpty();
            assertThat(document.getMetadata().getName()).hasSizeLessThanOrEqualTo(63);
        });
    }

    @ParameterizedTest
    @MethodSource("values")
    void nothingRunsAsRootOrWritesOutsideItsTemporaryDirectory(Path values) {
        Map<String, PodSpec> pods = Rendered.of(values).pods();

        assertThat(pods).hasSizeGreaterThanOrEqualTo(5).allSatisfy((name, pod) -> {
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getContainers()).singleElement().satisfies(container -> {
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .isFalse();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .containsExactly("ALL");
                assertThat(container.getSecurityContext().getCapabilities().getAdd())
                        .isEmpty();
                assertThat(container.getVolumeMounts())
                        .singleElement()
                        .satisfies(mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp"));
                assertThat(container.getResources().getLimits()).containsKey("memory");
                assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            });
            assertThat(pod.getVolumes())
                    .singleElement()
                    .satisfies(volume -> assertThat(volume.getEmptyDir()).isNotNull());
        });
    }

    @ParameterizedTest
    @MethodSource("values")
    void eachServiceIsAskedOnItsManagementPort(Path values) {
        assertThat(Rendered.of(values).all(Deployment.class)).isNotEmpty().allSatisfy(deployment -> {
            var container =
                    Rendered.container(deployment.getSpec().getTemplate().getSpec());
            assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/readiness");
            assertThat(Stream.of(
                            container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                    .allSatisfy(probe ->
                            assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management"));
            String management = Rendered.environment(
                            deployment.getSpec().getTemplate().getSpec())
                    .get("MANAGEMENT_SERVER_PORT");
            assertThat(container.getPorts())
                    .anySatisfy(port -> assertThat(port)
                            .matches(p -> p.getName().equals("management")
                                    && String.valueOf(p.getContainerPort()).equals(management)));
        });
    }

    @ParameterizedTest
    @MethodSource("values")
    void noSecretIsWrittenOnlyNamed(Path values) {
        Rendered rendered = Rendered.of(values);

        assertThat(rendered.all(Secret.class)).isEmpty();
        assertThat(rendered.pods().values())
                .flatExtracting(pod -> Rendered.container(pod).getEnv())
                .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|SECRET|_KEY$|REDIS_URL).*"))
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(variable -> {
                    assertThat(variable.getValue()).isNull();
                    assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                            .startsWith("jixiao-");
                });
    }

    @ParameterizedTest
    @MethodSource("values")
    void onlyTheMigrationsHaveTheOwnersPassword(Path values) {
        Rendered rendered = Rendered.of(values);

        assertThat(rendered.all(Deployment.class))
                .allSatisfy(deployment -> assertThat(
                                deployment.getSpec().getTemplate().getSpec().toString())
                        .doesNotContainIgnoringCase("migrator"));
        assertThat(rendered.all(Job.class)).hasSizeGreaterThanOrEqualTo(2).allSatisfy(job -> {
            PodSpec pod = job.getSpec().getTemplate().getSpec();
            assertThat(Rendered.environment(pod))
                    .containsOnlyKeys("JIXIAO_DB_URL", "JIXIAO_DB_MIGRATOR_PASSWORD")
                    .hasEntrySatisfying(
                            "JIXIAO_DB_MIGRATOR_PASSWORD",
                            reference -> assertThat(reference).startsWith("jixiao-migrator"));
            assertThat(Rendered.container(pod).getArgs()).endsWith("migrate");
            assertThat(job.getMetadata().getAnnotations()).containsEntry(ChartCopy.UNHOOKED, "pre-install,pre-upgrade");
        });
    }

    @Test
    void aPartitionIsAPoolWithADatabaseOfItsOwn() {
        Rendered rendered = Rendered.of(Rendered.FULL);

        assertThat(Rendered.environment(rendered.pod("city-gateway")))
                .containsEntry("JIXIAO_CORE_URL", "http://city-core-service:8080")
                .containsEntry("JIXIAO_PARTITIONS_NORTH_URL", "http://city-core-service-north:8080")
                .containsEntry("JIXIAO_PARTITIONS_SOUTH2_URL", "http://city-core-service-south2:8080");
        assertThat(Rendered.environment(rendered.pod("city-core-service-north")))
                .containsEntry("JIXIAO_DB_URL", "jdbc:postgresql://db-north.example.cn:5432/jixiao_core")
                .containsEntry("JIXIAO_DB_APP_PASSWORD", "jixiao-database-north/a");
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
        Rendered rendered = Rendered.of(values);

        assertThat(rendered.all(Deployment.class)).allSatisfy(deployment -> {
            String name = deployment.getMetadata().getName();
            Map<String, String> labels =
                    deployment.getSpec().getTemplate().getMetadata().getLabels();
            assertThat(labels)
                    .containsAllEntriesOf(
                            rendered.one(Service.class, name).getSpec().getSelector())
                    .containsAllEntriesOf(rendered.one(PodDisruptionBudget.class, name)
                            .getSpec()
                            .getSelector()
                            .getMatchLabels())
                    .containsAllEntriesOf(rendered.one(NetworkPolicy.class, name)
                            .getSpec()
                            .getPodSelector()
                            .getMatchLabels());
        });
        assertThat(rendered.one(NetworkPolicy.class, "city-core-service")
                        .getSpec()
                        .getIngress())
                .singleElement()
                .satisfies(rule -> assertThat(rule.getFrom())
                        .singleElement()
                        .satisfies(peer -> assertThat(peer.getPodSelector().getMatchLabels())
                                .containsEntry("app.kubernetes.io/component", "gateway")));
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
