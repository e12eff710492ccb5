package cn.jixiao.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the chart makes of some values: the text, and each document as its Kubernetes model. */
record Rendered(String text, List<HasMetadata> documents) {

    private static final KubernetesSerialization MODELS = new KubernetesSerialization();

    static final Path CHART = Path.of("jixiao");
    static final Path LEAST = CHART.resolve("ci/least-values.yaml");
    static final Path FULL = CHART.resolve("ci/full-values.yaml");

    static Rendered of(Path values) {
        return of(values, Map.of());
    }

    static Rendered of(Path values, Map<String, Object> more) {
        return of(ChartCopy.unhooked(), values, more);
    }

    static Rendered of(Path chart, Path values, Map<String, Object> more) {
        TemplateCommand command = new Helm(chart).template().withName("city").withKubeVersion("1.34.0");
        command.withValuesFile(values);
        more.forEach(command::set);
        String text = command.call();
        return new Rendered(text, parse(text));
    }

    static List<HasMetadata> parse(String text) {
        return Arrays.stream(text.split("(?m)^---\\s*$"))
                .filter(document -> document.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#")))
                .map(document -> (HasMetadata) MODELS.unmarshal(document))
                .toList();
    }

    <T> List<T> all(Class<T> kind) {
        return documents.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(found -> found.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The pods of services and jobs by the name of what starts them. */
    Map<String, PodSpec> pods() {
        return Stream.concat(
                        all(Deployment.class).stream()
                                .map(d -> Map.entry(
                                        d.getMetadata().getName(),
                                        d.getSpec().getTemplate().getSpec())),
                        all(Job.class).stream()
                                .map(j -> Map.entry(
                                        j.getMetadata().getName(),
                                        j.getSpec().getTemplate().getSpec())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    PodSpec pod(String name) {
        return Objects.requireNonNull(pods().get(name), name);
    }

    /** The environment of the one container of a pod, each variable with its value or {@code secret/key}. */
    static Map<String, String> environment(PodSpec pod) {
        return container(pod).getEnv().stream()
                .map(variable -> variable.getValueFrom() == null
                        ? Map.entry(variable.getName(), variable.getValue())
                        : Map.entry(
                                variable.getName(),
                                variable.getValueFrom().getSecretKeyRef().getName() + "/"
                                        + variable.getValueFrom()
                                                .getSecretKeyRef()
                                                .getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Container container(PodSpec pod) {
        return pod.getContainers().getFirst();
    }
}
