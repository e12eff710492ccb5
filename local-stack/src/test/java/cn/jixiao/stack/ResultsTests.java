package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTests {
    private static final String SUREFIRE = """
            <testsuite name="A" tests="4" failures="1" errors="1" skipped="1">
              <testcase classname="A" name="good" time="1.5"/>
              <testcase classname="A" name="bad" time="0.1"><failure message="no">at line 3</failure></testcase>
              <testcase classname="A" name="broken" time="0.1"><error message="oh"/></testcase>
              <testcase classname="A" name="left out" time="0"><skipped/></testcase>
            </testsuite>
            """;
    private static final String PLAYWRIGHT = """
            <testsuites tests="2" failures="0"><testsuite name="smoke.spec.ts">
              <testcase classname="smoke" name="signs in" time="2"><system-out>x</system-out></testcase>
              <testcase classname="smoke" name="saves" time="3"/>
            </testsuite></testsuites>
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path reports;

    @Test
    void allReportsAreSummedAndAnErrorCountsAsAFailure() throws Exception {
        Files.writeString(reports.resolve("TEST-A.xml"), SUREFIRE);
        Files.writeString(reports.resolve("journeys.xml"), PLAYWRIGHT);
        Results results = new Results();

        results.addAll(reports);

        assertThat(results.line()).isEqualTo("3 passed, 2 failed, 1 skipped");
        assertThat(results.good()).isFalse();
        assertThat(results.failures()).extracting(Results.Test::name).containsExactlyInAnyOrder("A bad", "A broken");
        assertThat(results.slowest(1)).extracting(Results.Test::name).containsExactly("smoke saves");
    }

    @Test
    void withoutAnyTestARunIsNotGood() throws Exception {
        Results results = new Results();
        results.addAll(reports.resolve("nowhere"));

        assertThat(results.line()).isEqualTo("0 passed, 0 failed");
        assertThat(results.good()).isFalse();
    }

    @Test
    void aStepThatFailsAndAReportThatIsCutOffAreFailures() throws Exception {
        Files.writeString(reports.resolve("TEST-B.xml"), SUREFIRE.substring(0, 90));
        Files.writeString(reports.resolve("journeys.xml"), PLAYWRIGHT);
        Results results = new Results();

        results.addAll(reports);
        results.failedStep("the Maven build", "ended with 1");

        assertThat(results.line()).isEqualTo("2 passed, 2 failed");
    }
}
