package cn.jixiao.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.stream.Stream;

/** What must hold of every rendering; {@link SeededFaultsTests} holds that each of them can fail. */
final class ChartRules {

    private ChartRules() {}

    /** Nobody is root, nothing is writable but /tmp, no right is kept, each has its limits. */
    static void hardened(Rendered rendered) {
        Map<String, PodSpec> pods = rendered.pods();

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

    /** Each service is asked for its health on the port that no neighbour reaches. */
    static void probed(Rendered rendered) {
        assertThat(rendered.all(Deployment.class)).isNotEmpty().allSatisfy(deployment -> {
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

    /** No secret stands in a document; each is named. */
    static void secretsByReference(Rendered rendered) {
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

    /** The owner's password is the migrations' alone, and they run first. */
    static void migrations(Rendered rendered) {
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

    /** Each service has its address, its disruption budget and its policy, and core-service is called by the gateway alone. */
    static void addressed(Rendered rendered) {
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

    /** Every field is one that Kubernetes knows. */
    static void known(Rendered rendered) {
        assertThat(rendered.documents()).hasSizeGreaterThan(10).allSatisfy(document -> {
            assertThat(UnknownFields.of(document)).isEmpty();
            assertThat(document.getMetadata().getName()).hasSizeLessThanOrEqualTo(63);
        });
    }
}
