package cn.jixiao.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each guard of the chart is seen to fail, by the faults of {@code seeded-faults.yaml}. */
class SeededFaultsTests {

    private static final Map<String, Consumer<Rendered>> RULES = Map.of(
            "hardened", ChartRules::hardened,
            "probed", ChartRules::probed,
            "secretsByReference", ChartRules::secretsByReference,
            "migrations", ChartRules::migrations,
            "addressed", ChartRules::addressed,
            "known", ChartRules::known);

    /** @param is what stands in the file, and {@code becomes} what is put there. */
    record Fault(String fault, String rule, String file, String is, String becomes) {
        @Override
        public String toString() {
            return rule + ": " + fault;
        }
    }

    static List<Fault> faults() throws IOException {
        try (InputStream file = SeededFaultsTests.class.getResourceAsStream("/seeded-faults.yaml")) {
            Fault[] faults = new ObjectMapper(new YAMLFactory()).readValue(file, Fault[].class);
            return List.of(faults);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFound(Fault fault) throws IOException {
        Path chart = ChartCopy.unhooked();
        spoil(chart.resolve("templates").resolve(fault.file()), fault);

        Rendered spoilt = Rendered.of(chart, Rendered.FULL, Map.of());

        assertThatThrownBy(() -> rule(fault).accept(spoilt))
                .isInstanceOfAny(AssertionError.class, NullPointerException.class);
    }

    @Test
    void everyRuleHasAFaultAndWithoutOneNoneComplains() throws IOException {
        Rendered sound = Rendered.of(Rendered.FULL);

        assertThat(faults()).extracting(Fault::rule).containsAll(RULES.keySet());
        assertThat(RULES.values())
                .allSatisfy(rule -> assertThatCode(() -> rule.accept(sound)).doesNotThrowAnyException());
    }

    /** The schema refuses them, nothing behind it. */
    @ParameterizedTest
    @MethodSource("cn.jixiao.chart.ChartTests#wrongValues")
    void withoutTheSchemaAWrongValueIsTaken(String name, String value) throws IOException {
        Path chart = ChartCopy.unhooked();
        Files.writeString(chart.resolve("values.schema.json"), "{}");

        assertThatCode(() -> Rendered.of(chart, Rendered.FULL, Map.of(name, value)))
                .doesNotThrowAnyException();
    }

    @Test
    void lintFindsABrokenTemplate(@TempDir Path scratch) throws IOException {
        Path chart = ChartCopy.with(scratch, Rendered.FULL);
        Path core = chart.resolve("templates/core-service.yaml");
        Files.writeString(core, Files.readString(core) + "\n{{ .Values.nothing.there }}\n");

        assertThat(new Helm(chart).lint().strict().call().isFailed()).isTrue();
    }

    private static Consumer<Rendered> rule(Fault fault) {
        return Objects.requireNonNull(RULES.get(fault.rule()), fault.rule());
    }

    private static void spoil(Path file, Fault fault) throws IOException {
        String text = Files.readString(file);
        assertThat(text).as("what " + fault + " spoils is still in " + file).contains(fault.is());
        int at = text.indexOf(fault.is());
        Files.writeString(
                file,
                text.substring(0, at)
                        + fault.becomes()
                        + text.substring(at + fault.is().length()));
    }
}
